// Layout requests for tests and benchmarks, and what can be measured on a layout.
#pragma once

#include <cstdint>
#include <string>

#include "render/layout/layout.h"
#include "tests/support/generate_model.h"

namespace banso::tests {

// Cards as high as their titles would make them; ids c0, c1, … and l0, l1, …; lanes lane0, …
LayoutRequest layout_request(const ModelSketch& model);

// The request again, every card remembering where `layout` put it, every lane its height.
LayoutRequest remembering(LayoutRequest request, const Layout& layout);

// Drawn links as straight lines from centre to centre; pairs that share an end are not counted.
std::int64_t straight_crossings(const LayoutRequest& request, const Layout& layout);

// Pairs of links between the same two columns that cross because of the order of the lanes, whatever that of the cards.
std::int64_t forced_crossings(const LayoutRequest& request);

// Of all drawn links, straight from centre to centre.
double total_length(const LayoutRequest& request, const Layout& layout);

// How much of the picture moved, as contract figures count it: cards in both layouts more than half their height from
// where they were, once the median shift of all is taken away; and pairs of a column that changed places, neighbours
// counted. `but`: the id of a card that was meant to move, and does not count.
struct Steadiness {
    double share_moved = 0;
    int swaps = 0;
};
Steadiness compare(const Layout& before, const Layout& after, const std::string& but = {});

// What is wrong with `layout` as a layout of `request`: one line a fault, "" if nothing. Cards over cards, cards out of
// their lane or column, lanes over lanes, links over cards or not from edge to edge, pins not kept.
std::string faults(const LayoutRequest& request, const Layout& layout);

// The picture as SVG, to be looked at.
std::string to_svg(const LayoutRequest& request, const Layout& layout);

}  // namespace banso::tests
