#include "model/edits/cycles.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "model/edits/records.h"

namespace banso::edits {

Result<void> check_cycle(const Document& document, const Cycle& cycle) {
    const Card* card = document.find(cycle.countermeasure);
    if (!card) return Error{ErrorCode::NoSuchRecord, {cycle.countermeasure.value}};
    if (card->kind != CardKind::Countermeasure)
        return Error{ErrorCode::WrongRecordKind, {card->code, std::string(to_text(CardKind::Countermeasure))}};
    for (const Cycle& other : document.table<Cycle>()) {
        const bool same_number = cycle.number && other.number == cycle.number;
        if (same_number && other.countermeasure == cycle.countermeasure && other.id != cycle.id)
            return Error{ErrorCode::CycleNumberTaken, {card->code, std::to_string(*cycle.number)}};
    }
    return {};
}

Result<CycleId> add_cycle(Transaction& t, Cycle cycle) {
    if (const auto id = check_new_id(t.document(), cycle.id.value); !id) return id.error();
    if (const auto valid = check_cycle(t.document(), cycle); !valid) return valid.error();
    std::int64_t last = 0;
    bool open = false;
    for (const Cycle& other : t.document().table<Cycle>()) {
        if (other.countermeasure != cycle.countermeasure) continue;
        last = std::max(last, other.number.value_or(0));
        open = open || !other.decision;
    }
    if (open && !cycle.decision)
        return Error{ErrorCode::CycleStillOpen, {t.document().find(cycle.countermeasure)->code}};
    if (!cycle.number && last < std::numeric_limits<std::int64_t>::max()) cycle.number = last + 1;
    return add_record(t, std::move(cycle));
}

Result<void> decide_cycle(Transaction& t, const CycleId& cycle, CycleDecision decision) {
    if (!t.document().find(cycle)) return Error{ErrorCode::NoSuchRecord, {cycle.value}};
    t.change(cycle, [&](Cycle& c) { c.decision = decision; });
    return {};
}

}  // namespace banso::edits
