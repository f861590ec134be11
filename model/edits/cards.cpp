#include "model/edits/cards.h"

#include <algorithm>
#include <map>
#include <utility>

#include "model/codes.h"
#include "model/edits/placement.h"
#include "model/edits/records.h"

namespace banso::edits {
namespace {

Error no_such(const CardId& card) {
    return {ErrorCode::NoSuchRecord, {card.value}};
}

// Whether `behind` names a place in the cell; `code` is the card's that goes there.
Result<void> check_behind(const Document& document, const Behind& behind, const Cell& cell, const std::string& code) {
    if (!behind || behind->empty()) return {};
    const Card* other = document.find(*behind);
    if (!other) return no_such(*behind);
    if (cell_of(*other) != cell) return Error{ErrorCode::CardNotInCell, {code, other->code}};
    return {};
}

// The lane of this session that a copied card goes to.
AreaId lane_for(const Document& document, const Card& card, const CardSet& set, const AreaId& otherwise) {
    if (document.find(card.area)) return card.area;
    const auto named =
        std::find_if(set.areas.begin(), set.areas.end(), [&](const Area& a) { return a.id == card.area; });
    if (named == set.areas.end()) return otherwise;
    const auto same = std::find_if(document.areas().begin(), document.areas().end(),
                                   [&](const Area& a) { return a.name == named->name; });
    return same == document.areas().end() ? otherwise : same->id;
}

Card copy_of(const Card& original, const AreaId& lane) {
    Card copy = original;
    copy.id = {};
    copy.code.clear();
    copy.area = lane;
    copy.votes.reset();
    copy.merged_into = {};
    if (copy.state == CardState::Merged) copy.state.reset();
    return copy;
}

}  // namespace

Result<CardId> add_card(Transaction& t, Card card, const Behind& behind) {
    if (!t.document().find(card.area)) return Error{ErrorCode::NoSuchArea, {card.area.value}};
    if (const auto valid = check_behind(t.document(), behind, cell_of(card), card.code); !valid) return valid.error();
    if (card.code.empty()) {
        card.code = t.issue_code(code_prefix(card.kind));
    } else if (const auto valid = check_code(t.document(), card.code, to_text(card.kind), {}); !valid) {
        return valid.error();
    }
    const auto added = add_record(t, std::move(card));
    if (added && behind) rank_in_cell(t, *added, *behind);
    return added;
}

Result<void> set_title(Transaction& t, const CardId& card, const std::string& title) {
    if (!t.document().find(card)) return no_such(card);
    if (title.empty()) return Error{ErrorCode::RequiredField, {"card", "title"}};
    t.change(card, [&](Card& c) { c.title = title; });
    return {};
}

Result<void> move_card(Transaction& t, const CardId& card, const AreaId& area, const Behind& behind) {
    const Card* found = t.document().find(card);
    if (!found) return no_such(card);
    if (!t.document().find(area)) return Error{ErrorCode::NoSuchArea, {area.value}};
    if (behind == card) return {};
    const Cell cell{area, found->kind};
    if (const auto valid = check_behind(t.document(), behind, cell, found->code); !valid) return valid.error();
    const bool leaves = found->area != area;
    if (leaves) {
        t.change(card, [&](Card& c) { c.area = area; });
        forget_place(t, card);
    }
    if (behind) rank_in_cell(t, card, *behind);
    return {};
}

Result<void> change_kind(Transaction& t, const CardId& card, CardKind kind, const Behind& behind) {
    const Card* found = t.document().find(card);
    if (!found) return no_such(card);
    if (found->kind == kind) return behind ? move_card(t, card, found->area, behind) : Result<void>{};
    const Cell cell{found->area, kind};
    if (const auto valid = check_behind(t.document(), behind, cell, found->code); !valid) return valid.error();
    const auto code = parse_code(found->code);
    const bool named_after_column = code && code->prefix == code_prefix(found->kind);
    Card changed = *found;
    changed.kind = kind;
    if (named_after_column) changed.code = t.issue_code(code_prefix(kind));
    t.update(std::move(changed));
    forget_place(t, card);
    if (behind) rank_in_cell(t, card, *behind);
    return {};
}

Result<void> remove_cards(Transaction& t, const std::vector<CardId>& cards) {
    std::set<std::string> ids;
    for (const CardId& card : cards) {
        if (!t.document().find(card)) return no_such(card);
        ids.insert(card.value);
    }
    remove_with_dependents(t, std::move(ids));
    return {};
}

CardSet copy_cards(const Document& document, const std::vector<CardId>& cards) {
    CardSet set;
    std::set<CardId> copied;
    for (const CardId& id : cards) {
        const Card* card = document.find(id);
        if (card && copied.insert(id).second) set.cards.push_back(*card);
    }
    for (const Link& link : document.links()) {
        if (copied.contains(link.from) && copied.contains(link.to)) set.links.push_back(link);
    }
    for (const Area& area : document.areas()) {
        const bool used =
            std::any_of(set.cards.begin(), set.cards.end(), [&](const Card& card) { return card.area == area.id; });
        if (used) set.areas.push_back(area);
    }
    return set;
}

Result<std::vector<CardId>> paste_cards(Transaction& t, const CardSet& set, const AreaId& otherwise) {
    std::vector<CardId> added;
    std::map<CardId, CardId> copies;
    for (const Card& original : set.cards) {
        Card copy = copy_of(original, lane_for(t.document(), original, set, otherwise));
        const Card* here = t.document().find(original.id);
        const bool beside = here && cell_of(*here) == cell_of(copy);
        const auto id = add_card(t, std::move(copy), beside ? Behind(original.id) : std::nullopt);
        if (!id) return id.error();
        copies[original.id] = *id;
        added.push_back(*id);
    }
    for (const Link& original : set.links) {
        const auto from = copies.find(original.from);
        const auto to = copies.find(original.to);
        if (from == copies.end() || to == copies.end() || from == to) continue;
        if (t.document().link_between(from->second, to->second)) continue;
        Link copy = original;
        copy.id = {};
        copy.from = from->second;
        copy.to = to->second;
        if (const auto link = add_record(t, std::move(copy)); !link) return link.error();
    }
    return added;
}

Result<std::vector<CardId>> duplicate_cards(Transaction& t, const std::vector<CardId>& cards) {
    for (const CardId& card : cards) {
        if (!t.document().find(card)) return no_such(card);
    }
    return paste_cards(t, copy_cards(t.document(), cards), {});
}

}  // namespace banso::edits
