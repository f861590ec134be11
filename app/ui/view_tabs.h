// The views as a row of tabs. Where they do not fit side by side the last ones are in a list at the row's end.
#pragma once

#include "app/workspace.h"

namespace banso::ui {

void draw_view_tabs(Workspace& workspace);

}  // namespace banso::ui
