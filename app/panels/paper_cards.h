// Paper cards of a table entered in one go: one opinion a line, area and profession said once.
#pragma once

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

void draw_paper_cards(Workspace& workspace, ui::TextFields& fields);

}  // namespace banso
