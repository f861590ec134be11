// Writing down what came of the meeting: decisions, what is taken back, promises. One undo step each.
#pragma once

#include <string>

#include "app/workspace.h"

namespace banso::acts {

// Adds an entry for the current agenda item, and brings it into sight.
void add_to_summary(Workspace& workspace, SummaryKind kind, const std::string& text, const std::string& owner,
                    const std::string& due);

// The next (1) or previous (-1) entry as the summary reads; from none to the first or last.
void step_in_summary(Workspace& workspace, int by);
// A page on (1) or back (-1).
void turn_summary(Workspace& workspace, int by);
// Nothing is selected, and the field takes the keyboard.
void new_in_summary(Workspace& workspace);
void remove_from_summary(Workspace& workspace);

// The next (1) or previous (-1) kind of what is being written: decided, taken back, promised; of the selected entry its
// state.
void turn_kind(Workspace& workspace, int by);

// Ties the entry to the selected cards, or, when it is tied to all of them, unties it from them.
void tie_to_selected(Workspace& workspace, const RecordId& entry);

}  // namespace banso::acts
