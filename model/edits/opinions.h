// Opinions (意見): gathered without codes, grouped under cards, adopted as cards.
#pragma once

#include <string>
#include <vector>

#include "model/edits/cards.h"
#include "model/transaction.h"

namespace banso::edits {

// DanglingReference when its area or card is not there; IdNotValid, IdTaken.
Result<OpinionId> add_opinion(Transaction& t, Opinion opinion);

// A card's raised_by follows the opinions under it: an opinion that comes brings its profession, one that leaves takes
// it along unless another opinion under the card is of the same profession.

// Puts opinions under a card; empty: under none. NoSuchRecord.
Result<void> group_opinions(Transaction& t, const std::vector<OpinionId>& opinions, const CardId& under);
Result<void> group_opinion(Transaction& t, const OpinionId& opinion, const CardId& under);

// Makes a card of opinions: their professions are those who raised it. They stay, under the new card. NoSuchRecord,
// NoSuchArea, RequiredField when `title` is empty, CardNotInCell.
Result<CardId> adopt_opinions(Transaction& t, const std::vector<OpinionId>& opinions, CardKind kind, const AreaId& area,
                              const std::string& title, const Behind& behind = std::nullopt);
// The same with one opinion, whose text is the title.
Result<CardId> adopt_opinion(Transaction& t, const OpinionId& opinion, CardKind kind, const AreaId& area,
                             const Behind& behind = std::nullopt);

// Changes what was said, by whom, on which area. NoSuchRecord; NoSuchArea; RequiredField when the text is empty.
Result<void> revise_opinion(Transaction& t, const OpinionId& opinion, const std::string& text,
                            const std::string& profession, const AreaId& area);

// NoSuchRecord.
Result<void> remove_opinion(Transaction& t, const OpinionId& opinion);

}  // namespace banso::edits
