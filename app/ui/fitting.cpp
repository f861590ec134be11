#include "app/ui/fitting.h"

#include <algorithm>
#include <string_view>

#include <imgui.h>

namespace banso::ui {

std::string fitted(const std::string& text, float width) {
    constexpr const char* ellipsis = "…";
    if (ImGui::CalcTextSize(text.c_str()).x <= width) return text;
    const float room = std::max(0.0f, width - ImGui::CalcTextSize(ellipsis).x);
    const char* end = text.c_str();
    ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), room, 0, text.c_str(), nullptr, &end);
    std::string_view begin(text.c_str(), static_cast<std::size_t>(end - text.c_str()));
    while (begin.ends_with(' ')) begin.remove_suffix(1);
    return std::string(begin) + ellipsis;
}

void tell_whole(const std::string& whole, const std::string& shown) {
    if (shown == whole || !ImGui::IsItemHovered(ImGuiHoveredFlags_DelayShort)) return;
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ImGui::GetFontSize() * 30);
    ImGui::TextUnformatted(whole.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

void text_in_row(const std::string& text, Ink ink, float reserved) {
    const float room = ImGui::GetContentRegionAvail().x - reserved;
    if (room < ImGui::GetFontSize()) return ImGui::Dummy({0, ImGui::GetTextLineHeight()});
    const std::string shown = fitted(text, room);
    if (ink == Ink::Quiet) {
        ImGui::TextDisabled("%s", shown.c_str());
    } else {
        ImGui::TextUnformatted(shown.c_str());
    }
    tell_whole(text, shown);
}

float button_width(const char* label) {
    return ImGui::CalcTextSize(label, nullptr, true).x + 2 * ImGui::GetStyle().FramePadding.x;
}

float radio_width(const char* label) {
    return ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x + ImGui::CalcTextSize(label, nullptr, true).x;
}

bool radio_in_row(const std::string& label, bool active) {
    const std::string shown = fitted(label, ImGui::GetContentRegionAvail().x - radio_width(""));
    const bool pressed = ImGui::RadioButton((shown + "###" + label).c_str(), active);
    tell_whole(label, shown);
    return pressed;
}

void beside_or_below(float width, float gap) {
    const ImGuiStyle& style = ImGui::GetStyle();
    const float space = gap < 0 ? style.ItemSpacing.x : gap;
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    if (ImGui::GetItemRectMax().x + space + width <= right) ImGui::SameLine(0, space);
}

}  // namespace banso::ui
