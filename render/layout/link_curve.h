// The shape of a link: smooth curves between the points it must meet, flattened to 1 unit. Internal to render/layout.
#pragma once

#include <vector>

#include "model/geometry.h"

namespace banso {

// A curve from left to right through knots of growing x, level at both ends. Between two knots it never leaves the
// stretch between their heights, so a gap that holds the knots holds the curve.
std::vector<Point> level_curve(const std::vector<Point>& knots);

// A curve put together piece by piece, level where the pieces meet.
class LinkCurve {
  public:
    explicit LinkCurve(Point start) : points_{start} {}
    void line_to(Point end);
    // An S to another height, leftwards or rightwards.
    void swing_to(Point end);
    // A turn back to a point above or below, bulging by most of `room` to the right (to the left if negative).
    void turn_to(Point end, double room);
    [[nodiscard]] std::vector<Point> take() { return std::move(points_); }

  private:
    void add(Point a, Point b, Point end);
    std::vector<Point> points_;
};

// The values moved as little as possible (least squares) so that neighbours are `apart` and all within low … high.
// They must come sorted; if the room is too small they share it evenly.
std::vector<double> keep_apart(const std::vector<double>& wishes, double apart, double low, double high);

}  // namespace banso
