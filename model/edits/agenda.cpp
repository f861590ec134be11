#include "model/edits/agenda.h"

#include <utility>
#include <vector>

#include "model/edits/ordering.h"
#include "model/edits/records.h"
#include "model/meeting.h"

namespace banso::edits {
namespace {

Error no_such(const AgendaId& item) {
    return {ErrorCode::NoSuchAgendaItem, {item.value}};
}

}  // namespace

Result<AgendaId> add_agenda_item(Transaction& t, AgendaItem item, const std::optional<AgendaId>& after) {
    if (after && !leads_somewhere(t.document(), *after)) return no_such(*after);
    const auto added = add_record(t, std::move(item));
    if (added && after) put_behind(t, *added, *after);
    return added;
}

Result<void> move_agenda_item(Transaction& t, const AgendaId& item, const AgendaId& after) {
    if (!t.document().find(item)) return no_such(item);
    if (!leads_somewhere(t.document(), after)) return no_such(after);
    put_behind(t, item, after);
    return {};
}

Result<void> start_agenda_item(Transaction& t, const AgendaId& item) {
    if (!t.document().find(item)) return no_such(item);
    std::vector<AgendaId> running;
    for (const AgendaItem& other : t.document().agenda()) {
        if (other.state == AgendaState::Current && other.id != item) running.push_back(other.id);
    }
    for (const AgendaId& id : running) t.change(id, [](AgendaItem& a) { a.state = AgendaState::Done; });
    t.change(item, [](AgendaItem& a) { a.state = AgendaState::Current; });
    return {};
}

void end_agenda_item(Transaction& t) {
    if (const AgendaId current = current_agenda_item(t.document()))
        t.change(current, [](AgendaItem& a) { a.state = AgendaState::Done; });
}

Result<void> next_agenda_item(Transaction& t) {
    const AgendaId current = current_agenda_item(t.document());
    const AgendaId next = agenda_item_after(t.document(), current);
    if (!next && !current) return no_such({});
    if (next) return start_agenda_item(t, next);
    end_agenda_item(t);
    return {};
}

Result<void> previous_agenda_item(Transaction& t) {
    const AgendaId current = current_agenda_item(t.document());
    const AgendaId before = agenda_item_before(t.document(), current);
    if (!before) return no_such({});
    if (current) t.change(current, [](AgendaItem& a) { a.state = std::nullopt; });
    return start_agenda_item(t, before);
}

}  // namespace banso::edits
