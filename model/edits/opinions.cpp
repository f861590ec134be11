#include "model/edits/opinions.h"

#include <utility>

#include "model/edits/records.h"

namespace banso::edits {
namespace {

Error no_such(const OpinionId& opinion) {
    return {ErrorCode::NoSuchRecord, {opinion.value}};
}

}  // namespace

Result<OpinionId> add_opinion(Transaction& t, Opinion opinion) {
    return add_record(t, std::move(opinion));
}

Result<void> group_opinion(Transaction& t, const OpinionId& opinion, const CardId& under) {
    if (!t.document().find(opinion)) return no_such(opinion);
    if (!leads_somewhere(t.document(), under)) return Error{ErrorCode::NoSuchRecord, {under.value}};
    t.change(opinion, [&](Opinion& o) { o.under = under; });
    return {};
}

Result<CardId> adopt_opinion(Transaction& t, const OpinionId& opinion, CardKind kind, const AreaId& area,
                             const Behind& behind) {
    const Opinion* found = t.document().find(opinion);
    if (!found) return no_such(opinion);
    if (found->text.empty()) return Error{ErrorCode::RequiredField, {"opinion", "text"}};
    Card card;
    card.kind = kind;
    card.area = area;
    card.title = found->text;
    if (!found->profession.empty()) card.raised_by = {found->profession};
    const auto added = add_card(t, std::move(card), behind);
    if (added) t.change(opinion, [&](Opinion& o) { o.under = *added; });
    return added;
}

Result<void> remove_opinion(Transaction& t, const OpinionId& opinion) {
    if (!t.document().find(opinion)) return no_such(opinion);
    remove_with_dependents(t, {opinion.value});
    return {};
}

}  // namespace banso::edits
