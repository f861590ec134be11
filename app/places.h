// Where in the picture a point lies: which lane × column cell, between which cards. Pure; world units.
#pragma once

#include <optional>

#include "model/document.h"
#include "render/scene/view_layout.h"

namespace banso {

struct CellPlace {
    CardKind kind = CardKind::Issue;
    AreaId area;
    CardId behind;  // the card above the point; empty: first in its cell
    Rect gap;       // where a mark shows the place: as wide as the column, no higher than a line
    Point in_cell;  // the point from the cell's top left, as pins are measured
    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

// The cell under the point: the lane it lies in, or the nearest; the column it lies in, or the nearest. Cards in
// `moving` are looked past. Absent when the view shows no lane or no column.
std::optional<CellPlace> cell_at(const Document& document, const ViewLayout& placed, Point point,
                                 const std::vector<CardId>& moving = {});

}  // namespace banso
