#include "model/edits/measurements.h"

#include <utility>

namespace banso::edits {

Result<void> add_measurement(Transaction& t, const CardId& card, Value measurement) {
    const Card* found = t.document().find(card);
    if (!found) return Error{ErrorCode::NoSuchRecord, {card.value}};
    const bool measured = found->kind == CardKind::Indicator || found->kind == CardKind::Output;
    if (!measured) return Error{ErrorCode::WrongRecordKind, {found->code, "indicator|output"}};
    if (measurement.session.empty()) measurement.session = t.document().session().id;
    t.change(card, [&](Card& c) { c.measurements.push_back(std::move(measurement)); });
    return {};
}

}  // namespace banso::edits
