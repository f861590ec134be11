// Straight stretches against boxes and each other. Pure geometry.
#pragma once

#include "model/geometry.h"

namespace banso {

// Whether the stretch from a to b runs through the inside of `box`; touching an edge is not inside.
bool runs_through(Point a, Point b, const Rect& box);

// How far p is from the stretch from a to b.
double distance_to_segment(Point p, Point a, Point b);

}  // namespace banso
