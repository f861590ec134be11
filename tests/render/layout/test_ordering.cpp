#include <algorithm>

#include <doctest/doctest.h>

#include "render/layout/ordering.h"
#include "tests/support/layout_samples.h"

using namespace banso;
using namespace banso::tests;

namespace {

LayoutRequest two_columns(int cards, const std::vector<std::pair<int, int>>& links) {
    LayoutRequest request;
    request.lanes.push_back({"lane"});
    for (int i = 0; i < 2 * cards; ++i)
        request.cards.push_back({.id = "c" + std::to_string(i), .column = i / cards, .height = 60});
    for (const auto& [from, to] : links)
        request.links.push_back({"l" + std::to_string(request.links.size()), from, cards + to});
    return request;
}

}  // namespace

TEST_CASE("crossings are counted as people count them") {
    CHECK(count_crossings(two_columns(2, {{0, 0}, {1, 1}}), order_as_listed(two_columns(2, {}))) == 0);
    CHECK(count_crossings(two_columns(2, {{0, 1}, {1, 0}}), order_as_listed(two_columns(2, {}))) == 1);
    CHECK(count_crossings(two_columns(3, {{0, 2}, {1, 1}, {2, 0}}), order_as_listed(two_columns(3, {}))) == 3);
    CHECK(count_crossings(two_columns(3, {{0, 1}, {0, 2}, {1, 1}}), order_as_listed(two_columns(3, {}))) == 1);
}

TEST_CASE("links that need not cross do not") {
    const LayoutRequest request = two_columns(5, {{0, 3}, {1, 1}, {2, 4}, {3, 0}, {4, 2}});
    const Ordering ordering = order_fresh(request);
    CHECK(fits(request, ordering));
    CHECK(count_crossings(request, ordering) == 0);
}

TEST_CASE("a link that skips a column takes part in what crosses") {
    LayoutRequest request = two_columns(2, {});
    for (CardRequest& card : request.cards) card.column *= 2;  // c0 c1 | | c2 c3
    request.cards.push_back({.id = "middle", .column = 1, .height = 60});
    request.links = {{"a", 0, 3}, {"b", 1, 2}};
    const Ordering crossed{{{0, 1}, {4}, {2, 3}, {}, {}, {}, {}}};
    REQUIRE(fits(request, crossed));
    CHECK(count_crossings(request, crossed) == 1);
    CHECK(count_crossings(request, order_fresh(request)) == 0);
}

TEST_CASE("improving an order never adds crossings and never leaves a lane") {
    for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
        for (const int cards : {42, 60, 120, 300}) {
            const LayoutRequest request = layout_request(generate_model(cards, seed));
            const Ordering listed = order_as_listed(request);
            REQUIRE(fits(request, listed));
            const Ordering improved = improve(request, listed);
            CHECK(fits(request, improved));
            CHECK(count_crossings(request, improved) <= count_crossings(request, listed));
            const Ordering fresh = order_fresh(request);
            CHECK(fits(request, fresh));
            CHECK(count_crossings(request, improve(request, fresh)) <= count_crossings(request, fresh));
        }
    }
}

TEST_CASE("the order in which links are listed does not change the order of the cards") {
    LayoutRequest request = layout_request(generate_model(120, 9));
    const Ordering before = improve(request, order_fresh(request));
    std::reverse(request.links.begin(), request.links.end());
    CHECK(improve(request, order_fresh(request)) == before);
}

TEST_CASE("an order of other cards does not fit") {
    const LayoutRequest request = two_columns(2, {});
    CHECK(fits(request, order_as_listed(request)));
    CHECK_FALSE(fits(request, Ordering{}));
    CHECK_FALSE(fits(request, Ordering{{{0, 1}, {2}, {}, {}, {}, {}, {}}}));
    CHECK_FALSE(fits(request, Ordering{{{0, 1}, {2, 2}, {}, {}, {}, {}, {}}}));
    CHECK_FALSE(fits(request, Ordering{{{0, 2}, {1, 3}, {}, {}, {}, {}, {}}}));
    CHECK_FALSE(fits(request, Ordering{{{0, 1}, {2, 4}, {}, {}, {}, {}, {}}}));
}
