// The room one projects in: how wide the wall's picture is, how far the last row sits. Told once, kept in the settings.
#pragma once

#include "app/workspace.h"

namespace banso {

void draw_room_panel(Workspace& workspace);

// In the status bar: where the focus is, and whether the back row can read. Quiet; nothing that nobody asked for.
void draw_seeing_status(Workspace& workspace);

}  // namespace banso
