// Links as a view shows them that hides some cards: a way through hidden cards becomes one bridge. Knows no places.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "render/layout/route.h"

namespace banso {

struct ShownLink {
    int from = 0;
    int to = 0;
    std::optional<std::size_t> link;  // which of the links this is; none: a bridge over hidden cards (drawn dashed)
    friend bool operator==(const ShownLink&, const ShownLink&) = default;
};

// Links between shown cards as they are, in their order; then the bridges, each pair of cards once, by from and to. No
// bridge where a link leads directly. `shown` has an entry for every card.
std::vector<ShownLink> links_shown(const std::vector<RouteLink>& links, const std::vector<bool>& shown);

}  // namespace banso
