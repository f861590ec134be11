#include "render/scene/view_layout.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "render/layout/route.h"
#include "render/scene/bridges.h"
#include "render/scene/filter.h"

namespace banso {
namespace {

constexpr double usual_lane_head = 122;
constexpr double side = 30;  // between a lane's head and the first column, and behind the last
constexpr double usual_column_head = 62;
constexpr double gap = 8;            // between heads, band and lanes
constexpr double band_padding = 12;  // around the cards of the band
constexpr double trimmed_padding = 18;
constexpr double trimmed_height = 92;  // of a lane without cards: its name has room
constexpr double margin = 24;

Rect bounds_of_points(const std::vector<Point>& points) {
    Point low = points.front(), high = points.front();
    for (const Point& p : points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

class Arranger {
  public:
    Arranger(const Document& document, const Layout& layout, const View& view) : document_(document), layout_(layout) {
        made_.view = view;
        lane_head_width_ = usual_lane_head * view.head_scale;
        column_head_height_ = usual_column_head * (view.head_scale > 1 ? 0.75 * view.head_scale : 1);
    }
    void place();
    void link(const ViewLayout* before);
    ViewLayout finish() &&;

  private:
    struct Shown {
        const CardPlace* place = nullptr;
        const Card* card = nullptr;
    };
    struct LaneCards {
        std::vector<Shown> shown;
        double top = 0;  // of the topmost card, from the lane's top
        double bottom = 0;
    };
    void choose_cards();
    void count(const Card& card, const std::string& lane);
    void place_columns();
    void place_lanes();
    void place_cards(const LaneCards& lane, double shift);
    void place_band();
    void collect_links();
    void draw_links();
    bool take_over_links();
    [[nodiscard]] bool are_drawn(const ViewLayout& before) const;
    void add_link(const LinkId& id, const CardId& from, const CardId& to, LinkRole role, bool bridge);

    const Document& document_;
    const Layout& layout_;
    ViewLayout made_;
    std::vector<LaneCards> lanes_;
    std::unordered_map<std::string, int> in_lane_;  // cards of the view's columns, folded or not
    std::unordered_map<int, int> in_column_;        // cards of the view's lanes, by kind
    std::vector<const CardPlace*> band_;
    std::unordered_map<std::string_view, std::size_t> box_of_;  // index into made_.cards, whose ids these are
    double width_ = 0;
    double lane_head_width_ = usual_lane_head;
    double column_head_height_ = usual_column_head;
};

void Arranger::choose_cards() {
    lanes_.resize(layout_.lanes.size());
    for (const CardPlace& place : layout_.cards) {
        const Card* card = document_.find(CardId{place.id});
        if (card) count(*card, layout_.lanes[static_cast<std::size_t>(place.lane)].id);
        if (!card || !shows(made_.view, document_, *card)) continue;
        if (!made_.view.column_of(card->kind)) {
            band_.push_back(&place);
            continue;
        }
        LaneCards& lane = lanes_[static_cast<std::size_t>(place.lane)];
        const double lane_top = layout_.lanes[static_cast<std::size_t>(place.lane)].box.y;
        const double top = place.box.y - lane_top;
        lane.top = lane.shown.empty() ? top : std::min(lane.top, top);
        lane.bottom = std::max(lane.bottom, place.box.bottom() - lane_top);
        lane.shown.push_back({&place, card});
    }
}

// For the strips: what is folded says how much it holds.
void Arranger::count(const Card& card, const std::string& lane) {
    const View& view = made_.view;
    if (!view.column_of(card.kind) || !shows_lane(view, AreaId{lane})) return;
    if (view.filter.unsettled_only && !is_unsettled(document_, card)) return;
    ++in_lane_[lane];
    ++in_column_[static_cast<int>(card.kind)];
}

void Arranger::place_columns() {
    std::vector<ViewColumn> columns = made_.view.columns;
    if (made_.view.reversed) std::reverse(columns.begin(), columns.end());
    double x = lane_head_width_ + side;
    for (const ViewColumn& column : columns) {
        made_.columns.push_back({column.kind,
                                 {x, -gap - column_head_height_, column.width, column_head_height_},
                                 column.folded,
                                 in_column_[static_cast<int>(column.kind)]});
        x += column.width + made_.view.column_gap;
    }
    width_ = x - made_.view.column_gap + side;
}

void Arranger::place_lanes() {
    const auto& folded_lanes = made_.view.folded_lanes;
    const bool some = made_.view.filter.unsettled_only;
    bool moved = made_.view.trim;
    double y = 0;
    for (std::size_t i = 0; i < layout_.lanes.size(); ++i) {
        const LanePlace& lane = layout_.lanes[i];
        const AreaId id{lane.id};
        const bool folded = std::find(folded_lanes.begin(), folded_lanes.end(), id) != folded_lanes.end();
        const bool nothing = folded ? in_lane_[lane.id] == 0 : lanes_[i].shown.empty();
        if (!shows_lane(made_.view, id) || (some && nothing)) {
            moved = true;
            continue;
        }
        if (!moved) y = lane.box.y;
        double height = lane.box.h;
        double shift = y - lane.box.y;
        if (made_.view.trim) {
            shift += trimmed_padding - lanes_[i].top;
            height = std::max(trimmed_height, lanes_[i].bottom - lanes_[i].top + 2 * trimmed_padding);
            if (lanes_[i].shown.empty()) height = trimmed_height;
        }
        if (folded) {
            height = folded_lane_height;
            moved = true;
        }
        made_.lanes.push_back(
            {id, {0, y, width_, height}, {0, y, lane_head_width_, height}, folded, in_lane_[lane.id]});
        place_cards(lanes_[i], shift);
        y += height + gap;
    }
}

void Arranger::place_cards(const LaneCards& lane, double shift) {
    for (const auto& [place, card] : lane.shown) {
        const auto column = std::find_if(made_.columns.begin(), made_.columns.end(),
                                         [kind = card->kind](const ViewColumnPlace& c) { return c.kind == kind; });
        made_.cards.push_back({card->id,
                               card->kind,
                               static_cast<int>(column - made_.columns.begin()),
                               {column->head.x, place->box.y + shift, column->head.w, place->box.h}});
    }
}

// Side by side as wide as they can be, in as many rows as it takes.
void Arranger::place_band() {
    // The back row has no room for a strip that holds nothing.
    if (!made_.view.band || (made_.view.band->plain && band_.empty())) return;
    const double x0 = lane_head_width_ + side;
    const double whole = made_.view.band_width > 0 ? std::min(made_.view.band_width, width_) : width_;
    const double room = whole - x0 - side;
    const auto most = static_cast<std::size_t>(std::max(1.0, (room + gap) / (made_.view.band->width + gap)));
    const std::size_t count = std::max<std::size_t>(1, band_.size());
    const std::size_t a_row = std::min(most, count);
    const double width = (room - gap * static_cast<double>(a_row - 1)) / static_cast<double>(a_row);
    double y = band_padding;
    double row_height = 64 * made_.view.head_scale - 2 * band_padding;  // its name has room
    std::vector<ViewCard> cards;
    for (std::size_t i = 0; i < band_.size(); ++i) {
        if (i > 0 && i % a_row == 0) {
            y += row_height + gap;
            row_height = 0;
        }
        const double x = x0 + static_cast<double>(i % a_row) * (width + gap);
        cards.push_back({CardId{band_[i]->id}, CardKind::FieldOutcome, -1, {x, y, width, band_[i]->box.h}});
        row_height = std::max(row_height, band_[i]->box.h);
    }
    const double height = y + row_height + band_padding;
    const double top = -gap - column_head_height_ - gap - height;
    for (ViewCard& card : cards) {
        card.box.y += top;
        made_.cards.push_back(card);
    }
    made_.band = {0, top, whole, height};
}

void Arranger::add_link(const LinkId& id, const CardId& from, const CardId& to, LinkRole role, bool bridge) {
    made_.links.push_back({id, from, to, role, bridge, {}, {}});
}

void Arranger::collect_links() {
    std::vector<CardId> shown;
    shown.reserve(made_.cards.size());
    box_of_.reserve(made_.cards.size());
    made_.links.reserve(document_.links().size());
    for (std::size_t i = 0; i < made_.cards.size(); ++i) {
        if (made_.cards[i].column < 0) continue;
        box_of_[made_.cards[i].id.value] = i;
        shown.push_back(made_.cards[i].id);
    }
    const auto is_shown = [&](const CardId& id) { return box_of_.contains(id.value); };
    for (const Link& link : document_.links())
        if (link.role != LinkRole::Measures && is_shown(link.from) && is_shown(link.to))
            add_link(link.id, link.from, link.to, link.role, false);
    if (shown.size() == document_.cards().size()) return;
    for (const Bridge& bridge : bridges(document_, shown, is_shown))
        add_link(bridge.first, bridge.from, bridge.to, LinkRole::Flow, true);
}

// When every card stands as in the layout but for one shift of all, its own links serve. False when they do not.
bool Arranger::take_over_links() {
    std::optional<Point> shift;
    std::unordered_map<std::string_view, const CardPlace*> place_of;
    for (const CardPlace& place : layout_.cards) place_of[place.id] = &place;
    for (const ViewCard& card : made_.cards) {
        const Rect& was = place_of.at(card.id.value)->box;
        const Point here{card.box.x - was.x, card.box.y - was.y};
        if (!shift) shift = here;
        if (here != *shift || card.box.w != was.w || card.column < 0) return false;
    }
    if (!shift) return true;
    std::unordered_map<std::string_view, const LinkPath*> path_of;
    for (const LinkPath& path : layout_.links) path_of[path.id] = &path;
    for (const ViewLink& link : made_.links) {
        const auto path = path_of.find(link.id.value);
        if (link.bridge || path == path_of.end() || path->second->points.size() < 2) return false;
    }
    for (ViewLink& link : made_.links) {
        link.points = path_of[link.id.value]->points;
        for (Point& p : link.points) p = p + *shift;
    }
    return true;
}

void Arranger::draw_links() {
    if (take_over_links()) return;
    std::vector<Rect> boxes;
    std::vector<int> index_of(made_.cards.size(), -1);
    for (std::size_t i = 0; i < made_.cards.size(); ++i) {
        if (made_.cards[i].column < 0) continue;
        index_of[i] = static_cast<int>(boxes.size());
        boxes.push_back(made_.cards[i].box);
    }
    // A reversed picture is the mirror image of one that is not.
    const double mirror = made_.view.reversed ? -1 : 1;
    if (made_.view.reversed)
        for (Rect& box : boxes) box.x = -box.right();
    std::vector<RouteLink> ends;
    for (const ViewLink& link : made_.links)
        ends.push_back({index_of[box_of_[link.from.value]], index_of[box_of_[link.to.value]]});
    std::vector<std::vector<Point>> ways = route(boxes, ends);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        for (Point& p : ways[i]) p.x *= mirror;
        made_.links[i].points = std::move(ways[i]);
    }
}

void Arranger::place() {
    choose_cards();
    place_columns();
    place_lanes();
    place_band();
    std::sort(made_.cards.begin(), made_.cards.end(), [](const ViewCard& a, const ViewCard& b) { return a.id < b.id; });
}

// Whether `before` has the same links between the same boxes.
bool Arranger::are_drawn(const ViewLayout& before) const {
    const auto same = [](const ViewLink& a, const ViewLink& b) {
        return a.id == b.id && a.from == b.from && a.to == b.to && a.role == b.role && a.bridge == b.bridge;
    };
    return before.view == made_.view && before.cards == made_.cards &&
           std::equal(before.links.begin(), before.links.end(), made_.links.begin(), made_.links.end(), same);
}

void Arranger::link(const ViewLayout* before) {
    collect_links();
    if (before && are_drawn(*before)) {
        made_.links = before->links;
        return;
    }
    draw_links();
    for (ViewLink& link : made_.links)
        if (!link.points.empty()) link.bounds = bounds_of_points(link.points);
}

ViewLayout Arranger::finish() && {
    Rect all = made_.columns.empty() ? Rect{0, 0, width_, 0} : Rect{0, made_.columns[0].head.y, width_, 0};
    if (made_.band.w > 0) all = united(all, made_.band);
    for (const ViewLane& lane : made_.lanes) all = united(all, lane.box);
    made_.bounds = grown(all, margin);
    return std::move(made_);
}

}  // namespace

const ViewCard* ViewLayout::find(const CardId& id) const {
    const auto found = std::lower_bound(cards.begin(), cards.end(), id,
                                        [](const ViewCard& card, const CardId& wanted) { return card.id < wanted; });
    return found == cards.end() || found->id != id ? nullptr : &*found;
}

ViewLayout lay_out_view(const Document& document, const Layout& layout, const View& view, const ViewLayout* before) {
    Arranger arranger(document, layout, view);
    arranger.place();
    arranger.link(before);
    return std::move(arranger).finish();
}

ViewLayout place_in_view(const Document& document, const Layout& layout, const View& view) {
    Arranger arranger(document, layout, view);
    arranger.place();
    return std::move(arranger).finish();
}

ViewColumn column_of(const View& view, const ViewCard& placed) {
    ViewColumn column;
    if (placed.column < 0 && view.band) column = *view.band;
    if (const ViewColumn* found = placed.column < 0 ? nullptr : view.column_of(placed.kind)) column = *found;
    column.width = placed.box.w;
    return column;
}

}  // namespace banso
