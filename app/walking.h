// From card to card by keys: by place, along links and back, among those that share a link. The card walked to becomes
// the selected one and is brought into sight.
#pragma once

#include "app/workspace.h"

namespace banso::acts {

enum class Towards { Left, Right, Up, Down };

// The neighbour by place; sideways a linked card counts as nearer.
void walk(Workspace& workspace, Towards towards);

// The same neighbour joins the selection and is the primary one; one that is in it already ends the last step.
void select_towards(Workspace& workspace, Towards towards);

// Right: to where a link leads; Left: to where one comes from; of several the one at the nearest height. Up, Down:
// among the cards of its column that share a neighbour with it, or, when there is none, among all of its column.
void walk_links(Workspace& workspace, Towards towards);

// To the card it is linked from.
void walk_back(Workspace& workspace);

}  // namespace banso::acts
