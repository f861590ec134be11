// Points, sizes and rectangles in world units: x right, y down, one unit = one pixel at 100 %.
// Knows nothing of screens, cameras or Graphviz; those conversions have a file each.
#pragma once

#include <algorithm>

namespace banso {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

inline Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
inline Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
inline Point operator*(Point a, double factor) {
    return {a.x * factor, a.y * factor};
}

struct Size {
    double w = 0;
    double h = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

// A rectangle by its top left corner; w and h are never negative.
struct Rect {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
    [[nodiscard]] double right() const { return x + w; }
    [[nodiscard]] double bottom() const { return y + h; }
    [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
    friend bool operator==(const Rect&, const Rect&) = default;
};

// Whether the insides overlap; rectangles that only touch do not.
inline bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// The smallest rectangle that holds both.
inline Rect united(const Rect& a, const Rect& b) {
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// The rectangle grown by `margin` on every side.
inline Rect grown(const Rect& r, double margin) {
    return {r.x - margin, r.y - margin, r.w + 2 * margin, r.h + 2 * margin};
}

}  // namespace banso
