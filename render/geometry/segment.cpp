#include "render/geometry/segment.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace banso {

namespace {

// The part of 0 … 1 during which `from + t · step` is between low and high, cut out of enter … leave (Liang and
// Barsky).
bool clip(double from, double step, double low, double high, double& enter, double& leave) {
    if (step == 0) return from > low && from < high;
    double first = (low - from) / step;
    double last = (high - from) / step;
    if (first > last) std::swap(first, last);
    enter = std::max(enter, first);
    leave = std::min(leave, last);
    return enter < leave;
}

}  // namespace

bool runs_through(Point a, Point b, const Rect& box) {
    if (box.w <= 0 || box.h <= 0) return false;
    double enter = 0;
    double leave = 1;
    return clip(a.x, b.x - a.x, box.x, box.right(), enter, leave) &&
           clip(a.y, b.y - a.y, box.y, box.bottom(), enter, leave);
}

double distance_to_segment(Point p, Point a, Point b) {
    const Point along = b - a;
    const double length = along.x * along.x + along.y * along.y;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length, 0.0, 1.0) : 0;
    const Point nearest = a + along * t;
    return std::hypot(p.x - nearest.x, p.y - nearest.y);
}

}  // namespace banso
