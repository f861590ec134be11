// The numbers that remember the order of cards in their cells. Internal to render/layout.
#pragma once

#include <cstdint>
#include <vector>

#include "render/layout/layout.h"

namespace banso {

// For each card of the request its order. `cells` hold all cards in order, cell by cell. Cards keep the order they
// remember; new ones take the numbers between; a cell in which there is none left is numbered afresh, 1024 apart.
std::vector<std::int64_t> number_cells(const LayoutRequest& request, const std::vector<std::vector<int>>& cells);

}  // namespace banso
