// Cells: what one lane holds of one column, and the order of the cards in it. Knows no geometry.
#pragma once

#include <vector>

#include "model/document.h"

namespace banso {

struct Cell {
    AreaId area;
    CardKind kind = CardKind::Issue;
    friend bool operator==(const Cell&, const Cell&) = default;
};

inline Cell cell_of(const Card& card) {
    return {card.area, card.kind};
}

// Whether `a` comes before `b` when cards are listed by code: K02 before K10.
bool code_less(const Card& a, const Card& b);

// The cell's cards from top to bottom: ranked ones by their order, then those without a place by code.
std::vector<CardId> cards_in_cell(const Document& document, const Cell& cell);

}  // namespace banso
