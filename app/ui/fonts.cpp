#include "app/ui/fonts.h"

#include <imgui.h>
#include <misc/freetype/imgui_freetype.h>

namespace banso::ui {
namespace {

ImFont* add_chain(const std::vector<FontSource>& chain, float size) {
    ImFont* font = nullptr;
    for (const FontSource& source : chain) {
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.FontNo = static_cast<ImU32>(source.index);
        config.MergeMode = font != nullptr;
        config.PixelSnapH = false;
        config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_NoHinting;  // widths as measured, at every zoom
        // ImGui takes the bytes as writable but does not write: the atlas does not own them.
        void* bytes = const_cast<std::byte*>(source.bytes.data());
        ImFont* added =
            ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(source.bytes.size()), size, &config);
        if (!font) font = added;
    }
    return font;
}

}  // namespace

Fonts add_fonts(const FontSet& set, float em) {
    FontSources sources;
    for (const FontSet::Face& face : set.faces()) (face.bold ? sources.bold : sources.regular).push_back(face.source);
    const FontMetrics metrics = set.metrics(false);
    Fonts fonts;
    fonts.size_of_em = static_cast<float>(metrics.ascent + metrics.descent);
    fonts.regular = add_chain(sources.regular, em * fonts.size_of_em);
    fonts.bold = sources.bold.empty() ? fonts.regular : add_chain(sources.bold, em * fonts.size_of_em);
    return fonts;
}

}  // namespace banso::ui
