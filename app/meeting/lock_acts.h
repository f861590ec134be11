// Locking areas and columns against slips, and unlocking them.
#pragma once

#include "app/seeing.h"
#include "app/workspace.h"

namespace banso::acts {

// By its head: the lane's area, or the column.
[[nodiscard]] bool is_locked(const Workspace& workspace, const Head& head);
void toggle_lock(Workspace& workspace, const Head& head);

// Of the selected card.
void toggle_area_lock(Workspace& workspace);
void toggle_column_lock(Workspace& workspace);
// Locks every area but the selected card's, which is unlocked.
void lock_other_areas(Workspace& workspace);

// Takes off the lock that refused the last edit.
void unlock_refused(Workspace& workspace);
void unlock_everything(Workspace& workspace);
[[nodiscard]] bool has_locks(const Workspace& workspace);

}  // namespace banso::acts
