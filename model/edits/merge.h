// Merging cards that say the same.
#pragma once

#include <vector>

#include "model/transaction.h"

namespace banso::edits {

// Merges cards of one column into `into`. They stay in the session, so that a code cited in the minutes still leads
// somewhere: state `merged`, merged_into says where. Their title and note are added to the note of `into`, behind their
// code; raised_by, goals, links, comments and the opinions under them go over to `into`. Of links that would become
// doubles one is kept, with the texts of both; links that would lead to itself go. Cards merged into them earlier now
// point at `into`, so merged_into always leads to a card that lives. Cycles, measurements, decisions and promises stay
// with the card they were made for.
// NoSuchRecord; WrongRecordKind (code, kind expected) for a card of another column; CardIsMerged for one that has gone
// elsewhere already; NothingToMerge when `records` holds nothing but `into`.
Result<void> merge_cards(Transaction& t, const std::vector<CardId>& records, const CardId& into);

}  // namespace banso::edits
