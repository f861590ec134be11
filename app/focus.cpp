#include "app/focus.h"

#include <algorithm>
#include <cmath>

#include "render/scene/scene.h"

namespace banso {
namespace {

constexpr double margin = 16;            // pixels between a stop and the edge
constexpr double readable_scale = 0.62;  // below, a card says less than everything (detail.h)
constexpr double largest_scale = 1.6;

std::string area_name(const Document& document, const AreaId& id, const SceneWords& words) {
    const Area* area = document.find(id);
    return area ? area->name : words.no_area;
}

Rect all_lanes(const ViewLayout& placed) {
    Rect all = placed.lanes.empty() ? placed.bounds : placed.lanes.front().box;
    for (const ViewLane& lane : placed.lanes) all = united(all, lane.box);
    return all;
}

std::vector<FocusStop> lane_stops(const Document& document, const ViewLayout& placed, const SceneWords& words) {
    std::vector<FocusStop> stops;
    for (const ViewLane& lane : placed.lanes) {
        if (!lane.folded) stops.push_back({lane.id.value, area_name(document, lane.id, words), lane.box});
    }
    return stops;
}

std::vector<FocusStop> column_stops(const ViewLayout& placed, const SceneWords& words) {
    const Rect lanes = all_lanes(placed);
    std::vector<FocusStop> stops;
    for (const ViewColumnPlace& column : placed.columns) {
        if (column.folded) continue;
        stops.push_back({std::to_string(static_cast<int>(column.kind)),
                         words.of(column.kind).name,
                         {column.head.x, lanes.y, column.head.w, lanes.h}});
    }
    return stops;
}

FocusStop card_stop(const Document& document, const ViewCard& card) {
    const Card* record = document.find(card.id);
    return {card.id.value, record ? record->code : card.id.value, card.box, FocusStop::Frame::Card};
}

// The chain as a whole, then its cards from left to right.
std::vector<FocusStop> chain_stops(const Document& document, const ViewLayout& placed,
                                   const std::vector<RecordId>& chain, const std::string& whole) {
    std::vector<const ViewCard*> cards;
    for (const RecordId& id : chain) {
        const ViewCard* card = placed.find({id.value});
        if (card && card->column >= 0) cards.push_back(card);
    }
    if (cards.empty()) return {};
    std::sort(cards.begin(), cards.end(), [](const ViewCard* a, const ViewCard* b) {
        return std::pair(a->column, a->box.y) < std::pair(b->column, b->box.y);
    });
    FocusStop all{"chain", whole, cards.front()->box};
    std::vector<FocusStop> stops;
    for (const ViewCard* card : cards) {
        all.world = united(all.world, card->box);
        stops.push_back(card_stop(document, *card));
    }
    stops.insert(stops.begin(), all);
    return stops;
}

// What the held heads take at the top and on the left, in world units, at a scale.
Size heads(const ViewLayout& placed, Size viewport, double scale) {
    if (placed.columns.empty() || placed.lanes.empty()) return {};
    const Rect& columns = placed.columns.front().head;
    const Rect& lanes = placed.lanes.front().head;
    const HeldHeads held = held_heads(placed.bounds, columns, lanes, {viewport.w / scale, viewport.h / scale});
    const double alone = held.columns ? columns.h + HeldHeads::edge : 0;
    return {held.lanes ? lanes.right() - placed.bounds.x : 0, held.band ? columns.bottom() - placed.bounds.y : alone};
}

Camera frame_area(const FocusStop& stop, const ViewLayout& placed, Size viewport) {
    const double w = viewport.w - 2 * margin;
    const double h = viewport.h - 2 * margin;
    double scale = largest_scale;
    Size held;
    // What is held depends on the scale, and the scale on what is held.
    for (int i = 0; i < 4; ++i) {
        held = heads(placed, viewport, scale);
        const double wide = w / (stop.world.w + (stop.world.x > placed.bounds.x + held.w ? held.w : 0));
        const double whole = std::min(wide, h / (stop.world.h + held.h));
        // What cannot be read as a whole is shown from its top, as wide as there is room.
        const bool reads_whole = whole >= std::min(wide, readable_scale);
        scale = std::clamp(reads_whole ? whole : wide, Camera::min_scale, largest_scale);
    }
    Camera camera;
    const bool beside_heads = stop.world.x > placed.bounds.x + held.w;
    const double left = stop.world.x - (beside_heads ? held.w : 0);
    const double width = stop.world.right() - left;
    const double spare = viewport.w / scale - width;
    camera.look_at({left - std::max(spare / 2, 0.0), stop.world.y - held.h - margin / scale}, scale);
    return camera;
}

}  // namespace

std::vector<FocusStop> focus_stops(FocusKind kind, const Document& document, const ViewLayout& placed,
                                   const std::vector<RecordId>& records, const SceneWords& words,
                                   const std::string& whole) {
    std::vector<FocusStop> stops;
    switch (kind) {
        case FocusKind::Lanes:
            stops = lane_stops(document, placed, words);
            break;
        case FocusKind::Columns:
            stops = column_stops(placed, words);
            break;
        case FocusKind::Chain:
            return chain_stops(document, placed, records, whole);
        case FocusKind::Found:
            for (const RecordId& id : records)
                if (const ViewCard* card = placed.find({id.value})) stops.push_back(card_stop(document, *card));
            return stops;
        case FocusKind::Pages:
        case FocusKind::None:
            return {};
    }
    stops.push_back({"", whole, placed.bounds, FocusStop::Frame::Whole});
    return stops;
}

std::vector<FocusStop> pages(const Document& document, const ViewLayout& placed, Size viewport, double scale,
                             const SceneWords& words) {
    std::vector<FocusStop> stops;
    const Size held = heads(placed, viewport, scale);
    const double wide = viewport.w / scale - held.w - 2 * margin / scale;
    const double high = viewport.h / scale - held.h - 2 * margin / scale;
    // Columns that fit side by side, the same for every lane.
    std::vector<Rect> strips;
    for (const ViewColumnPlace& column : placed.columns) {
        const Rect& head = column.head;
        if (!strips.empty() && head.right() - strips.back().x <= wide) {
            strips.back().w = head.right() - strips.back().x;
        } else {
            strips.push_back(head);
        }
    }
    for (const ViewLane& lane : placed.lanes) {
        if (lane.folded) continue;
        for (const Rect& strip : strips) {
            std::vector<Rect> cards;
            for (const ViewCard& card : placed.cards)
                if (card.column >= 0 && overlap(card.box, {strip.x, lane.box.y, strip.w, lane.box.h}))
                    cards.push_back(card.box);
            std::sort(cards.begin(), cards.end(), [](const Rect& a, const Rect& b) { return a.y < b.y; });
            double top = lane.box.y;  // each page begins where the first card begins that was not whole on the last
            for (std::size_t page = 0; page == 0 || top < lane.box.bottom(); ++page) {
                stops.push_back(
                    {lane.id.value + "/" + std::to_string(static_cast<int>(strip.x)) + "/" + std::to_string(page),
                     area_name(document, lane.id, words),
                     {strip.x, top, strip.w, high},
                     FocusStop::Frame::Page});
                const auto next = std::find_if(cards.begin(), cards.end(), [&](const Rect& card) {
                    return card.y > top && card.bottom() > top + high;
                });
                if (next == cards.end()) break;
                top = next->y - 6;
            }
        }
    }
    return stops;
}

Camera framed(const FocusStop& stop, const ViewLayout& placed, Size viewport, const Camera& now) {
    Camera camera = now;
    switch (stop.frame) {
        case FocusStop::Frame::Whole:
            camera.fit_width(placed.bounds, viewport);
            return camera;
        case FocusStop::Frame::Area:
            return frame_area(stop, placed, viewport);
        case FocusStop::Frame::Page: {
            const Size held = heads(placed, viewport, now.scale());
            const double spare = margin / now.scale();
            camera.look_at({stop.world.x - held.w - spare, stop.world.y - held.h - spare}, now.scale());
            return camera;
        }
        case FocusStop::Frame::Card:
            break;
    }
    const double scale = std::max(now.scale(), readable_scale);
    const Size held = heads(placed, viewport, scale);
    const Point middle = stop.world.centre();
    camera.look_at({middle.x - (viewport.w / scale + held.w) / 2, middle.y - (viewport.h / scale + held.h) / 2}, scale);
    return camera;
}

Camera between(const Camera& from, const Camera& to, Size viewport, double t) {
    if (t >= 1) return to;
    const double eased = t * t * (3 - 2 * t);
    const auto middle = [&](const Camera& camera) { return camera.screen_to_world({viewport.w / 2, viewport.h / 2}); };
    const double scale = from.scale() * std::pow(to.scale() / from.scale(), eased);
    const Point a = middle(from), b = middle(to);
    const Point at = a + (b - a) * eased;
    Camera camera;
    camera.look_at({at.x - viewport.w / 2 / scale, at.y - viewport.h / 2 / scale}, scale);
    return camera;
}

}  // namespace banso
