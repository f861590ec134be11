// What a user can invoke: one table feeds the menus, the context menu, the shortcuts and the list of keys.
#pragma once

#include <span>
#include <string_view>

#include "app/actions/shortcut.h"
#include "app/words/word.h"

namespace banso {

class Workspace;

enum class ActionGroup { File, Edit, Card, Opinion, View, Look, Meeting, Pdca, Help };
inline constexpr ActionGroup action_groups[] = {ActionGroup::File,    ActionGroup::Edit, ActionGroup::Card,
                                                ActionGroup::Opinion, ActionGroup::View, ActionGroup::Look,
                                                ActionGroup::Meeting, ActionGroup::Pdca, ActionGroup::Help};

struct Action {
    std::string_view id;  // stable, in English: "undo"
    ActionGroup group;
    words::Word label;
    Shortcut shortcut;
    bool (*enabled)(const Workspace&);
    void (*run)(Workspace&);
    bool (*checked)(const Workspace&) = nullptr;  // for what is on or off
    Shortcut second_shortcut = {};                // another way, such as Ctrl+Y beside Ctrl+Shift+Z
};

// In the order menus show them.
std::span<const Action> all_actions();

// Null when there is none of that id.
const Action* find_action(std::string_view id);

// The action of a shortcut that is enabled now; null when there is none.
const Action* action_for(const Shortcut& shortcut, const Workspace& workspace);

// Whether the shortcut does nothing now only because the session is read-only.
bool is_only_refused_as_read_only(const Shortcut& shortcut, Workspace& workspace);

// Runs the action if it is enabled. Returns whether it ran.
bool run_action(std::string_view id, Workspace& workspace);

}  // namespace banso
