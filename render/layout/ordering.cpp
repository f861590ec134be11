#include "render/layout/ordering.h"

#include <algorithm>

#include "render/layout/layers.h"
#include "render/layout/sorter.h"

namespace banso {

namespace {

constexpr int sweeps = 24;
constexpr int sift_every = 8;  // sweeps
// Shakes: on pictures that people look at, more bring nothing; on larger ones they cost more time than they are worth.
int tries_for(std::size_t cards) {
    return cards <= 200 ? 2000 : 1000;
}

}  // namespace

bool fits(const LayoutRequest& request, const Ordering& ordering) {
    if (ordering.columns.size() != static_cast<std::size_t>(request.columns)) return false;
    std::vector<char> seen(request.cards.size(), 0);
    std::size_t count = 0;
    for (std::size_t c = 0; c < ordering.columns.size(); ++c) {
        int lane = 0;
        for (const int i : ordering.columns[c]) {
            if (i < 0 || static_cast<std::size_t>(i) >= request.cards.size()) return false;
            const auto index = static_cast<std::size_t>(i);
            const CardRequest& card = request.cards[index];
            if (seen[index] || card.column != static_cast<int>(c) || card.lane < lane) return false;
            seen[index] = 1;
            lane = card.lane;
            ++count;
        }
    }
    return count == request.cards.size();
}

Ordering order_as_listed(const LayoutRequest& request) {
    Ordering ordering;
    ordering.columns.resize(static_cast<std::size_t>(request.columns));
    for (std::size_t i = 0; i < request.cards.size(); ++i) {
        ordering.columns[static_cast<std::size_t>(request.cards[i].column)].push_back(static_cast<int>(i));
    }
    for (auto& column : ordering.columns) {
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) {
            return request.cards[static_cast<std::size_t>(a)].lane < request.cards[static_cast<std::size_t>(b)].lane;
        });
    }
    return ordering;
}

Ordering order_of(const LayoutRequest& request, const Layout& placed) {
    Ordering ordering = order_as_listed(request);
    const auto top = [&](int i) { return placed.cards[static_cast<std::size_t>(i)].box.y; };
    const auto lane = [&](int i) { return request.cards[static_cast<std::size_t>(i)].lane; };
    for (auto& column : ordering.columns) {
        std::stable_sort(column.begin(), column.end(),
                         [&](int a, int b) { return lane(a) != lane(b) ? lane(a) < lane(b) : top(a) < top(b); });
    }
    return ordering;
}

Ordering order_fresh(const LayoutRequest& request, const std::stop_token& stop) {
    const Layers layers(request);
    Sorter sorter(layers, order_as_listed(request), stop);
    Sorter::Columns best = sorter.columns();
    std::int64_t fewest = sorter.crossings();
    for (int i = 0; i < sweeps && fewest > 0 && !stop.stop_requested(); ++i) {
        sorter.sweep(i % 2 == 0, i % 4 > 1);
        if (i % sift_every == sift_every - 1) sorter.sift();
        const std::int64_t crossings = sorter.crossings();
        if (crossings >= fewest) continue;
        fewest = crossings;
        best = sorter.columns();
    }
    sorter.restore(best);
    sorter.sift();
    return sorter.ordering();
}

Ordering improve(const LayoutRequest& request, Ordering ordering, const std::stop_token& stop) {
    const Layers layers(request);
    Sorter sorter(layers, ordering, stop);
    sorter.settle_way_points();
    const std::int64_t before = sorter.crossings();
    sorter.sift();
    Dice dice(1);
    sorter.shake(tries_for(request.cards.size()), dice);
    if (stop.stop_requested()) return ordering;
    sorter.mirror_lanes();
    sorter.settle_ties();
    const Ordering improved = sorter.ordering();
    return count_crossings(request, improved) <= before ? improved : ordering;
}

std::int64_t count_crossings(const LayoutRequest& request, const Ordering& ordering) {
    const Layers layers(request);
    Sorter sorter(layers, ordering);
    sorter.settle_way_points();
    return sorter.crossings();
}

}  // namespace banso
