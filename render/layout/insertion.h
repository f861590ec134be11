// Where a new card goes among those that stand in its cell. Internal to render/layout.
#pragma once

#include <cstddef>
#include <vector>

#include "render/layout/stacking.h"

namespace banso {

struct Standing {
    double top = 0;
    double height = 0;
};

struct Insertion {
    std::size_t index = 0;  // before which of those that stand
    double top = 0;         // where the card would stand
};

// The place near `wish` (a top) that pushes few others away and keeps them in the room. `standing` is in order.
Insertion find_insertion(const std::vector<Standing>& standing, double height, double wish, double gap, Stretch room);

}  // namespace banso
