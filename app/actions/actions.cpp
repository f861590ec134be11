#include <algorithm>
#include <vector>

#include "app/actions/action.h"
#include "app/actions/action_groups.h"
#include "app/workspace.h"

namespace banso {
namespace {

std::vector<Action> gathered() {
    std::vector<Action> all;
    for (const auto group : {file_actions(), edit_actions(), card_actions(), opinion_actions(), view_actions(),
                             sight_actions(), meeting_actions(), pdca_actions(), help_actions()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

}  // namespace

std::span<const Action> all_actions() {
    static const std::vector<Action> all = gathered();
    return all;
}

const Action* find_action(std::string_view id) {
    const auto actions = all_actions();
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&](const Action& action) { return action.id == id; });
    return found == actions.end() ? nullptr : &*found;
}

const Action* action_for(const Shortcut& shortcut, const Workspace& workspace) {
    if (shortcut.empty()) return nullptr;
    const auto actions = all_actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const Action& action) {
        return (action.shortcut == shortcut || action.second_shortcut == shortcut) && action.enabled(workspace);
    });
    return found == actions.end() ? nullptr : &*found;
}

bool is_only_refused_as_read_only(const Shortcut& shortcut, Workspace& workspace) {
    if (!workspace.editor().read_only() || action_for(shortcut, workspace)) return false;
    workspace.editor().set_read_only(false);  // what every action asks
    const bool would_run = action_for(shortcut, workspace) != nullptr;
    workspace.editor().set_read_only(true);
    return would_run;
}

bool run_action(std::string_view id, Workspace& workspace) {
    const Action* action = find_action(id);
    if (!action || !action->enabled(workspace)) return false;
    action->run(workspace);
    return true;
}

}  // namespace banso
