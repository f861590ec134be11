// Locks: areas and columns that rest while something else is worked on. They guard against slips in the window, which
// asks check_locks; files, undo and the command line do not.
#pragma once

#include "model/transaction.h"

namespace banso::edits {

// NoSuchArea.
Result<void> set_area_locked(Transaction& t, const AreaId& area, bool locked);
void set_column_locked(Transaction& t, CardKind kind, bool locked);
void unlock_all(Transaction& t);

[[nodiscard]] bool is_locked(const Locks& locks, const AreaId& area);
[[nodiscard]] bool is_locked(const Locks& locks, CardKind kind);
[[nodiscard]] inline bool is_locked(const Locks& locks, const Card& card) {
    return is_locked(locks, card.area) || is_locked(locks, card.kind);
}

// AreaLocked, ColumnLocked: the card rests.
Result<void> check_card(const Document& document, const Locks& locks, const Card& card);

// AreaLocked, ColumnLocked: `change`, made on what is now `document`, touches a card that rests, an area that does, or
// a link between two cards that do. A link with one end elsewhere belongs there as well and may be drawn.
Result<void> check_locks(const Document& document, const Locks& locks, const Change& change);

}  // namespace banso::edits
