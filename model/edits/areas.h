// Areas, the lanes of the picture: their order is the lanes' order.
#pragma once

#include <optional>
#include <string>

#include "model/transaction.h"

namespace banso::edits {

// Adds an area behind `after`: absent, at the end; empty, as the first. RequiredField without a name; IdNotValid,
// IdTaken, NoSuchArea.
Result<AreaId> add_area(Transaction& t, Area area, const std::optional<AreaId>& after = std::nullopt);

// Puts the lane below `after`'s; empty: at the top. NoSuchArea.
Result<void> move_area(Transaction& t, const AreaId& area, const AreaId& after);

// NoSuchArea; AreaNotEmpty while it has cards or opinions; LastArea.
Result<void> remove_area(Transaction& t, const AreaId& area);

}  // namespace banso::edits
