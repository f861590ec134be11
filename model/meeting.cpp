#include "model/meeting.h"

#include <algorithm>

namespace banso {

Phase phase_of(const Session& session) {
    if (!session.meeting.ended_at.empty()) return Phase::After;
    return session.meeting.started_at.empty() ? Phase::Prep : Phase::Meeting;
}

AgendaId current_agenda_item(const Document& document) {
    for (const AgendaItem& item : document.agenda()) {
        if (item.state == AgendaState::Current) return item.id;
    }
    return {};
}

AgendaId agenda_item_after(const Document& document, const AgendaId& item) {
    bool passed = item.empty();
    for (const AgendaItem& other : document.agenda()) {
        if (passed && (item || other.state != AgendaState::Done)) return other.id;
        if (other.id == item) passed = true;
    }
    return {};
}

AgendaId agenda_item_before(const Document& document, const AgendaId& item) {
    AgendaId before;
    for (const AgendaItem& other : document.agenda()) {
        if (item && other.id == item) return before;
        if (item || other.state == AgendaState::Done) before = other.id;
    }
    return item ? AgendaId{} : before;
}

Timestamp agenda_item_since(const Document& document) {
    const AgendaId current = current_agenda_item(document);
    if (!current) return {};
    Timestamp since;
    for (const LogEntry& entry : document.table<LogEntry>()) {
        if (entry.agenda == current && entry.action == start_agenda_action) since = entry.at;
    }
    return since;
}

std::optional<std::int64_t> agenda_seconds_left(const Document& document, const Timestamp& now) {
    if (phase_of(document.session()) != Phase::Meeting) return std::nullopt;
    const AgendaItem* item = document.find(current_agenda_item(document));
    if (!item || !item->minutes) return std::nullopt;
    const auto passed = seconds_between(agenda_item_since(document), now);
    constexpr std::int64_t longest = 12 * 60 * 60;
    if (!passed || *passed < 0 || *passed > longest) return std::nullopt;
    return *item->minutes * 60 - *passed;
}

Attendances attendances(const Document& document) {
    Attendances all;
    for (const Participant& participant : document.participants()) {
        if (!participant.attendance) {
            ++all.open;
            continue;
        }
        switch (*participant.attendance) {
            case Attendance::Present:
                ++all.present;
                break;
            case Attendance::Online:
                ++all.online;
                break;
            case Attendance::Proxy:
                ++all.proxy;
                break;
            case Attendance::Absent:
                ++all.absent;
                break;
        }
    }
    return all;
}

std::int64_t total_of(const Poll& poll) {
    std::int64_t total = 0;
    for (const PollCount& each : poll.counts) total += each.count.value_or(0);
    return total;
}

std::optional<std::int64_t> count_of(const Poll& poll, const CardId& card) {
    for (const PollCount& each : poll.counts) {
        if (each.card == card) return each.count;
    }
    return std::nullopt;
}

}  // namespace banso
