// Reading the areas that are pages: turning them, going from row to row, from a row to its card in the picture.
#pragma once

#include "app/workspace.h"

namespace banso::acts {

// A page on (1) or back (-1).
void turn_page(Workspace& workspace, int by);

// Selects what the next (1) or previous (-1) row tells of; from none the first or last.
void step_row(Workspace& workspace, int by);

// The picture with the selected card in sight; of another record the first card it is about.
void show_in_picture(Workspace& workspace);

}  // namespace banso::acts
