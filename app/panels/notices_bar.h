// The notices, stacked at the bottom of the window; they can be ignored.
#pragma once

#include "app/workspace.h"

namespace banso {

// Returns in how many seconds one of them goes by itself.
double draw_notices(Workspace& workspace, double now);

}  // namespace banso
