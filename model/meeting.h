// What a document says of its meeting: the phase, the agenda item under way and the time it has left, who is there, how
// a poll stands. Pure questions; the time is handed in.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/document.h"

namespace banso {

// Prep before the meeting's start, After behind its end.
Phase phase_of(const Session& session);

// The agenda item that is being worked on; empty when none is.
AgendaId current_agenda_item(const Document& document);

// The item behind or before `item` in the agenda; empty: there is none. Of no item: the first that is not done, and the
// last that is.
AgendaId agenda_item_after(const Document& document, const AgendaId& item);
AgendaId agenda_item_before(const Document& document, const AgendaId& item);

// What the log calls going on to an agenda item: from that entry the item's time runs.
inline constexpr std::string_view start_agenda_action = "start_agenda_item";

// When the current item was gone on to, by the log; empty when none is current or the log does not say.
Timestamp agenda_item_since(const Document& document);

// How many seconds the current item has left at `now`, negative when it is over its time; absent unless the meeting is
// under way and the item has minutes and a beginning within the last twelve hours: a meeting that nobody ended has no
// clock the next day.
std::optional<std::int64_t> agenda_seconds_left(const Document& document, const Timestamp& now);

// Who is there. Those without an entry count as neither.
struct Attendances {
    int present = 0;
    int online = 0;
    int proxy = 0;
    int absent = 0;
    int open = 0;  // nothing entered
    [[nodiscard]] int there() const { return present + online + proxy; }
};
Attendances attendances(const Document& document);

// All that was counted in a poll.
std::int64_t total_of(const Poll& poll);

// What was counted for a card; absent when it was no candidate, or nothing was entered.
std::optional<std::int64_t> count_of(const Poll& poll, const CardId& card);

}  // namespace banso
