#include "render/geometry/smooth.h"

#include <cmath>

namespace banso {
namespace {

constexpr int steps = 4;           // points a segment becomes
constexpr double straight = 0.02;  // the tangent of such an angle
constexpr double shortest = 3;     // segments shorter than this show no corner

// Whether the way turns at b by more than an eye would miss.
bool turns(Point a, Point b, Point c) {
    const Point in = b - a, out = c - b;
    const double sine = in.x * out.y - in.y * out.x;  // times both lengths, as is the cosine
    const double cosine = in.x * out.x + in.y * out.y;
    return std::abs(sine) > straight * cosine;
}

Point on_curve(Point before, Point a, Point b, Point after, double t) {
    const double t2 = t * t, t3 = t2 * t;
    return before * (-0.5 * t3 + t2 - 0.5 * t) + a * (1.5 * t3 - 2.5 * t2 + 1) + b * (-1.5 * t3 + 2 * t2 + 0.5 * t) +
           after * (0.5 * t3 - 0.5 * t2);
}

}  // namespace

std::vector<Point> smoothed(const std::vector<Point>& points) {
    if (points.size() < 3) return points;
    std::vector<Point> made;
    made.reserve(points.size() * 2);
    made.push_back(points.front());
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i], b = points[i + 1];
        const Point before = i > 0 ? points[i - 1] : a - (b - a);
        const Point after = i + 2 < points.size() ? points[i + 2] : b + (b - a);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        // A long straight run next to a short bend would make the curve swing out.
        const double neighbours =
            std::min(std::hypot(a.x - before.x, a.y - before.y), std::hypot(after.x - b.x, after.y - b.y));
        const bool bends = turns(before, a, b) || turns(a, b, after);
        if (bends && length > shortest && length < 3 * neighbours)
            for (int step = 1; step < steps; ++step)
                made.push_back(on_curve(before, a, b, after, static_cast<double>(step) / steps));
        made.push_back(b);
    }
    return made;
}

}  // namespace banso
