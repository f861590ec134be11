#include "render/layout/detour.h"

namespace banso {

std::vector<Point> detour(const Obstacles&, Point, Point) {
    return {};
}

}  // namespace banso
