#include <algorithm>
#include <cmath>
#include <tuple>

#include "render/layout/cells.h"
#include "render/layout/place.h"

namespace banso {

namespace {

constexpr int rounds = 12;          // least squares, there and back
constexpr int straightening = 8;    // then so that links run straight
constexpr double elsewhere = 0.15;  // weight of a link into another lane
constexpr double far = 0.5;         // weight of a link that skips columns
constexpr double unlinked = 0.01;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// Places lane after lane: a link into another lane only pulls towards that side.
class FreshPlacing {
  public:
    FreshPlacing(const LayoutRequest& request, const Ordering& ordering)
        : request_(request),
          columns_(place_columns(request.style, request.columns)),
          pins_(request, columns_),
          tops_(request.cards.size(), 0),
          near_(request.cards.size()),
          cells_(request.lanes.size() * at(request.columns)) {
        for (const auto& column : ordering.columns) {
            for (const int i : column) {
                const CardRequest& card = request.cards[at(i)];
                if (!pins_.is_pinned(i)) cells_[at(card.lane * request.columns + card.column)].push_back(i);
            }
        }
        for (const LinkRequest& link : request.links) {
            if (!link.drawn || request.cards[at(link.from)].column == request.cards[at(link.to)].column) continue;
            near_[at(link.from)].push_back(link.to);
            near_[at(link.to)].push_back(link.from);
        }
        for (auto& near : near_) std::sort(near.begin(), near.end());  // sums must not depend on the order of links
    }

    Layout run() {
        std::vector<double> heights;
        for (int lane = 0; lane < static_cast<int>(request_.lanes.size()); ++lane) heights.push_back(place_lane(lane));
        return assemble(request_, columns_, pins_, tops_, heights, orders());
    }

  private:
    const LayoutRequest& request_;
    std::vector<ColumnPlace> columns_;
    Pins pins_;
    std::vector<double> tops_;  // from the lane's top
    std::vector<std::vector<int>> near_;
    std::vector<std::vector<int>> cells_;  // unpinned cards by lane * columns + column, from the top

    [[nodiscard]] const std::vector<int>& cell(int lane, int column) const {
        return cells_[at(lane * request_.columns + column)];
    }
    [[nodiscard]] double height(int card) const { return request_.cards[at(card)].height; }
    [[nodiscard]] double centre(int card) const {
        return pins_.is_pinned(card) ? pins_.box(card).centre().y : tops_[at(card)] + height(card) / 2;
    }

    // Returns the lane's height.
    double place_lane(int lane) {
        const LayoutStyle& style = request_.style;
        Stretch room{style.lane_padding, style.lane_padding};
        for (int c = 0; c < request_.columns; ++c) {
            place_cell(lane, c, room, false);  // packed from the top
            for (const int i : cell(lane, c)) room.high = std::max(room.high, tops_[at(i)] + std::ceil(height(i)));
        }
        room.high = std::max(room.high, pins_.lowest(lane));
        for (int round = 0; round < rounds; ++round) sweep(round, [&](int c) { place_cell(lane, c, room, true); });
        for (int round = 0; round < straightening; ++round) sweep(round, [&](int c) { align_cell(lane, c, room); });
        const double spare = style.spare_rows * (style.row_height + style.row_gap);
        return std::max(style.min_lane_height, std::ceil(room.high + spare + style.lane_padding));
    }

    template <class Visit>
    void sweep(int round, Visit visit) {
        for (int k = 0; k < request_.columns; ++k) visit(round % 2 == 0 ? k : request_.columns - 1 - k);
    }

    void place_cell(int lane, int column, Stretch room, bool towards_neighbours) {
        const std::vector<int>& cards = cell(lane, column);
        if (cards.empty()) return;
        std::vector<StackItem> items;
        double next = room.low;
        for (const int i : cards) {
            items.push_back(towards_neighbours ? item_for(i, room, next) : StackItem{height(i), room.low, 1, {}});
            next = tops_[at(i)] + height(i) + request_.style.row_gap;
        }
        const std::vector<double> tops = stack_around(items, request_.style.row_gap, room, pins_.taken(lane, column));
        for (std::size_t k = 0; k < cards.size(); ++k) tops_[at(cards[k])] = tops[k];
    }

    // A card wishes its centre at the mean of its neighbours' centres; one without links follows the card above.
    [[nodiscard]] StackItem item_for(int card, Stretch room, double next) const {
        const CardRequest& own = request_.cards[at(card)];
        double sum = 0;
        double weight = 0;
        for (const int other : near_[at(card)]) {
            const CardRequest& neighbour = request_.cards[at(other)];
            const bool same_lane = neighbour.lane == own.lane;
            const double share = same_lane ? (std::abs(neighbour.column - own.column) == 1 ? 1.0 : far) : elsewhere;
            sum += share * (same_lane ? centre(other) : neighbour.lane < own.lane ? room.low : room.high);
            weight += share;
        }
        if (weight == 0) return {height(card), next, unlinked, {}};
        return {height(card), sum / weight - height(card) / 2, weight, {}};
    }

    // Turns "nearly level" into level, so that as many links as possible run straight.
    void align_cell(int lane, int column, Stretch room) {
        const std::vector<int>& cards = cell(lane, column);
        if (cards.empty() || !pins_.taken(lane, column).empty()) return;
        std::vector<double> heights;
        std::vector<double> now;
        std::vector<std::vector<double>> targets(cards.size());
        for (std::size_t k = 0; k < cards.size(); ++k) {
            heights.push_back(height(cards[k]));
            now.push_back(tops_[at(cards[k])]);
            for (const int other : near_[at(cards[k])]) {
                const CardRequest& neighbour = request_.cards[at(other)];
                if (neighbour.lane == lane && std::abs(neighbour.column - column) == 1)
                    targets[k].push_back(centre(other) - heights[k] / 2);
            }
        }
        const std::vector<double> tops = align(heights, now, targets, request_.style.row_gap, room);
        for (std::size_t k = 0; k < cards.size(); ++k) tops_[at(cards[k])] = tops[k];
    }

    // 1024 apart, from the top; pinned cards where they are.
    [[nodiscard]] std::vector<std::int64_t> orders() const {
        std::vector<int> all(request_.cards.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
        const auto key = [&](int i) {
            const CardRequest& card = request_.cards[at(i)];
            return std::tuple(card.lane, card.column, pins_.is_pinned(i) ? pins_.box(i).y : tops_[at(i)], i);
        };
        std::sort(all.begin(), all.end(), [&](int a, int b) { return key(a) < key(b); });
        std::vector<std::int64_t> orders(all.size());
        std::int64_t order = 0;
        for (std::size_t k = 0; k < all.size(); ++k) {
            const CardRequest& card = request_.cards[at(all[k])];
            const bool first = k == 0 || request_.cards[at(all[k - 1])].lane != card.lane ||
                               request_.cards[at(all[k - 1])].column != card.column;
            order = first ? 1024 : order + 1024;
            orders[at(all[k])] = order;
        }
        return orders;
    }
};

}  // namespace

Layout place_fresh(const LayoutRequest& request, const Ordering& ordering) {
    return FreshPlacing(request, ordering).run();
}

}  // namespace banso
