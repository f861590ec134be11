// Every action with its key, and what the pointer does.
#pragma once

#include "app/workspace.h"

namespace banso {

void draw_keys_panel(Workspace& workspace);

}  // namespace banso
