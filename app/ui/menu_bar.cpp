#include "app/ui/menu_bar.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>  // ClosePopupsExceptModals

#include "app/palette.h"
#include "app/ui/scopes.h"
#include "app/words/interface.h"
#include "app/words/labels.h"

namespace banso::ui {
namespace {

constexpr int menus = static_cast<int>(std::size(action_groups));

std::vector<const Action*> entries_of(ActionGroup group) {
    std::vector<const Action*> entries;
    for (const Action& action : all_actions()) {
        if (action.group == group) entries.push_back(&action);
    }
    return entries;
}

// Undo and redo name the step they are about.
std::string text_of(const Action& action, const Workspace& workspace) {
    const words::Language language = workspace.language();
    const History& history = workspace.editor().history();
    const auto naming = [&](const words::Word& pattern, const Label& step) {
        return words::filled(pattern, language, std::array{words::text(step, language)});
    };
    if (action.id == "undo" && history.undo_step()) return naming(words::undo_step, history.undo_step()->label);
    if (action.id == "redo" && history.redo_step()) return naming(words::redo_step, history.redo_step()->label);
    return action.label.in(language);
}

// Between two menus; less than usual where the last one would be out of the window.
float spacing(words::Language language) {
    float names = 0;
    for (const ActionGroup group : action_groups) names += ImGui::CalcTextSize(menu_of(group).in(language)).x;
    const float room = ImGui::GetContentRegionAvail().x - names;
    return std::clamp(room / (2 * menus), 2.0f, ImGui::GetStyle().ItemSpacing.x);
}

}  // namespace

void MenuBar::draw() {
    const words::Language language = workspace_.language();
    if (!ImGui::BeginMenuBar()) return;
    if (const auto wanted = std::exchange(workspace_.ui.seeing.wants_menu, std::nullopt)) {
        ImGui::OpenPopup(menu_of(action_groups[*wanted]).in(language));
        cursor_ = 0;
        moved_ = true;
    }
    const int was_open = std::exchange(open_, -1);
    const float apart = spacing(language);
    for (int i = 0; i < menus; ++i) {
        ImGui::PushStyleVarX(ImGuiStyleVar_ItemSpacing, apart);
        const bool shown = ImGui::BeginMenu(menu_of(action_groups[i]).in(language));
        ImGui::PopStyleVar();
        if (!shown) continue;
        if (was_open >= 0 && was_open != i && !moved_) cursor_ = -1;  // the pointer has opened another
        open_ = i;
        draw_entries(action_groups[i]);
        ImGui::EndMenu();
    }
    if (open_ < 0) cursor_ = -1;
    ImGui::EndMenuBar();
}

void MenuBar::draw_entries(ActionGroup group) {
    int at = 0;
    for (const Action* action : entries_of(group)) {
        const IdScope id{std::string(action->id)};
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        if (at == cursor_) {
            const ImGuiStyle& style = ImGui::GetStyle();
            const ImVec2 end{corner.x + ImGui::GetContentRegionAvail().x,
                             corner.y + ImGui::GetTextLineHeight() + style.ItemSpacing.y / 2};
            ImGui::GetWindowDrawList()->AddRectFilled({corner.x, corner.y - style.ItemSpacing.y / 2}, end,
                                                      ImGui::GetColorU32(ImGuiCol_HeaderHovered));
            if (std::exchange(moved_, false)) ImGui::SetScrollHereY();
        }
        const bool checked = action->checked && action->checked(workspace_);
        if (ImGui::MenuItem(text_of(*action, workspace_).c_str(), to_text(action->shortcut).c_str(), checked,
                            action->enabled(workspace_)))
            action->run(workspace_);
        // One entry stands out, not two: the pointer takes the keys along.
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        if (ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled) && (moved.x != 0 || moved.y != 0)) cursor_ = at;
        ++at;
    }
}

void MenuBar::close() {
    ImGui::ClosePopupsExceptModals();
    open_ = -1;
    cursor_ = -1;
}

bool MenuBar::take_key(const Shortcut& shortcut) {
    if (!is_open()) return false;
    const std::vector<const Action*> entries = entries_of(action_groups[open_]);
    const int count = static_cast<int>(entries.size());
    const auto go_to = [&](int entry) { cursor_ = entry, moved_ = true; };
    switch (shortcut.key) {
        case Key::Left:
        case Key::Right:
            workspace_.ui.seeing.wants_menu = (open_ + (shortcut.key == Key::Left ? menus - 1 : 1)) % menus;
            break;
        case Key::Up:
            go_to(cursor_ <= 0 ? count - 1 : cursor_ - 1);
            break;
        case Key::Down:
            go_to((cursor_ + 1) % count);
            break;
        case Key::Home:
            go_to(0);
            break;
        case Key::End:
            go_to(count - 1);
            break;
        case Key::Enter:
        case Key::Space:
            if (cursor_ < 0 || !entries[static_cast<std::size_t>(cursor_)]->enabled(workspace_)) break;
            {
                const Action& chosen = *entries[static_cast<std::size_t>(cursor_)];
                close();
                chosen.run(workspace_);
            }
            break;
        case Key::Escape:
        case Key::F10:
            close();
            break;
        default:
            break;
    }
    return true;
}

}  // namespace banso::ui
