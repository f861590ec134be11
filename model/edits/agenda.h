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

// Decisions, polls and log entries stay and lose the item. NoSuchAgendaItem.
Result<void> remove_agenda_item(Transaction& t, const AgendaId& item);

}  // namespace banso::edits
