// The line at the bottom of the window into which spoken sentences are typed, each an opinion (意見).
#pragma once

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

// Pixels that draw_capture_line takes; 0 while the line is closed.
[[nodiscard]] float capture_line_height(const Workspace& workspace);

void draw_capture_line(Workspace& workspace, ui::TextFields& fields);

}  // namespace banso
