// Counting hands and dots: a question, a count for each card, the total against what those there have to give.
#pragma once

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

void draw_poll_panel(Workspace& workspace, ui::TextFields& fields);

}  // namespace banso
