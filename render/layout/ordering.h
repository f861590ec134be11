// The order of cards within their lane × column cells, and how to find one with few crossings. Knows no coordinates.
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "render/layout/layout.h"

namespace banso {

// For each column the cards (indices into the request) from top to bottom: all of the first lane, then the second, …
struct Ordering {
    std::vector<std::vector<int>> columns;
    friend bool operator==(const Ordering&, const Ordering&) = default;
};

// Whether `ordering` names every card of the request once, in its own column, lane after lane.
[[nodiscard]] bool fits(const LayoutRequest& request, const Ordering& ordering);

// Cards as the request lists them, lane after lane.
Ordering order_as_listed(const LayoutRequest& request);

// An order with few crossings, from the links alone. Same request, same order. Once `stop` is requested it ends soon,
// with an order that fits but is not as good; so does improve.
Ordering order_fresh(const LayoutRequest& request, const std::stop_token& stop = {});

// `ordering` with cards exchanged inside their cells as long as that takes crossings away; never more than before.
Ordering improve(const LayoutRequest& request, Ordering ordering, const std::stop_token& stop = {});

// The order in which `placed`, a layout of the request, shows its cards.
Ordering order_of(const LayoutRequest& request, const Layout& placed);

// Crossings between neighbouring columns; a link that skips columns counts where it passes.
[[nodiscard]] std::int64_t count_crossings(const LayoutRequest& request, const Ordering& ordering);

}  // namespace banso
