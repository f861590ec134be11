// Measured values of indicators and outputs. Nothing is computed from them here.
#pragma once

#include "model/transaction.h"

namespace banso::edits {

// Adds a measurement at the end of the card's list; it says which session brought it, this one unless given.
// NoSuchRecord; WrongRecordKind (code, "indicator|output") for a card of another column.
Result<void> add_measurement(Transaction& t, const CardId& card, Value measurement);

}  // namespace banso::edits
