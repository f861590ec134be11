// The meeting's agenda. What it says in minutes is a plan: no clock runs here.
#pragma once

#include <optional>

#include "model/transaction.h"

namespace banso::edits {

// Adds an item behind `after`: absent, at the end; empty, as the first. IdNotValid, IdTaken, NoSuchAgendaItem.
Result<AgendaId> add_agenda_item(Transaction& t, AgendaItem item, const std::optional<AgendaId>& after = std::nullopt);

// Puts the item behind `after`; empty: first. NoSuchAgendaItem.
Result<void> move_agenda_item(Transaction& t, const AgendaId& item, const AgendaId& after);

// Makes the item the current one; what was current is done. NoSuchAgendaItem.
Result<void> start_agenda_item(Transaction& t, const AgendaId& item);

// Ends the item under way, if there is one.
void end_agenda_item(Transaction& t);

// On to the item behind the current one, or the first that is not done when none is current; behind the last one none
// is current any more. NoSuchAgendaItem when there is nowhere to go.
Result<void> next_agenda_item(Transaction& t);

// Back to the item before the current one, which is planned again; when none is current, to the last that is done.
// NoSuchAgendaItem when there is nowhere to go.
Result<void> previous_agenda_item(Transaction& t);

}  // namespace banso::edits
