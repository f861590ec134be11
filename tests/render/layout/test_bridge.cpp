#include <doctest/doctest.h>

#include "render/layout/bridge.h"

using namespace banso;

TEST_CASE("a way over a hidden card is shown as one bridge") {
    const std::vector<ShownLink> shown = links_shown({{0, 1}, {1, 2}}, {true, false, true});
    CHECK(shown == std::vector<ShownLink>{{0, 2, std::nullopt}});
}

TEST_CASE("links between shown cards stay, and need no bridge beside them") {
    const std::vector<ShownLink> shown = links_shown({{0, 1}, {1, 2}, {0, 2}}, {true, false, true});
    CHECK(shown == std::vector<ShownLink>{{0, 2, 2}});
    CHECK(links_shown({{0, 1}, {1, 2}}, {true, true, true}) == std::vector<ShownLink>{{0, 1, 0}, {1, 2, 1}});
}

TEST_CASE("a bridge leads over several hidden cards, once for each pair, and never to its own start") {
    const std::vector<RouteLink> links{{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {3, 0}, {2, 1}, {1, 2}};
    CHECK(links_shown(links, {true, false, false, false, true}) == std::vector<ShownLink>{{0, 4, std::nullopt}});
    CHECK(links_shown(links, {false, false, false, false, false}).empty());
}
