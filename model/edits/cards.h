// Edits of cards: adding, moving, removing, copying. Pinning is in placement.h, merging in merge.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/transaction.h"

namespace banso::edits {

// Where in its cell a card goes. Absent: wherever the next layout puts it, beside the cards it is linked with.
// An empty id: first. Else behind that card, which must be in the cell (CardNotInCell: card code, code of the other).
using Behind = std::optional<CardId>;

// Adds a card to the column of card.kind and the lane of card.area; without a code it gets the column's next one.
// The title may still be empty: it is typed in next. NoSuchArea, NoSuchRecord (behind), IdNotValid, IdTaken,
// CodeNotValid, CodeTaken, DanglingReference (merged_into).
Result<CardId> add_card(Transaction& t, Card card, const Behind& behind = std::nullopt);

// NoSuchRecord; RequiredField when the title is empty.
Result<void> set_title(Transaction& t, const CardId& card, const std::string& title);

// Moves a card to a lane, or within its cell. The pin, measured from the cell left, goes. Without `behind` a card that
// is in the lane already stays as it is. NoSuchRecord, NoSuchArea, CardNotInCell.
Result<void> move_card(Transaction& t, const CardId& card, const AreaId& area, const Behind& behind = std::nullopt);

// Moves a card to another column of its lane. A code with the old column's prefix would mislead every reader, so the
// card gets the new column's next code, and the old one stays spent; a code with a prefix of its own is kept. Fields
// the new column does not offer are kept too. NoSuchRecord, CardNotInCell.
Result<void> change_kind(Transaction& t, const CardId& card, CardKind kind, const Behind& behind = std::nullopt);

// Takes links, cycles, comments, places and waivers along; decisions, promises, visits, polls, opinions and cards
// merged into it keep their text and lose the id. NoSuchRecord.
Result<void> remove_cards(Transaction& t, const std::vector<CardId>& cards);

// Cards with the links among them and the names of their lanes: what is copied, also from one session to another.
struct CardSet {
    std::vector<Card> cards;
    std::vector<Link> links;
    std::vector<Area> areas;
    friend bool operator==(const CardSet&, const CardSet&) = default;
};

// The cards that are there, in the order asked for.
CardSet copy_cards(const Document& document, const std::vector<CardId>& cards);

// Adds copies with new ids and codes, and the links among them. A copy goes to the lane of the same id, else of the
// same name, else to `otherwise`; behind its original when that stands there. What is tied to the original alone stays
// behind: votes, and where it was merged. NoSuchArea.
Result<std::vector<CardId>> paste_cards(Transaction& t, const CardSet& set, const AreaId& otherwise);

// paste_cards of copy_cards. NoSuchRecord.
Result<std::vector<CardId>> duplicate_cards(Transaction& t, const std::vector<CardId>& cards);

}  // namespace banso::edits
