#include "model/edits/split.h"

#include "model/edits/cards.h"
#include "model/edits/links.h"

namespace banso::edits {

Result<CardId> split_card(Transaction& t, const CardId& card, const std::string& first, const std::string& second) {
    const Card* found = t.document().find(card);
    if (!found) return Error{ErrorCode::NoSuchRecord, {card.value}};
    if (first.empty() || second.empty()) return Error{ErrorCode::RequiredField, {"card", "title"}};
    if (found->merged_into) return Error{ErrorCode::CardIsMerged, {found->code}};
    Card half;
    half.kind = found->kind;
    half.area = found->area;
    half.title = second;
    half.goals = found->goals;
    half.raised_by = found->raised_by;
    t.change(card, [&](Card& c) { c.title = first; });
    const auto added = add_card(t, std::move(half), card);
    if (!added) return added;
    const std::vector<LinkId> links = t.document().links_of(card);
    for (const LinkId& id : links) {
        Link copy = *t.document().find(id);
        copy.id = {};
        (copy.from == card ? copy.from : copy.to) = *added;
        if (const auto linked = add_link(t, std::move(copy)); !linked) return linked.error();
    }
    return added;
}

}  // namespace banso::edits
