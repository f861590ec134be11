// Going round on the PDCA board: what is shown, from card to card, from stage to stage. A move is one undo step; each
// says by a notice what went wrong.
#pragma once

#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/pdca.h"

namespace banso::acts {

void turn_board(Workspace& workspace, int by);
// Selects the next (1) or previous (-1) card in reading order; from none the first or last.
void step_on_board(Workspace& workspace, int by);

// To a stage. Coming to C, the sheet's evaluation takes the keyboard; coming to A, the decision is asked first.
void move_on_board(Workspace& workspace, const CardId& card, Stage to);
// The selected card a stage on (1) or back (-1): from A on to P, the next turn. From none the first is selected.
void step_stage(Workspace& workspace, int by);
// Answers what is asked; absent: calls it off.
void answer_decision(Workspace& workspace, std::optional<CycleDecision> decision);

// What can be chosen to be shown, in the order of the strip; the first is all.
std::vector<AreaId> board_areas(const Workspace& workspace);
std::vector<std::optional<std::string>> board_owners(const Workspace& workspace);
void set_board_filter(Workspace& workspace, const BoardFilter& filter);
// To the next choice, round at the end.
void next_board_area(Workspace& workspace);
void next_board_owner(Workspace& workspace);
void next_board_due(Workspace& workspace);

}  // namespace banso::acts
