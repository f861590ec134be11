#include "render/layout/cells.h"

#include <algorithm>
#include <cmath>

namespace banso {

namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

constexpr double farthest = 1e6;  // no pin leads beyond
constexpr double beside = 12;     // a pinned card this near to a column takes room of it

}  // namespace

std::vector<ColumnPlace> place_columns(const LayoutStyle& style, int columns) {
    std::vector<ColumnPlace> places;
    for (int i = 0; i < columns; ++i)
        places.push_back({style.side + i * (style.card_width + style.column_gap), style.card_width});
    return places;
}

double picture_width(const LayoutStyle& style, int columns) {
    return 2 * style.side + columns * style.card_width + (columns - 1) * style.column_gap;
}

Pins::Pins(const LayoutRequest& request, const std::vector<ColumnPlace>& columns)
    : column_count_(request.columns),
      pinned_(request.cards.size(), false),
      boxes_(request.cards.size()),
      by_lane_(request.lanes.size()),
      lowest_(request.lanes.size(), 0),
      taken_(request.lanes.size() * at(request.columns)) {
    width_ = picture_width(request.style, request.columns);
    for (int i = 0; i < static_cast<int>(request.cards.size()); ++i) {
        const CardRequest& card = request.cards[at(i)];
        if (!card.pin || !std::isfinite(card.pin->x) || !std::isfinite(card.pin->y)) continue;
        const double x = columns[at(card.column)].x + card.pin->x;
        pinned_[at(i)] = true;
        boxes_[at(i)] = {std::clamp(x, 0.0, farthest), std::clamp(card.pin->y, 0.0, farthest), request.style.card_width,
                         card.height};
        free_from_others(i, request);
        const Rect& box = boxes_[at(i)];
        by_lane_[at(card.lane)].push_back(i);
        width_ = std::max(width_, box.right() + request.style.lane_padding);
        lowest_[at(card.lane)] = std::max(lowest_[at(card.lane)], box.bottom());
        for (int c = 0; c < request.columns; ++c) {
            const Rect column{columns[at(c)].x, box.y, columns[at(c)].w, box.h};
            if (overlap(column, grown(box, beside)))
                taken_[at(card.lane * column_count_ + c)].push_back({box.y, box.bottom()});
        }
    }
}

void Pins::free_from_others(int card, const LayoutRequest& request) {
    Rect& box = boxes_[at(card)];
    const std::vector<int>& others = by_lane_[at(request.cards[at(card)].lane)];
    for (bool moved = true; moved;) {
        moved = false;
        for (const int other : others) {
            if (!overlap(box, boxes_[at(other)])) continue;
            box.y = boxes_[at(other)].bottom() + request.style.row_gap;
            moved = true;
        }
    }
}

const std::vector<Taken>& Pins::taken(int lane, int column) const {
    return taken_[at(lane * column_count_ + column)];
}

Layout assemble(const LayoutRequest& request, const std::vector<ColumnPlace>& columns, const Pins& pins,
                const std::vector<double>& tops, const std::vector<double>& lane_heights,
                const std::vector<std::int64_t>& orders) {
    Layout layout;
    layout.columns = columns;
    double y = 0;
    for (std::size_t i = 0; i < request.lanes.size(); ++i) {
        layout.lanes.push_back({request.lanes[i].id, {0, y, pins.width(), lane_heights[i]}});
        y += lane_heights[i] + request.style.lane_gap;
    }
    for (std::size_t i = 0; i < request.cards.size(); ++i) {
        const CardRequest& card = request.cards[i];
        Rect box = pins.is_pinned(static_cast<int>(i))
                       ? pins.box(static_cast<int>(i))
                       : Rect{columns[at(card.column)].x, tops[i], request.style.card_width, card.height};
        box.y += layout.lanes[at(card.lane)].box.y;
        layout.cards.push_back({card.id, card.column, card.lane, box, orders[i]});
    }
    for (const LinkRequest& link : request.links) layout.links.push_back({link.id, {}});
    return layout;
}

}  // namespace banso
