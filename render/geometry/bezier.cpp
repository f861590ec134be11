#include "render/geometry/bezier.h"

#include <algorithm>
#include <cmath>

namespace banso {

Point point_at(const Bezier& curve, double t) {
    const double s = 1 - t;
    return curve[0] * (s * s * s) + curve[1] * (3 * s * s * t) + curve[2] * (3 * s * t * t) + curve[3] * (t * t * t);
}

std::vector<Point> flatten(const Bezier& curve, double tolerance) {
    // A cubic cut into n equal steps leaves its chords by at most max|second difference| · 6 / (8 n²); from the
    // second derivative's bound, see any text on Bézier flattening (Wang's formula).
    const Point a = curve[0] - curve[1] * 2 + curve[2];
    const Point b = curve[1] - curve[2] * 2 + curve[3];
    const double bend = std::max(std::hypot(a.x, a.y), std::hypot(b.x, b.y));
    const int steps = std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75 * bend / tolerance))), 1, 256);
    std::vector<Point> points;
    points.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i < steps; ++i) points.push_back(point_at(curve, static_cast<double>(i) / steps));
    points.push_back(curve[3]);
    return points;
}

}  // namespace banso
