// Keys of a panel or main area that has the keyboard while no text is being typed: counting, moving about a matrix,
// paging through the summary. What they do not take is left to the actions.
#pragma once

#include "app/actions/shortcut.h"
#include "app/workspace.h"

namespace banso {

// `typing`: a text field has the keyboard; then only what a field has no use for is taken.
bool take_meeting_key(Workspace& workspace, const Shortcut& shortcut, bool typing);

// Esc: closes what counts or covers the picture, the innermost first. False: nothing to close.
bool escape_meeting(Workspace& workspace);

}  // namespace banso
