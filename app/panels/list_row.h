// What the agenda and the list of participants share: which row the keys work on, and what they do.
#pragma once

#include "app/words/word.h"
#include "app/workspace.h"

namespace banso {

// Behind the row's item or group: frames it when the keys stand on it, and scrolls it into sight when they just went
// there. A click on it gives the list the keys. Returns whether it was clicked.
bool mark_row(Workspace& workspace, bool here);

// At the list's head: a long list hides its foot.
void tell_keys(const Workspace& workspace, words::Word keys);

}  // namespace banso
