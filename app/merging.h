// Merging the selected cards: one act, no question asked, undone as any other.
#pragma once

#include "app/workspace.h"

namespace banso::acts {

// Merges the selected cards into the one selected last, and says where their codes went. A notice says why not, when
// they stand in different columns.
void merge_selected(Workspace& workspace);

}  // namespace banso::acts
