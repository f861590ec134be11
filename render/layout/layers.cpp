#include "render/layout/layers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace banso {

Layers::Layers(const LayoutRequest& request)
    : card_count_(static_cast<int>(request.cards.size())),
      column_count_(request.columns),
      lane_count_(static_cast<int>(request.lanes.size())) {
    for (const CardRequest& card : request.cards) {
        column_.push_back(card.column);
        lane_.push_back(card.lane);
    }
    std::vector<std::pair<int, int>> edges;  // left, right: one column apart
    for (const LinkRequest& link : request.links) {
        if (!link.drawn || column(link.from) == column(link.to)) continue;
        const bool forward = column(link.from) < column(link.to);
        add_chain(forward ? link.from : link.to, forward ? link.to : link.from, edges);
    }
    std::sort(edges.begin(), edges.end());  // the order in which links are listed does not matter
    for (const int side : {0, 1}) {
        Near& near = near_[side];
        near.start.assign(at(size()) + 1, 0);
        near.of.resize(edges.size());
        for (const auto& [left, right] : edges) ++near.start[at(side == 0 ? right : left) + 1];
        for (std::size_t i = 1; i < near.start.size(); ++i) near.start[i] += near.start[i - 1];
        std::vector<std::size_t> next(near.start.begin(), near.start.end() - 1);
        for (const auto& [left, right] : edges) {
            if (side == 0) near.of[next[at(right)]++] = left;
            if (side == 1) near.of[next[at(left)]++] = right;
        }
    }
}

void Layers::add_chain(int left, int right, std::vector<std::pair<int, int>>& edges) {
    const int first = column(left);
    const int last = column(right);
    int before = left;
    for (int c = first + 1; c < last; ++c) {
        const double way = static_cast<double>(c - first) / (last - first);
        column_.push_back(c);
        lane_.push_back(static_cast<int>(std::lround(lane(left) + way * (lane(right) - lane(left)))));
        ends_.push_back({left, right});
        edges.emplace_back(before, size() - 1);
        before = size() - 1;
    }
    edges.emplace_back(before, right);
}

}  // namespace banso
