// Rounds the corners of a flattened curve again. Pure geometry.
#pragma once

#include <vector>

#include "model/geometry.h"

namespace banso {

// The polyline with points put in between where it turns, on a curve through all of its own points (Catmull-Rom). Both
// ends stay; straight stretches stay as they are.
std::vector<Point> smoothed(const std::vector<Point>& points);

}  // namespace banso
