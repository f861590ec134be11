// What every field that takes a typed date or number needs: which days it is about, and what is said when it cannot be
// read.
#pragma once

#include <string>

#include "app/entry/entry_problem.h"
#include "app/workspace.h"

namespace banso::acts {

// Dues and next dates without a year are around the meeting's date, else around today.
[[nodiscard]] Date around_meeting(const Workspace& workspace);

// A notice: what was typed into which field, why it could not be read, and what stays there ("" = nothing).
void tell_not_read(Workspace& workspace, const std::string& field, const std::string& typed, const std::string& stays,
                   const EntryError& error);

}  // namespace banso::acts
