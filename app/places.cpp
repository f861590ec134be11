#include "app/places.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace banso {
namespace {

// How far `value` is outside [from, to].
double distance(double value, double from, double to) {
    return std::max({from - value, value - to, 0.0});
}

const ViewLane* nearest_lane(const ViewLayout& placed, double y) {
    const ViewLane* nearest = nullptr;
    double best = std::numeric_limits<double>::infinity();
    for (const ViewLane& lane : placed.lanes) {
        const double away = distance(y, lane.box.y, lane.box.bottom());
        if (away < best && !lane.id.empty() && !lane.folded) {
            best = away;
            nearest = &lane;
        }
    }
    return nearest;
}

const ViewColumnPlace* nearest_column(const ViewLayout& placed, double x) {
    const ViewColumnPlace* nearest = nullptr;
    double best = std::numeric_limits<double>::infinity();
    for (const ViewColumnPlace& column : placed.columns) {
        const double away = distance(x, column.head.x, column.head.right());
        if (away < best && !column.folded) {
            best = away;
            nearest = &column;
        }
    }
    return nearest;
}

}  // namespace

std::optional<CellPlace> cell_at(const Document& document, const ViewLayout& placed, Point point,
                                 const std::vector<CardId>& moving) {
    const ViewLane* lane = nearest_lane(placed, point.y);
    const ViewColumnPlace* column = nearest_column(placed, point.x);
    if (!lane || !column) return std::nullopt;

    CellPlace place{column->kind, lane->id, {}, {}, {point.x - column->head.x, point.y - lane->box.y}};
    double above = lane->box.y;  // the lower edge of the card above the point
    double below = lane->box.bottom();
    bool any = false;
    for (const ViewCard& card : placed.cards) {
        const Card* record = document.find(card.id);
        if (!record || card.kind != column->kind || record->area != lane->id) continue;
        if (std::find(moving.begin(), moving.end(), card.id) != moving.end()) continue;
        any = true;
        if (card.box.centre().y <= point.y) {
            if (card.box.bottom() >= above) {
                above = card.box.bottom();
                place.behind = card.id;
            }
        } else {
            below = std::min(below, card.box.y);
        }
    }
    const double middle =
        any ? (place.behind.empty() ? below - 8 : std::min(above + 8, (above + below) / 2)) : lane->box.y + 20;
    place.gap = {column->head.x, middle - 2, column->head.w, 4};
    return place;
}

}  // namespace banso
