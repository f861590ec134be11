// Cubic Bézier curves in world units. Pure geometry.
#pragma once

#include <array>
#include <vector>

#include "model/geometry.h"

namespace banso {

using Bezier = std::array<Point, 4>;

// The point at parameter t in 0…1.
Point point_at(const Bezier& curve, double t);

// The curve as a polyline, both ends included, that leaves it by at most `tolerance`. Straight curves give two points.
std::vector<Point> flatten(const Bezier& curve, double tolerance = 1.0);

}  // namespace banso
