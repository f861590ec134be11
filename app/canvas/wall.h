// What is laid over the whole window for those who look at the wall: a disc of light around the pointer, or nothing at
// all. Knows no session.
#pragma once

#include "app/workspace.h"

namespace banso {

// The disc and the dimmed rest, over everything drawn so far.
void draw_spotlight(Workspace& workspace, double scale);

// The blank wall in place of everything else. Any key, character or click ends it, and means nothing else.
void draw_blank_wall(Workspace& workspace, bool key_pressed);

}  // namespace banso
