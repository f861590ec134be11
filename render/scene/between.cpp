// The picture on its way from one layout to the next.
#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

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

// Finds links again. Both lists are in the same order but for what came and went, so the next one is mostly it.
class LinksBefore {
  public:
    explicit LinksBefore(const std::vector<ViewLink>& links) : links_(links) {}

    const ViewLink* find(const ViewLink& link) {
        if (next_ < links_.size() && same_way(links_[next_], link)) return &links_[next_++];
        if (by_id_.empty())
            for (std::size_t i = 0; i < links_.size(); ++i) by_id_.emplace(links_[i].id.value, i);
        const auto [first, last] = by_id_.equal_range(link.id.value);  // bridges may begin with the same link
        for (auto each = first; each != last; ++each) {
            if (!same_way(links_[each->second], link)) continue;
            next_ = each->second + 1;
            return &links_[each->second];
        }
        return nullptr;
    }

  private:
    const std::vector<ViewLink>& links_;
    std::size_t next_ = 0;
    std::unordered_multimap<std::string_view, std::size_t> by_id_;  // once it is needed
};

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
    LinksBefore before(from.links);
    for (ViewLink& link : now.links) {
        const ViewLink* was = before.find(link);
        if (!was) continue;
        link.points = mix(was->points, link.points, t);
        link.bounds = united(was->bounds, link.bounds);
    }
    if (now.band.w > 0 && from.band.w > 0) now.band = mix(from.band, now.band, t);
    now.bounds = mix(from.bounds, now.bounds, t);
    return now;
}

}  // namespace banso
