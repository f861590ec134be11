// Edits of the remembered picture: a card's rank in its cell, its pin, and what a layout has shown. Knows no layout:
// whoever has one hands in what it shows.
#pragma once

#include <vector>

#include "model/cells.h"
#include "model/transaction.h"

namespace banso::edits {

// Ranks of a cell's cards are this far apart when numbered afresh.
inline constexpr double rank_step = 1024;

// Ranks a card behind `after`, a card of the same cell; empty: first. Takes the gap; only when there is none (or the
// cell's ranks were not in order) the whole cell is numbered afresh. Cards of the cell that had no rank yet get one,
// last, by code. The card loses its pin and its y: the next layout shows it at its rank.
void rank_in_cell(Transaction& t, const CardId& card, const CardId& after);

// Forgets where a card stood: the next layout puts it beside the cards it is linked with.
void forget_place(Transaction& t, const CardId& card);

// Holds a card at `at`, measured from the top left of its cell. NoSuchRecord.
Result<void> pin_card(Transaction& t, const CardId& card, Point at);
Result<void> unpin_card(Transaction& t, const CardId& card);

// Stores where a layout shows cards and how high lanes are. Pins are not touched, nor cards that are not named;
// what is the same already is not written again. NoSuchRecord, NoSuchArea.
Result<void> remember_picture(Transaction& t, const std::vector<Placement>& cards,
                              const std::vector<LaneHeight>& lanes);

}  // namespace banso::edits
