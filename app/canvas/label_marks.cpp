#include "app/canvas/label_marks.h"

#include <algorithm>
#include <cctype>

#include <imgui.h>

#include "app/link_labels.h"
#include "app/ui/imgui_values.h"
#include "app/words/opinions.h"

namespace banso {
namespace {

constexpr float chip_size = 22;  // pixels at 100 %: read from the second row of chairs, not from the last

// A filled chip makes a link; a hollow one with a minus takes the link away.
void chip(ImDrawList& list, ImVec2 at, const std::string& text, bool hollow, const Theme& theme, ImFont* font,
          float size) {
    const ImVec2 extent = font->CalcTextSizeA(size, 1e6f, 0, text.c_str());
    const ImVec2 corner{at.x + std::max(extent.x, size) + size * 0.5f, at.y + extent.y + size * 0.1f};
    list.AddRectFilled(at, corner, ui::packed(hollow ? theme.card : theme.accent), size * 0.25f);
    list.AddRect(at, corner, ui::packed(hollow ? theme.accent : theme.card), size * 0.25f, 0, 2);
    list.AddText(font, size, {at.x + (corner.x - at.x - extent.x) / 2, at.y + size * 0.05f},
                 ui::packed(hollow ? theme.accent : theme.card), text.c_str());
}

}  // namespace

void draw_link_labels(ImDrawList& list, const Workspace& workspace, const Viewport& viewport, const ui::Fonts& fonts) {
    const auto& shown = workspace.ui.capture.labels;
    if (!shown) return;
    const Theme theme = workspace.theme();
    const float size = chip_size * static_cast<float>(workspace.settings.scale);
    for (const acts::LinkLabel& label : acts::link_labels(workspace)) {
        if (!label.letters.starts_with(shown->typed)) continue;
        const ViewCard* card = workspace.picture().shown().find(label.card);
        if (!card) continue;
        const Rect box = workspace.camera.world_to_screen(card->box);
        std::string text = label.linked ? "−" : "";
        for (const char letter : label.letters)
            text += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        const ImVec2 at{static_cast<float>(viewport.at.x + box.x) - size,
                        static_cast<float>(viewport.at.y + box.y) - size * 0.6f};
        chip(list, at, text, label.linked, theme, fonts.bold, size);
    }
    const Card* from = workspace.document().find(shown->from);
    const std::string hint = words::filled(shown->every_column ? words::labels_hint_all : words::labels_hint,
                                           workspace.language(), std::vector{from ? from->code : std::string()});
    const float text_size = ImGui::GetFontSize();
    const ImVec2 extent = fonts.regular->CalcTextSizeA(text_size, 1e6f, 0, hint.c_str());
    const ImVec2 at{static_cast<float>(viewport.at.x + viewport.size.w / 2) - extent.x / 2,
                    static_cast<float>(viewport.at.y) + text_size * 0.6f};
    list.AddRectFilled({at.x - text_size, at.y - text_size * 0.4f},
                       {at.x + extent.x + text_size, at.y + extent.y + text_size * 0.4f}, ui::packed(theme.ink),
                       text_size * 0.5f);
    list.AddText(fonts.regular, text_size, at, ui::packed(theme.card), hint.c_str());
}

}  // namespace banso
