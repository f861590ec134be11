// The table of indicators: its order, what it is filtered by, the cell the keys are at.
#pragma once

#include "app/workspace.h"

namespace banso::acts {

// The next order; the next area, kind or judgement to filter by, and behind the last all of them again.
void order_indicators(Workspace& workspace);
void filter_by_area(Workspace& workspace);
void filter_by_measure(Workspace& workspace);
void filter_by_judgement(Workspace& workspace);
void show_all_indicators(Workspace& workspace);
void fold_outputs(Workspace& workspace);

// The cell to the right (1) or left (-1) in the row.
void step_cell(Workspace& workspace, int by);

}  // namespace banso::acts
