// The catalogue of examples: a field, a list, and what the example at hand is and where it comes from.
#pragma once

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

void draw_catalogue(Workspace& workspace, ui::TextFields& fields);

// Up and down walk the list, Ctrl+Enter takes one and stays. Returns whether the key was its own.
bool take_catalogue_key(Workspace& workspace, const Shortcut& shortcut);

}  // namespace banso
