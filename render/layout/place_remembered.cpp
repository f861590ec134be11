#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <tuple>

#include "render/layout/cells.h"
#include "render/layout/insertion.h"
#include "render/layout/numbering.h"
#include "render/layout/place.h"

namespace banso {

namespace {

constexpr double farthest = 1e6;  // a remembered place beyond this is none
constexpr double closest = 0.5;   // of the row gap, in a lane that has no room left
constexpr double moved = 1.0;     // less is not seen as a move

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// Lanes from the top: first every cell gets its sequence, then every lane its tops, taking room from its neighbours.
class RememberedPlacing {
  public:
    explicit RememberedPlacing(const LayoutRequest& request)
        : request_(request),
          style_(request.style),
          columns_(place_columns(request.style, request.columns)),
          pins_(request, columns_),
          cells_(request.lanes.size() * at(request.columns)),
          near_(request.cards.size()),
          was_(request.cards.size()),
          wish_(request.cards.size(), style_.lane_padding),
          known_(request.cards.size(), false),
          tops_(request.cards.size(), 0),
          heights_(request.lanes.size(), 0),
          gaps_(request.lanes.size(), style_.row_gap),
          refill_(request.lanes.size(), false),
          needs_(request.lanes.size(), 0),
          wanted_(request.lanes.size(), 0) {
        for (const LinkRequest& link : request.links) {
            if (!link.drawn || card(link.from).column == card(link.to).column) continue;
            near_[at(link.from)].push_back(link.to);
            near_[at(link.to)].push_back(link.from);
        }
        for (auto& near : near_) std::sort(near.begin(), near.end());
        creep_ = style_.row_height;
        for (const CardRequest& c : request.cards) creep_ = std::min(creep_, std::floor(c.height * 0.45));
        recall_lanes();
        recall_cards();
        insert_new();
    }

    Layout run() {
        for (int lane = 0; lane < lanes(); ++lane) place_lane(lane);
        refill();
        return assemble(request_, columns_, pins_, tops_, heights_, number_cells(request_, cells_));
    }

  private:
    const LayoutRequest& request_;
    const LayoutStyle& style_;
    std::vector<ColumnPlace> columns_;
    Pins pins_;
    std::vector<std::vector<int>> cells_;  // all cards by lane * columns + column, in order
    std::vector<std::vector<int>> near_;
    std::vector<std::optional<double>> was_;  // top from the lane's top
    std::vector<double> wish_;                // of cards that were nowhere
    std::vector<bool> known_;                 // has a was or a wish
    std::vector<double> tops_;                // from the lane's top
    std::vector<double> heights_;             // of lanes; 0 until known
    std::vector<double> gaps_;                // between cards; smaller in lanes that got too small
    double creep_ = 0;                        // a shift that is hardly seen: less than half of any card
    std::vector<bool> refill_;                // lanes that get their spare rows back
    std::vector<double> needs_;               // of lanes already placed: the least height that holds their cards
    std::vector<double> wanted_;              // and their heights with spare rows

    [[nodiscard]] int lanes() const { return static_cast<int>(request_.lanes.size()); }
    [[nodiscard]] const CardRequest& card(int i) const { return request_.cards[at(i)]; }
    [[nodiscard]] double height(int i) const { return std::ceil(card(i).height); }
    [[nodiscard]] double top(int i) const { return was_[at(i)].value_or(wish_[at(i)]); }
    [[nodiscard]] double row() const { return style_.row_height + style_.row_gap; }
    [[nodiscard]] double spare() const { return style_.spare_rows * row(); }
    std::vector<int>& cell_of(int i) { return cells_[at(card(i).lane * request_.columns + card(i).column)]; }
    [[nodiscard]] const std::vector<int>& cell(int lane, int column) const {
        return cells_[at(lane * request_.columns + column)];
    }
    // Where the last bottom of a lane may be.
    [[nodiscard]] double inner_bottom(int lane) const {
        return heights_[at(lane)] > 0 ? heights_[at(lane)] - style_.lane_padding : std::numeric_limits<double>::max();
    }

    void recall_lanes() {
        for (std::size_t lane = 0; lane < heights_.size(); ++lane) {
            const double height = request_.lanes[lane].height;
            if (std::isfinite(height) && height > 0)
                heights_[lane] = std::ceil(std::clamp(height, style_.min_lane_height, farthest));
        }
    }

    void recall_cards() {
        for (int i = 0; i < static_cast<int>(request_.cards.size()); ++i) {
            const auto& remembered = card(i).remembered;
            if (pins_.is_pinned(i)) {
                was_[at(i)] = pins_.box(i).y;
            } else if (remembered && remembered->y && std::abs(*remembered->y) <= farthest) {
                was_[at(i)] = std::round(*remembered->y);
            }
            known_[at(i)] = was_[at(i)].has_value();
            if (remembered) cell_of(i).push_back(i);
        }
        for (auto& cards : cells_) {
            const auto key = [&](int i) { return std::tuple(card(i).remembered->order, top(i), i); };
            std::sort(cards.begin(), cards.end(), [&](int a, int b) { return key(a) < key(b); });
        }
    }

    // Cards next to those that are known already, these to begin with; the rest as listed.
    void insert_new() {
        std::vector<int> waiting;
        for (int i = 0; i < static_cast<int>(request_.cards.size()); ++i) {
            if (!known_[at(i)] || !card(i).remembered) waiting.push_back(i);
        }
        while (!waiting.empty()) {
            std::vector<int> later;
            for (const int i : waiting) {
                const std::optional<double> centre = centre_of_neighbours(i);
                if (known_[at(i)])
                    insert(i, *was_[at(i)] + height(i) / 2);
                else if (centre)
                    insert(i, *centre);
                else
                    later.push_back(i);
            }
            if (later.size() == waiting.size()) {
                for (const int i : later) insert_last(i);
                return;
            }
            waiting = std::move(later);
        }
    }

    // From the lane's top; links into other lanes only pull to that side.
    [[nodiscard]] std::optional<double> centre_of_neighbours(int i) const {
        constexpr double elsewhere = 0.15;
        const double bottom = std::min(inner_bottom(card(i).lane), lowest_bottom(card(i).lane));
        double sum = 0;
        double weight = 0;
        for (const int other : near_[at(i)]) {
            if (!known_[at(other)]) continue;
            const bool same_lane = card(other).lane == card(i).lane;
            const double share = same_lane ? 1 : elsewhere;
            sum += share * (same_lane ? top(other) + height(other) / 2 : card(other).lane < card(i).lane ? 0 : bottom);
            weight += share;
        }
        return weight > 0 ? std::optional(sum / weight) : std::nullopt;
    }

    [[nodiscard]] double lowest_bottom(int lane) const {
        double bottom = style_.lane_padding;
        for (int c = 0; c < request_.columns; ++c) {
            const auto& cards = cell(lane, c);
            if (!cards.empty() && known_[at(cards.back())])
                bottom = std::max(bottom, top(cards.back()) + height(cards.back()));
        }
        return bottom;
    }

    void insert_last(int i) {
        auto& cards = cell_of(i);
        if (card(i).remembered) {  // it has a rank already: it follows the card above
            const auto place = std::find(cards.begin(), cards.end(), i);
            wish_[at(i)] = place == cards.begin() ? style_.lane_padding
                                                  : top(*(place - 1)) + height(*(place - 1)) + style_.row_gap;
        } else {
            wish_[at(i)] =
                cards.empty() ? style_.lane_padding : top(cards.back()) + height(cards.back()) + style_.row_gap;
            cards.push_back(i);
        }
        known_[at(i)] = true;
    }

    void insert(int i, double centre) {
        auto& cards = cell_of(i);
        known_[at(i)] = true;
        wish_[at(i)] = centre - height(i) / 2;
        if (card(i).remembered) return;  // it has a rank already
        std::vector<Standing> standing;
        for (const int other : cards) standing.push_back({top(other), height(other)});
        const Insertion place = find_insertion(standing, height(i), wish_[at(i)], style_.row_gap,
                                               {style_.lane_padding, inner_bottom(card(i).lane)});
        if (!was_[at(i)]) wish_[at(i)] = place.top;
        cards.insert(cards.begin() + static_cast<std::ptrdiff_t>(place.index), i);
    }

    struct Arranged {
        std::vector<std::pair<int, double>> tops;  // card, top
        double need = 0;                           // the lane's least height
        double wanted = 0;                         // its height with spare rows
        int moved = 0;                             // cards that do not stay where they were
    };

    // The lane with its cards `shift` further down than remembered, in a lane of this height.
    [[nodiscard]] Arranged arrange(int lane, double shift, double lane_height) const {
        Arranged arranged;
        const double pad = style_.lane_padding;
        double bottom = pins_.lowest(lane);
        for (int c = 0; c < request_.columns; ++c) {
            std::vector<StackItem> items;
            std::vector<int> cards;
            for (const int i : cell(lane, c)) {
                if (pins_.is_pinned(i)) continue;
                StackItem item{height(i), std::max(pad, wish_[at(i)] + shift), 1, {}};
                if (was_[at(i)]) item.was = *was_[at(i)] + shift;
                items.push_back(item);
                cards.push_back(i);
            }
            const Stretch room{pad, std::max(lane_height - pad, pins_.lowest(lane))};
            const std::vector<double> tops = stack_around(items, gaps_[at(lane)], room, pins_.taken(lane, c));
            for (std::size_t k = 0; k < cards.size(); ++k) {
                arranged.tops.emplace_back(cards[k], tops[k]);
                if (items[k].was && std::abs(*items[k].was - tops[k]) > moved) ++arranged.moved;
                bottom = std::max(bottom, tops[k] + items[k].height);
            }
        }
        arranged.need = std::max(style_.min_lane_height, std::ceil(bottom + pad));
        arranged.wanted = std::max(style_.min_lane_height, std::ceil(bottom + pad) + spare());
        return arranged;
    }

    void place_lane(int lane) {
        double& own = heights_[at(lane)];
        Arranged arranged = arrange(lane, 0, own);
        if (own == 0) {
            own = arranged.wanted;
        } else if (arranged.need > own) {
            take_free_room_above(lane, arranged.need - own);
            if (missing_in(lane) > 0) gaps_[at(lane)] = std::ceil(style_.row_gap * closest);
            if (const double missing = missing_in(lane); missing > 0) make_room(lane, missing);
            arranged = arrange(lane, 0, own);
            own = std::max(own, arranged.need);
        }
        keep(lane, arranged);
        if (refill_[at(lane)] || lane + 1 == lanes()) own = std::max(own, arranged.wanted);
    }

    // Little by little lanes get their spare rows back, when the picture grows anyway: the one first that lacks most,
    // and only where a step would one day move many.
    void refill() {
        const auto is_new = [](const CardRequest& c) { return !c.remembered; };
        if (std::none_of(request_.cards.begin(), request_.cards.end(), is_new)) return;
        const auto lacking = [&](int lane) {
            return many(cost_of_pushing_down(lane + 1)) ? wanted_[at(lane)] - heights_[at(lane)] : 0;
        };
        int neediest = 0;
        for (int lane = 1; lane < lanes(); ++lane) neediest = lacking(lane) > lacking(neediest) ? lane : neediest;
        if (lanes() > 0 && lacking(neediest) > spare() / 3) creep(neediest, lacking(neediest));
    }

    [[nodiscard]] bool many(int cards) const { return cards > static_cast<int>(request_.cards.size()) * 3 / 20; }

    void keep(int lane, const Arranged& arranged) {
        needs_[at(lane)] = arranged.need;
        wanted_[at(lane)] = arranged.wanted;
        for (const auto& [i, y] : arranged.tops) tops_[at(i)] = y;
    }

    [[nodiscard]] double missing_in(int lane) const {
        return arrange(lane, 0, heights_[at(lane)]).need - heights_[at(lane)];
    }

    [[nodiscard]] double spare_of(int lane) const { return heights_[at(lane)] - needs_[at(lane)]; }

    // Cards of the lanes first … last.
    [[nodiscard]] int count(int first, int last) const {
        int sum = 0;
        for (const CardRequest& c : request_.cards) sum += c.lane >= first && c.lane <= last;
        return sum;
    }

    // Cards that move when all lanes from `lane` on do: seen from those, it is the others that move.
    [[nodiscard]] int cost_of_pushing_down(int lane) const {
        return std::min(count(0, lane - 1), count(lane, lanes() - 1));
    }

    void shift_memory(int lane, double by) {
        for (int c = 0; c < request_.columns; ++c) {
            for (const int i : cell(lane, c)) {
                if (pins_.is_pinned(i)) continue;
                if (was_[at(i)]) *was_[at(i)] += by;
                wish_[at(i)] += by;
            }
        }
    }

    // Spare room at the bottom of the lane above: the border moves up, and the cards of both lanes stay where they are.
    void take_free_room_above(int lane, double missing) {
        if (lane == 0 || pins_.lowest(lane) > 0) return;
        take_from_above(lane, lane - 1, std::min(missing, spare_of(lane - 1)));
    }

    // Lanes between `giver` and `lane` move up; the cards of `lane` stay where they are.
    void take_from_above(int lane, int giver, double room) {
        heights_[at(giver)] -= room;
        heights_[at(lane)] += room;
        shift_memory(lane, room);
    }

    // Lanes between `lane` and `giver` move down; the cards of `giver` stay where they are if they can.
    void take_from_below(int lane, int giver, double room) {
        heights_[at(lane)] += room;
        heights_[at(giver)] -= room;
        shift_memory(giver, -room);
    }

    // Finds room in the way that moves the fewest cards. Where many would jump, all that is below creeps first.
    void make_room(int lane, double missing) {
        if (many(cheapest_way(lane, missing).cost)) missing -= creep(lane, missing);
        if (missing > 0) cheapest_way(lane, missing).take();
    }

    // Lets what is below move down so little that it is hardly seen, once a picture. Returns by how much.
    double creep(int lane, double most) {
        const double room = std::clamp(creep_, 0.0, most);
        heights_[at(lane)] += room;
        creep_ -= room;
        return room;
    }

    struct Way {
        int cost = 0;  // cards that move
        std::function<void()> take;
    };

    // Room from a lane above or below that has some, or a step by which all lanes below (or this one and all below,
    // which leaves the new room above its cards) move down. What moves anyway moves further than it must, so that the
    // next new card finds room.
    Way cheapest_way(int lane, double missing) {
        Way best{cost_of_pushing_down(lane + 1), [=, this] { push_down(lane, missing); }};
        const auto offer = [&](int cost, std::function<void()> take) {
            if (cost < best.cost) best = {cost, std::move(take)};
        };
        const bool has_pins = pins_.lowest(lane) > 0;
        for (int giver = lane - 1; giver >= 0 && !has_pins; --giver) offer_above(lane, giver, missing, offer);
        for (int giver = lane + 1; giver < lanes(); ++giver) offer_below(lane, giver, missing, offer);
        if (lane > 0 && !has_pins) {
            offer(cost_of_pushing_down(lane), [=, this] {
                push_down(lane - 1, missing);
                take_from_above(lane, lane - 1, missing);
            });
        }
        return best;
    }

    template <class Offer>
    void offer_above(int lane, int giver, double missing, const Offer& offer) {
        const double half = std::floor((spare_of(giver) - missing) / 2);
        if (half >= 0)
            return offer(count(giver + 1, lane - 1), [=, this] { take_from_above(lane, giver, missing + half); });
        const double left = heights_[at(giver)] - missing;
        const Arranged squeezed = arrange(giver, 0, left);
        if (left < style_.min_lane_height || squeezed.need > left) return;
        offer(count(giver + 1, lane - 1) + squeezed.moved, [=, this] {
            keep(giver, squeezed);
            take_from_above(lane, giver, missing);
        });
    }

    template <class Offer>
    void offer_below(int lane, int giver, double missing, const Offer& offer) {
        for (const double more : {row(), row() / 2, 0.0}) {
            const double left = heights_[at(giver)] - missing - more;
            if (left < style_.min_lane_height) continue;
            const Arranged arranged = arrange(giver, -missing - more, left);
            if (arranged.need > left) continue;
            offer(count(lane + 1, giver - 1) + arranged.moved,
                  [=, this] { take_from_below(lane, giver, missing + more); });
        }
    }

    // Opens room at the bottom of `lane`, all that is below moves down; the lanes on the side that seems to move get
    // their spare rows back, as this costs nothing more.
    void push_down(int lane, double missing) {
        heights_[at(lane)] += missing + 2 * spare();
        const bool upper_side = count(0, lane) < count(lane + 1, lanes() - 1);
        for (int i = 0; i < lane && upper_side; ++i) heights_[at(i)] = std::max(heights_[at(i)], wanted_[at(i)]);
        for (int i = lane + 1; i < lanes() && !upper_side; ++i) refill_[at(i)] = true;
    }
};

}  // namespace

Layout place_remembered(const LayoutRequest& request) {
    return RememberedPlacing(request).run();
}

}  // namespace banso
