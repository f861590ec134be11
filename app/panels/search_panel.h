// The search over the canvas' right upper corner: what is looked for, what was found, which part of it matched.
#pragma once

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

// Once a frame, after the canvas; `canvas` in pixels of the window. Nothing while no search is open.
void draw_search(Workspace& workspace, ui::TextFields& fields, const ui::Fonts& fonts, const Rect& canvas);

// Up, down and the pages belong to the list while the search's field has the keyboard. Returns whether the key was
// its own.
bool take_search_key(Workspace& workspace, const Shortcut& shortcut);

}  // namespace banso
