// A fresh layout around cards that are held still: what 整列 offers while areas or columns are locked.
#pragma once

#include <cstddef>
#include <stop_token>
#include <vector>

#include "render/layout/layout.h"

namespace banso {

// `held`, sorted: indices of cards, whole lane × column cells of them. They keep their ranks and their places in their
// lanes, and so do lanes in which every card is held; the others are ordered and placed anew around them, by banso
// alone. `shown`: a layout of the request. Links have no points. Once `stop` is requested it ends soon, with a layout
// that is of no use.
Layout lay_out_around(const LayoutRequest& request, const Layout& shown, const std::vector<std::size_t>& held,
                      const std::stop_token& stop = {});

}  // namespace banso
