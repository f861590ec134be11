// The picture on its way from one layout to the next.
#include <algorithm>
#include <cmath>

#include "render/scene/view_layout.h"

namespace banso {
namespace {

double mix(double a, double b, double t) {
    return a + (b - a) * t;
}
Point mix(Point a, Point b, double t) {
    return {mix(a.x, b.x, t), mix(a.y, b.y, t)};
}
Rect mix(const Rect& a, const Rect& b, double t) {
    return {mix(a.x, b.x, t), mix(a.y, b.y, t), mix(a.w, b.w, t), mix(a.h, b.h, t)};
}

// `count` points evenly spread along the polyline by its length.
std::vector<Point> spread(const std::vector<Point>& points, std::size_t count) {
    std::vector<double> at{0};
    for (std::size_t i = 1; i < points.size(); ++i)
        at.push_back(at.back() + std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y));
    std::vector<Point> made;
    std::size_t segment = 1;
    for (std::size_t i = 0; i < count; ++i) {
        const double wanted = at.back() * static_cast<double>(i) / static_cast<double>(count - 1);
        while (segment + 1 < points.size() && at[segment] < wanted) ++segment;
        const double length = at[segment] - at[segment - 1];
        const double share = length > 0 ? (wanted - at[segment - 1]) / length : 0;
        made.push_back(mix(points[segment - 1], points[segment], std::clamp(share, 0.0, 1.0)));
    }
    return made;
}

std::vector<Point> mix(const std::vector<Point>& a, const std::vector<Point>& b, double t) {
    if (a.size() < 2 || b.size() < 2) return b;
    const std::size_t count = std::max(a.size(), b.size());
    const std::vector<Point> from = a.size() == b.size() ? a : spread(a, count);
    const std::vector<Point> to = a.size() == b.size() ? b : spread(b, count);
    std::vector<Point> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(mix(from[i], to[i], t));
    return made;
}

bool same_way(const ViewLink& a, const ViewLink& b) {
    return a.id == b.id && a.from == b.from && a.to == b.to && a.bridge == b.bridge;
}

}  // namespace

ViewLayout between(const ViewLayout& from, const ViewLayout& to, double t) {
    if (t >= 1) return to;
    ViewLayout now = to;
    for (ViewCard& card : now.cards)
        if (const ViewCard* was = from.find(card.id)) card.box = mix(was->box, card.box, t);
    for (ViewLane& lane : now.lanes) {
        const auto was = std::find_if(from.lanes.begin(), from.lanes.end(), [&](auto& l) { return l.id == lane.id; });
        if (was == from.lanes.end()) continue;
        lane.box = mix(was->box, lane.box, t);
        lane.head = mix(was->head, lane.head, t);
    }
    for (ViewColumnPlace& column : now.columns) {
        const auto was =
            std::find_if(from.columns.begin(), from.columns.end(), [&](auto& c) { return c.kind == column.kind; });
        if (was != from.columns.end()) column.head = mix(was->head, column.head, t);
    }
    // Both lists are in the same order but for what came and went: looked for from where the last one was found.
    std::size_t next = 0;
    for (ViewLink& link : now.links) {
        for (std::size_t step = 0; step < from.links.size(); ++step) {
            const std::size_t i = (next + step) % from.links.size();
            if (!same_way(from.links[i], link)) continue;
            link.points = mix(from.links[i].points, link.points, t);
            link.bounds = united(from.links[i].bounds, link.bounds);
            next = i + 1;
            break;
        }
    }
    if (now.band.w > 0 && from.band.w > 0) now.band = mix(from.band, now.band, t);
    now.bounds = mix(from.bounds, now.bounds, t);
    return now;
}

}  // namespace banso
