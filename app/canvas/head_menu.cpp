#include "app/canvas/head_menu.h"

#include <utility>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/meeting/lock_acts.h"
#include "app/sight_acts.h"
#include "app/words/meeting.h"
#include "app/words/seeing.h"

namespace banso {

namespace say = words::action;

std::optional<Head> head_of(const ViewLayout& placed, const Hit& hit, Point world) {
    if (hit.part == Part::LaneHead) return Head{.area = {hit.record.value}};
    if (hit.part == Part::ColumnHead) return acts::column_head_at(placed, world.x);
    return std::nullopt;
}

bool HeadMenu::click(Workspace& workspace, const std::optional<Head>& head) {
    if (!head || !acts::is_folded(workspace, *head)) return false;
    acts::unfold(workspace, *head);
    return true;
}

void HeadMenu::draw(Workspace& workspace) {
    if (requested_) {
        open_for_ = *std::exchange(requested_, std::nullopt);
        ImGui::OpenPopup("head menu");
    }
    if (!ImGui::BeginPopup("head menu")) return;
    const words::Language language = workspace.language();
    const Head& head = open_for_;
    const bool can = acts::can_put_away(workspace, head);
    if (acts::is_folded(workspace, head)) {
        if (ImGui::MenuItem((head.is_column ? say::unfold_column : say::unfold_lane).in(language)))
            acts::unfold(workspace, head);
    } else if (ImGui::MenuItem((head.is_column ? say::fold_column : say::fold_lane).in(language), nullptr, false,
                               can)) {
        acts::fold(workspace, head);
    }
    if (ImGui::MenuItem((head.is_column ? say::hide_column : say::hide_lane).in(language), nullptr, false, can))
        acts::hide(workspace, head);
    const bool locked = acts::is_locked(workspace, head);
    const words::Word lock = head.is_column ? (locked ? say::unlock_this_column : say::lock_this_column)
                                            : (locked ? say::unlock_this_area : say::lock_this_area);
    if (ImGui::MenuItem(lock.in(language), nullptr, false, !workspace.editor().read_only()))
        acts::toggle_lock(workspace, head);
    ImGui::Separator();
    for (const char* id : {"show_everything", "reverse"}) {
        const Action& action = *find_action(id);
        if (ImGui::MenuItem(action.label.in(language), to_text(action.shortcut).c_str(),
                            action.checked && action.checked(workspace), action.enabled(workspace)))
            action.run(workspace);
    }
    ImGui::EndPopup();
}

}  // namespace banso
