#include "render/geometry/smooth.h"

#include <cmath>

namespace banso {
namespace {

constexpr int steps = 4;           // points a segment becomes
constexpr double straight = 0.02;  // radians
constexpr double shortest = 3;     // segments shorter than this show no corner

double turn(Point a, Point b, Point c) {
    const Point in = b - a, out = c - b;
    return std::abs(std::atan2(in.x * out.y - in.y * out.x, in.x * out.x + in.y * out.y));
}

Point on_curve(Point before, Point a, Point b, Point after, double t) {
    const double t2 = t * t, t3 = t2 * t;
    return before * (-0.5 * t3 + t2 - 0.5 * t) + a * (1.5 * t3 - 2.5 * t2 + 1) + b * (-1.5 * t3 + 2 * t2 + 0.5 * t) +
           after * (0.5 * t3 - 0.5 * t2);
}

}  // namespace

std::vector<Point> smoothed(const std::vector<Point>& points) {
    if (points.size() < 3) return points;
    std::vector<Point> made{points.front()};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i], b = points[i + 1];
        const Point before = i > 0 ? points[i - 1] : a - (b - a);
        const Point after = i + 2 < points.size() ? points[i + 2] : b + (b - a);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        // A long straight run next to a short bend would make the curve swing out.
        const double neighbours =
            std::min(std::hypot(a.x - before.x, a.y - before.y), std::hypot(after.x - b.x, after.y - b.y));
        const bool bends = turn(before, a, b) > straight || turn(a, b, after) > straight;
        if (bends && length > shortest && length < 3 * neighbours)
            for (int step = 1; step < steps; ++step)
                made.push_back(on_curve(before, a, b, after, static_cast<double>(step) / steps));
        made.push_back(b);
    }
    return made;
}

}  // namespace banso
