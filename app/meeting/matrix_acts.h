// Moving cards about a matrix: one undo step each.
#pragma once

#include "app/workspace.h"
#include "render/scene/matrix.h"

namespace banso::acts {

// Puts the cards into a cell, or back to where nothing is set yet.
void place_in_matrix(Workspace& workspace, MatrixKind kind, const std::vector<CardId>& cards, const MatrixPlace& place);

// One cell to the left, right, up or down; from the leftmost cells back to the tray, from the tray into the grid.
void move_in_matrix(Workspace& workspace, MatrixKind kind, int right, int up);

// Selects the next (1) or previous (-1) card in reading order: the tray, then the cells row by row.
void step_in_matrix(Workspace& workspace, MatrixKind kind, int by);

}  // namespace banso::acts
