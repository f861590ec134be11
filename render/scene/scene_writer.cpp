#include "render/scene/scene_writer.h"

#include <cmath>
#include <iterator>
#include <numbers>

namespace banso {

void SceneWriter::put(std::variant<Box, Path, Text> shape) {
    const auto layer = static_cast<std::size_t>(layer_);
    if (layers_.size() <= layer) layers_.resize(layer + 1);
    const Rect bounds = bounds_of(shape);
    layers_[layer].push_back({layer_, part_, record_, std::move(shape), bounds});
}

Scene SceneWriter::finish(const Rect& bounds, Colour ground) && {
    Scene scene{.bounds = bounds, .ground = ground};
    std::size_t count = 0;
    for (const auto& layer : layers_) count += layer.size();
    scene.items.reserve(count);
    for (auto& layer : layers_) std::move(layer.begin(), layer.end(), std::back_inserter(scene.items));
    return scene;
}

Point point_before_end(const std::vector<Point>& points, double distance) {
    for (std::size_t i = points.size(); i-- > 1;) {
        const Point step = points[i - 1] - points[i];
        const double length = std::hypot(step.x, step.y);
        if (length >= distance) return points[i] + step * (length > 0 ? distance / length : 0);
        distance -= length;
    }
    return points.front();
}

std::vector<Point> cut_at_end(std::vector<Point> points, double distance) {
    const Point end = point_before_end(points, distance);
    while (points.size() > 1) {
        const Point step = points[points.size() - 1] - points[points.size() - 2];
        const double length = std::hypot(step.x, step.y);
        if (length > distance) break;
        distance -= length;
        points.pop_back();
    }
    if (points.size() > 1) {
        points.back() = end;
    } else {
        points.push_back(end);
    }
    return points;
}

std::vector<Point> stretch_in_sight(const std::vector<Point>& points, const Rect& visible) {
    const auto seen = [&](std::size_t i) {  // the segment that begins at point i, roughly
        const Point a = points[i], b = points[i + 1];
        return std::min(a.x, b.x) <= visible.right() && std::max(a.x, b.x) >= visible.x &&
               std::min(a.y, b.y) <= visible.bottom() && std::max(a.y, b.y) >= visible.y;
    };
    std::size_t first = 0;
    while (first + 1 < points.size() && !seen(first)) ++first;
    if (first + 1 >= points.size()) return {};
    std::size_t last = points.size() - 2;
    while (!seen(last)) --last;
    return {points.begin() + static_cast<std::ptrdiff_t>(first),
            points.begin() + static_cast<std::ptrdiff_t>(last) + 2};
}

Path left_rounded(const Rect& rect, double radius, Colour fill) {
    constexpr int steps = 8;
    Path path{.closed = true, .fill = fill};
    const auto corner = [&](Point centre, double start) {
        for (int i = 0; i <= steps; ++i) {
            const double angle = start + std::numbers::pi / 2 * i / steps;
            path.points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
    };
    corner({rect.x + radius, rect.bottom() - radius}, std::numbers::pi / 2);
    corner({rect.x + radius, rect.y + radius}, std::numbers::pi);
    path.points.push_back({rect.right(), rect.y});
    path.points.push_back({rect.right(), rect.bottom()});
    return path;
}

}  // namespace banso
