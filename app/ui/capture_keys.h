// Keys that belong to what is open for capturing: the line for spoken sentences, the panel of opinions, labels on
// cards. Asked before any action.
#pragma once

#include <string>

#include "app/actions/shortcut.h"
#include "app/workspace.h"

namespace banso::ui {

// `typing`: a text field has the keyboard. Returns whether the key was one of theirs.
bool take_capture_key(Workspace& workspace, const Shortcut& shortcut, bool typing);

// Characters that come while no field has the keyboard yet. Returns whether they were taken.
bool take_capture_text(Workspace& workspace, const std::string& text);

}  // namespace banso::ui
