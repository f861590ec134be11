// Splitting a card that says two things.
#pragma once

#include <string>

#include "model/transaction.h"

namespace banso::edits {

// The card keeps `first` as its title; a new card of its column and lane, right behind it, gets `second`, and copies of
// all its links: whatever both halves share is still there, and what one half has no part in is one link to remove.
// raised_by and goals are on both; everything else (values, note, comments, opinions, state) stays with the card.
// NoSuchRecord; RequiredField when a title is empty; CardIsMerged.
Result<CardId> split_card(Transaction& t, const CardId& card, const std::string& first, const std::string& second);

}  // namespace banso::edits
