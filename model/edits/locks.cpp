#include "model/edits/locks.h"

#include <algorithm>

#include "model/fields.h"

namespace banso::edits {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& what) {
    return std::find(list.begin(), list.end(), what) != list.end();
}

template <class T>
void set_held(std::vector<T>& list, const T& what, bool held) {
    std::erase(list, what);
    if (held) list.push_back(what);
}

template <class Edit>
void change_locks(Transaction& t, Edit&& edit) {
    Session session = t.document().session();
    edit(session.locks);
    t.set_session(std::move(session));
}

std::string name_of(const Document& document, const AreaId& area) {
    const Area* found = document.find(area);
    return found && !found->name.empty() ? found->name : area.value;
}

Result<void> check_cards(const Document& document, const Locks& locks, const Change& change) {
    for (const auto& card : change.of<Card>().records) {
        for (const auto* side : {&card.before, &card.after}) {
            if (!*side) continue;
            if (const auto free = check_card(document, locks, **side); !free) return free;
        }
    }
    // A place that is remembered for the first time is no edit of anybody's.
    for (const auto& place : change.of<Placement>().records) {
        if (!place.before || !place.after) continue;
        if (place.before->pin == place.after->pin && place.before->order == place.after->order) continue;
        const Card* card = document.find(place.after->card);
        if (!card) continue;
        if (const auto free = check_card(document, locks, *card); !free) return free;
    }
    return {};
}

Result<void> check_link(const Document& document, const Locks& locks, const Link& link) {
    const Card* from = document.find(link.from);
    const Card* to = document.find(link.to);
    if (!from || !to || !is_locked(locks, *from) || !is_locked(locks, *to)) return {};
    return check_card(document, locks, *from);
}

}  // namespace

Result<void> set_area_locked(Transaction& t, const AreaId& area, bool locked) {
    if (!t.document().find(area)) return Error{ErrorCode::NoSuchArea, {area.value}};
    change_locks(t, [&](Locks& locks) { set_held(locks.areas, area, locked); });
    return {};
}

void set_column_locked(Transaction& t, CardKind kind, bool locked) {
    change_locks(t, [&](Locks& locks) { set_held(locks.columns, kind, locked); });
}

void unlock_all(Transaction& t) {
    change_locks(t, [](Locks& locks) { locks.areas.clear(), locks.columns.clear(); });
}

bool is_locked(const Locks& locks, const AreaId& area) {
    return holds(locks.areas, area);
}

bool is_locked(const Locks& locks, CardKind kind) {
    return holds(locks.columns, kind);
}

Result<void> check_card(const Document& document, const Locks& locks, const Card& card) {
    const std::string& what = card.code.empty() ? card.title : card.code;
    if (is_locked(locks, card.area))
        return Error{ErrorCode::AreaLocked, {what, name_of(document, card.area), card.area.value}};
    if (is_locked(locks, card.kind)) return Error{ErrorCode::ColumnLocked, {what, std::string(to_text(card.kind))}};
    return {};
}

Result<void> check_locks(const Document& document, const Locks& locks, const Change& change) {
    if (locks.areas.empty() && locks.columns.empty()) return {};
    if (const auto free = check_cards(document, locks, change); !free) return free;
    for (const auto& link : change.of<Link>().records) {
        for (const auto* side : {&link.before, &link.after}) {
            if (!*side) continue;
            if (const auto free = check_link(document, locks, **side); !free) return free;
        }
    }
    for (const auto& area : change.of<Area>().records) {
        if (!area.before || !is_locked(locks, area.before->id)) continue;
        return Error{ErrorCode::AreaLocked, {area.before->name, area.before->name, area.before->id.value}};
    }
    return {};
}

}  // namespace banso::edits
