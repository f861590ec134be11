#include "render/layout/lay_out_around.h"

#include <algorithm>
#include <utility>

#include "model/result.h"
#include "render/layout/layers.h"
#include "render/layout/place.h"
#include "render/layout/sorter.h"

namespace banso {
namespace {

constexpr int tries = 1000;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// Pinned where they are shown, for this once.
LayoutRequest pinned(LayoutRequest request, const Layout& shown, const std::vector<std::size_t>& held) {
    for (const std::size_t i : held) {
        const CardPlace& place = shown.cards[i];
        const Rect& lane = shown.lanes[at(place.lane)].box;
        request.cards[i].pin = Point{place.box.x - shown.columns[at(place.column)].x, place.box.y - lane.y};
    }
    return request;
}

Ordering improved_around(const LayoutRequest& request, const Ordering& ordering, const std::vector<std::size_t>& held,
                         const std::stop_token& stop) {
    const Layers layers(request);
    Sorter sorter(layers, ordering, stop);
    sorter.hold(held);
    sorter.settle_way_points();
    sorter.sift();
    Dice dice(1);
    sorter.shake(tries, dice);
    sorter.settle_ties();
    return sorter.ordering();
}

// The order found fresh, held cells as they are shown.
Ordering fresh_around(const LayoutRequest& request, const Ordering& shown, const std::vector<std::size_t>& held,
                      const std::stop_token& stop) {
    Ordering fresh = order_fresh(request, stop);
    const auto is_held = [&](int i) { return std::binary_search(held.begin(), held.end(), at(i)); };
    for (std::size_t c = 0; c < fresh.columns.size(); ++c) {
        // Cells are the same cards in both: the places of a held cell's cards are those of its cards.
        std::vector<int> kept = shown.columns[c];
        std::erase_if(kept, [&](int i) { return !is_held(i); });
        auto next = kept.begin();
        for (int& i : fresh.columns[c])
            if (is_held(i)) i = *next++;
    }
    return fresh;
}

// Lanes that hold nothing but held cards as high as they are shown.
void keep_lanes(const LayoutRequest& request, const Layout& shown, const std::vector<std::size_t>& held,
                Layout& layout) {
    std::vector<int> cards(layout.lanes.size(), 0);
    for (const CardRequest& card : request.cards) ++cards[at(card.lane)];
    for (const std::size_t i : held) --cards[at(request.cards[i].lane)];
    std::vector<bool> rests(layout.lanes.size(), false);
    for (const std::size_t i : held) rests[at(request.cards[i].lane)] = cards[at(request.cards[i].lane)] == 0;
    std::vector<double> down(layout.lanes.size(), 0);
    double y = 0;
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        Rect& box = layout.lanes[lane].box;
        down[lane] = y - box.y;
        box.y = y;
        if (rests[lane]) box.h = shown.lanes[lane].box.h;
        y += box.h + request.style.lane_gap;
    }
    for (CardPlace& card : layout.cards) card.box.y += down[at(card.lane)];
}

Layout without_points(Layout layout) {
    for (LinkPath& link : layout.links) link.points.clear();
    return layout;
}

}  // namespace

Layout lay_out_around(const LayoutRequest& request, const Layout& shown, const std::vector<std::size_t>& held,
                      const std::stop_token& stop) {
    require(is_sound(request) && shown.cards.size() == request.cards.size(), "a layout request with its layout");
    if (held.size() == request.cards.size()) return without_points(shown);
    const Ordering as_shown = order_of(request, shown);
    Ordering best = as_shown;
    for (const Ordering& start : {as_shown, fresh_around(request, as_shown, held, stop)}) {
        Ordering found = improved_around(request, start, held, stop);
        if (count_crossings(request, found) < count_crossings(request, best)) best = std::move(found);
    }
    Layout layout = place_fresh(pinned(request, shown, held), best);
    for (const std::size_t i : held) layout.cards[i].order = shown.cards[i].order;
    keep_lanes(request, shown, held, layout);
    return layout;
}

}  // namespace banso
