// Opinions let go over the picture: on a card they go under it, on free space of the issue column they become an issue.
#pragma once

#include "app/canvas/gesture_marks.h"
#include "app/canvas/hit.h"
#include "app/workspace.h"

namespace banso {

// For the ImGui item drawn last, which is the canvas. `hit`: what is under the pointer, `world`: where it is.
void take_opinion_drop(Workspace& workspace, const Hit& hit, Point world, const GestureMarks& marks);

}  // namespace banso
