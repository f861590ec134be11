#include "app/ui/view_tabs.h"

#include <array>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/seeing.h"

namespace banso::ui {
namespace {

constexpr const char* view_actions[] = {"view_whole",     "view_meeting_1", "view_meeting_2", "view_meeting_3",
                                        "view_meeting_4", "view_review",    "matrix",         "summary"};

struct Tabs {
    std::vector<const Action*> beside;
    std::vector<const Action*> in_list;
};

std::string list_label(words::Language language) {
    return std::string(words::more_views.in(language)) + " ▾";
}

// As many as fit into `room`, the current one among them.
Tabs arranged(const Workspace& workspace, float room) {
    const words::Language language = workspace.language();
    const float gap = ImGui::GetStyle().ItemInnerSpacing.x;
    const auto width = [&](const Action& action) { return button_width(action.label.in(language)) + gap; };
    Tabs tabs;
    float all = 0;
    for (const char* id : view_actions) all += width(*find_action(id));
    if (all > room) room -= button_width(list_label(language).c_str()) + gap;
    for (const char* id : view_actions) {
        const Action& action = *find_action(id);
        if (action.checked(workspace)) room -= width(action);
    }
    for (const char* id : view_actions) {
        const Action& action = *find_action(id);
        const bool current = action.checked(workspace);
        if (!current) room -= width(action);
        (current || room >= 0 ? tabs.beside : tabs.in_list).push_back(&action);
    }
    return tabs;
}

void draw_tab(Workspace& workspace, const Action& action) {
    const bool current = action.checked(workspace);
    const Theme theme = workspace.theme();
    const ColourScope button(ImGuiCol_Button, to_imgui(current ? theme.accent : no_colour));
    const ColourScope border(ImGuiCol_Border, to_imgui(current ? theme.accent : no_colour));
    const ColourScope text(ImGuiCol_Text, to_imgui(current ? theme.card : theme.ink));
    if (ImGui::Button(action.label.in(workspace.language()))) action.run(workspace);
    if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) ImGui::SetTooltip("%s", to_text(action.shortcut).c_str());
    ImGui::SameLine(0, ImGui::GetStyle().ItemInnerSpacing.x);
}

void draw_list(Workspace& workspace, const std::vector<const Action*>& actions) {
    if (ImGui::Button(list_label(workspace.language()).c_str())) ImGui::OpenPopup("more views");
    if (ImGui::BeginPopup("more views")) {
        for (const Action* action : actions) {
            if (ImGui::MenuItem(action->label.in(workspace.language()), to_text(action->shortcut).c_str()))
                action->run(workspace);
        }
        ImGui::EndPopup();
    }
    ImGui::SameLine(0, ImGui::GetStyle().ItemInnerSpacing.x);
}

}  // namespace

void draw_view_tabs(Workspace& workspace) {
    const words::Language language = workspace.language();
    const ImGuiStyle& style = ImGui::GetStyle();
    const float height = ImGui::GetFrameHeight() + style.FramePadding.y * 2;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.WindowPadding.x, style.FramePadding.y});
    ImGui::BeginChild("views", {0, height}, ImGuiChildFlags_AlwaysUseWindowPadding, ImGuiWindowFlags_NoScrollbar);
    const std::size_t away = workspace.ui.seeing.sight.away();
    const std::string put_away = words::filled(words::put_away, language, std::array{std::to_string(away)});
    const float back = button_width(words::bring_back.in(language)) + style.ItemSpacing.x * 3;
    const Tabs tabs = arranged(workspace, ImGui::GetContentRegionAvail().x - (away > 0 ? back : 0));
    for (const Action* action : tabs.beside) draw_tab(workspace, *action);
    if (!tabs.in_list.empty()) draw_list(workspace, tabs.in_list);
    if (away > 0) {
        ImGui::SameLine(0, style.ItemSpacing.x * 2);
        if (ImGui::GetContentRegionAvail().x > ImGui::CalcTextSize(put_away.c_str()).x + back) {
            ImGui::AlignTextToFramePadding();
            ImGui::TextDisabled("%s", put_away.c_str());
            ImGui::SameLine();
        }
        if (ImGui::Button(words::bring_back.in(language))) run_action("show_everything", workspace);
        if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) ImGui::SetTooltip("%s", put_away.c_str());
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace banso::ui
