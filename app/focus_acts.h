// Looking at one thing after the other, as through slides. Nothing here is an edit, and everything stays editable.
#pragma once

#include "app/focus.h"
#include "app/workspace.h"

namespace banso::acts {

// The stops of the focus of now, in the picture as it will stand.
std::vector<FocusStop> stops_of(const Workspace& workspace);
// Begins with a kind of focus at a stop ("": the first).
void focus_on(Workspace& workspace, FocusKind kind, const std::string& at = {});
// To the next stop or the one before; without a focus through the lanes. Stays at either end.
void step_focus(Workspace& workspace, int by);
void end_focus(Workspace& workspace);

// "退院支援 2/6"; empty without a focus.
std::string focus_text(const Workspace& workspace);

}  // namespace banso::acts
