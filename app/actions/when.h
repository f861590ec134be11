// What several groups of actions ask before they let themselves be invoked, and do.
#pragma once

#include "app/actions/action.h"
#include "app/meeting/meeting_acts.h"
#include "app/workspace.h"

namespace banso::when {

inline bool always(const Workspace&) {
    return true;
}
inline bool can_edit(const Workspace& w) {
    return !w.editor().read_only();
}
inline bool has_selection(const Workspace& w) {
    return !w.editor().selection().empty();
}
inline bool has_card(const Workspace& w) {
    return !w.editor().selection().cards(w.document()).empty();
}
inline bool can_edit_card(const Workspace& w) {
    return can_edit(w) && has_card(w);
}
inline bool has_cards(const Workspace& w) {
    return !w.document().cards().empty();
}

// For actions that show an area, and the picture again when it is shown.
template <MainArea area>
void toggle_area(Workspace& w) {
    acts::toggle_area(w, area);
}
template <MainArea area>
bool is_shown(const Workspace& w) {
    return w.ui.area == area;
}

}  // namespace banso::when
