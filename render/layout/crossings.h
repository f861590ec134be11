// How tangled a picture is.
#pragma once

#include <cstdint>

#include "render/layout/layout.h"

namespace banso {

// Pairs of drawn links that cross when they run straight from centre to centre; pairs that share an end do not count.
// `placed` is a layout of the request.
[[nodiscard]] std::int64_t tangles(const LayoutRequest& request, const Layout& placed);

}  // namespace banso
