// Opinions (意見): gathered without codes, grouped under cards, adopted as cards.
#pragma once

#include "model/edits/cards.h"
#include "model/transaction.h"

namespace banso::edits {

// DanglingReference when its area or card is not there; IdNotValid, IdTaken.
Result<OpinionId> add_opinion(Transaction& t, Opinion opinion);

// Puts an opinion under a card; empty: under none. NoSuchRecord.
Result<void> group_opinion(Transaction& t, const OpinionId& opinion, const CardId& under);

// Makes a card of an opinion: its text is the title, its profession the one who raised it. The opinion stays, under the
// new card. NoSuchRecord, NoSuchArea, RequiredField when it has no text, CardNotInCell.
Result<CardId> adopt_opinion(Transaction& t, const OpinionId& opinion, CardKind kind, const AreaId& area,
                             const Behind& behind = std::nullopt);

// NoSuchRecord.
Result<void> remove_opinion(Transaction& t, const OpinionId& opinion);

}  // namespace banso::edits
