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

Fonts add_fonts(const FontSources& sources, float size) {
    Fonts fonts;
    fonts.regular = add_chain(sources.regular, size);
    fonts.bold = sources.bold.empty() ? fonts.regular : add_chain(sources.bold, size);
    return fonts;
}

}  // namespace banso::ui
