// What people do with findings: go to what they are about, set them aside, take them up again. One undo step each.
#pragma once

#include <string>

#include "app/workspace.h"
#include "model/checks/findings.h"

namespace banso::acts {

// Whether findings may be shown: not on the wall while the meeting is under way.
[[nodiscard]] bool may_show_checks(const Workspace& workspace);

// Selects what the finding is about and brings it into sight: a card, the card that a comment or a PDCA sheet hangs on,
// a link with its first card, a decision or promise in the summary. What is shown nowhere is only selected.
void show_finding(Workspace& workspace, const checks::Finding& finding);

// Returns whether it could be set aside; without a reason it cannot.
bool waive(Workspace& workspace, const checks::Finding& finding, const std::string& reason);
void unwaive(Workspace& workspace, const checks::Finding& finding);

}  // namespace banso::acts
