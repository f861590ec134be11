// A way around boxes that stand out of line, found by searching. Slow, and therefore only for the links that need it.
// Internal to render/layout.
#pragma once

#include <vector>

#include "render/layout/obstacles.h"

namespace banso {

// A polyline with rounded corners from a (leaving to the right) to b (reached from the left) over no box; empty if
// there is none.
std::vector<Point> detour(const Obstacles& obstacles, Point a, Point b);

}  // namespace banso
