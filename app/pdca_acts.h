// PDCA in the window: which sheet is shown, beginning a turn, deciding one, going round on the board. One undo step
// each; each says by a notice what went wrong.
#pragma once

#include "app/workspace.h"
#include "model/pdca.h"

namespace banso::acts {

// The countermeasure that is meant: the selected one, or the one whose sheet is shown; empty: none.
CardId meant_countermeasure(const Workspace& workspace);

// The sheet a page on (1) or back (-1); what it is about is selected.
void turn_sheet(Workspace& workspace, int by);

// The sheet of a countermeasure, its panel of fields with the keyboard; at the first field, or the one named.
void write_on_sheet(Workspace& workspace, const CardId& countermeasure, std::string_view field = {});
// The same for what is meant; its first turn begins when there is none.
void go_on_with_sheet(Workspace& workspace);

// Begins the next turn and goes on to write its plan.
[[nodiscard]] bool may_begin_cycle(const Workspace& workspace, const CardId& countermeasure);
void begin_cycle(Workspace& workspace, const CardId& countermeasure);

// Takes the decision of a turn; absent: takes it back.
void decide_cycle(Workspace& workspace, const CycleId& cycle, std::optional<CycleDecision> decision);

}  // namespace banso::acts
