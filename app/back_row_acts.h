// The view for the back row: entered and left by one key, kept right while the picture, the window or the room changes.
#pragma once

#include "app/workspace.h"

namespace banso::acts {

[[nodiscard]] Room room_of(const Settings& settings);
void set_room(Workspace& workspace, const Room& room);

// Enters it, or goes back to where one was. Asks for the room first when nobody has told it.
void toggle_back_row(Workspace& workspace);
// Makes its view again when what it was made of has changed; not while a title is being typed, and never larger for an
// edit: the picture holds still. Once a frame, before the picture is updated.
void keep_back_row(Workspace& workspace);

// Pixels a world unit takes in it; the camera's own when it is not up.
[[nodiscard]] double back_row_scale(const Workspace& workspace);
// How many pixels high a character must be now; 0 when the room is not known.
[[nodiscard]] double needed_character(const Workspace& workspace);

}  // namespace banso::acts
