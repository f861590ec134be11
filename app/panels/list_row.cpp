#include "app/panels/list_row.h"

#include <utility>

#include <imgui.h>

#include "app/ui/imgui_values.h"

namespace banso {

bool mark_row(Workspace& workspace, bool here) {
    ListKeys& keys = workspace.ui.meeting.list;
    const bool clicked = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                         ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    if (clicked) workspace.ui.keys_in = KeyPanel::Meeting;
    if (!here || workspace.ui.keys_in != KeyPanel::Meeting) return clicked;
    const ImVec2 least = ImGui::GetItemRectMin();
    const ImVec2 most = ImGui::GetItemRectMax();
    const float margin = ImGui::GetStyle().ItemSpacing.y * 0.5f;
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x + margin;
    ImGui::GetWindowDrawList()->AddRect({least.x - margin, least.y - margin}, {right, most.y + margin},
                                        ImGui::GetColorU32(ui::to_imgui(workspace.theme().accent)), 4, 0, 2);
    if (std::exchange(keys.follow, false)) ImGui::SetScrollHereY(0.5f);
    return clicked;
}

void tell_keys(const Workspace& workspace, words::Word keys) {
    ImGui::PushTextWrapPos(0);
    ImGui::TextDisabled("%s", keys.in(workspace.language()));
    ImGui::PopTextWrapPos();
}

}  // namespace banso
