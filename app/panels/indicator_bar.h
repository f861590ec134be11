// The line above the table of indicators: its order and what it is filtered by.
#pragma once

#include "app/workspace.h"

namespace banso {

void draw_indicator_bar(Workspace& workspace);

}  // namespace banso
