// Draws links between boxes so that none runs over a card. Knows boxes only, neither columns nor lanes: the same
// function serves the whole picture and a view that shows some columns at other places.
#pragma once

#include <vector>

#include "render/layout/layout.h"

namespace banso {

struct RouteLink {
    int from = 0;  // index into the boxes
    int to = 0;
    friend bool operator==(const RouteLink&, const RouteLink&) = default;
};

// For each link a polyline (a smooth curve flattened to 1 unit) from `from`'s right edge to `to`'s left edge, over no
// box. Boxes that share a stretch of x make a column; a link passes a column between two of its boxes. Links from a
// column to itself or to one on the left loop through the gaps beside it.
std::vector<std::vector<Point>> route(const std::vector<Rect>& boxes, const std::vector<RouteLink>& links);

// Fills in the points of `placed` (a layout of `request`).
void route(const LayoutRequest& request, Layout& placed);

}  // namespace banso
