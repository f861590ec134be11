// Paper cards of a table entered in one go: one opinion a line, area and profession said once.
#pragma once

#include "app/actions/shortcut.h"
#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

void draw_paper_cards(Workspace& workspace, ui::TextFields& fields);
// Tab and Shift+Tab choose profession and area, as in the line for what is said. Returns whether it was one of these.
bool take_paper_cards_key(Workspace& workspace, const Shortcut& shortcut);

}  // namespace banso
