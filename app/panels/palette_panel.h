// The command palette: a field and a list, in the middle of the window's top.
#pragma once

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

void draw_palette(Workspace& workspace, ui::TextFields& fields);

// Up and down walk the list. Returns whether the key was its own.
bool take_palette_key(Workspace& workspace, const Shortcut& shortcut);

}  // namespace banso
