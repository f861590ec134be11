#include <string>

#include <doctest/doctest.h>

#include "render/layout/engine.h"
#include "render/layout/graphviz_engine.h"
#include "render/layout/graphviz_protocol.h"
#include "render/layout/place.h"
#include "tests/support/layout_samples.h"

using namespace banso;
using namespace banso::tests;

namespace {

class InProcess : public OrderingEngine {
  public:
    Result<Ordering> order(const LayoutRequest& request, const std::stop_token& /*stop*/) override {
        return order_by_graphviz(request);
    }
};

}  // namespace

TEST_CASE("dot orders every card within its lane, whatever the model") {
    for (const int cards : {60, 200, 1200, 3500}) {
        const LayoutRequest request = layout_request(generate_model(cards, 5));
        const Result<Ordering> ordering = order_by_graphviz(request);
        REQUIRE(ordering);
        CHECK(fits(request, *ordering));
        CHECK(*ordering == *order_by_graphviz(request));
    }
}

TEST_CASE("dot copes with empty columns, missing links, loops, doubles and links backwards") {
    LayoutRequest request;
    for (int i = 0; i < 3; ++i) request.lanes.push_back({"lane" + std::to_string(i)});
    for (int i = 0; i < 6; ++i)
        request.cards.push_back(
            {.id = "c" + std::to_string(i), .column = i == 5 ? 6 : i / 2, .lane = i % 2, .height = 60});
    REQUIRE(order_by_graphviz(request));
    for (int from = 0; from < 6; ++from) {
        for (int to = 0; to < 6; ++to) request.links.push_back({"l" + std::to_string(from * 6 + to), from, to});
    }
    request.links.push_back({"again", 0, 2});
    const Result<Ordering> ordering = order_by_graphviz(request);
    REQUIRE(ordering);
    CHECK(fits(request, *ordering));
}

TEST_CASE("a picture ordered by dot is improved, and never has more crossings than dot's own order") {
    const LayoutRequest request = layout_request(generate_model(120, 3));
    InProcess engine;
    const LaidOut out = lay_out(request, &engine);
    CHECK_FALSE(out.notice);
    CHECK(faults(request, out.layout) == "");
    const Ordering dots = *order_by_graphviz(request);
    CHECK(count_crossings(request, improve(request, dots)) <= count_crossings(request, dots));
}

TEST_CASE("a fresh picture has at most 0.9 of the crossings that dot's order has in the same lanes") {
    std::int64_t dots = 0;
    std::int64_t ours = 0;
    InProcess engine;
    for (const int cards : {60, 120, 200}) {
        for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
            const LayoutRequest request = layout_request(generate_model(cards, seed));
            dots += straight_crossings(request, place_fresh(request, *order_by_graphviz(request)));
            ours += straight_crossings(request, lay_out(request, &engine).layout);
        }
    }
    CHECK(static_cast<double>(ours) <=
          0.8 * static_cast<double>(dots));  // promised are 0.9; 0.77 when this was written
}

TEST_CASE("requests and orders survive the way to the child and back") {
    const LayoutRequest request = layout_request(generate_model(60, 2));
    const Result<LayoutRequest> arrived = request_from_bytes(request_to_bytes(request));
    REQUIRE(arrived);
    CHECK(arrived->links.size() == request.links.size());
    CHECK(order_fresh(*arrived) == order_fresh(request));
    const Ordering ordering = order_fresh(request);
    const Result<Ordering> returned = ordering_from_bytes(request, ordering_to_bytes(ordering));
    REQUIRE(returned);
    CHECK(*returned == ordering);
}

TEST_CASE("what is damaged on the way to or from the child is refused, not believed") {
    const LayoutRequest request = layout_request(generate_model(60, 2));
    const std::string asked = request_to_bytes(request);
    const std::string answered = ordering_to_bytes(order_fresh(request));
    for (std::size_t length = 0; length + 1 < answered.size(); ++length)
        CHECK_FALSE(ordering_from_bytes(request, answered.substr(0, length)));
    for (std::size_t length = 0; length + 1 < asked.size(); length += 3)
        CHECK_FALSE(request_from_bytes(asked.substr(0, length)));
    for (std::size_t i = 0; i < answered.size(); ++i) {
        for (const char c : {'-', '9', 'x', '\0'}) {
            std::string damaged = answered;
            damaged[i] = c;
            const Result<Ordering> ordering = ordering_from_bytes(request, damaged);
            if (ordering) CHECK(fits(request, *ordering));
        }
    }
    CHECK_FALSE(ordering_from_bytes(request, ""));
    CHECK_FALSE(ordering_from_bytes(request, "banso-layout-order-1 7 99999999 end"));
    CHECK_FALSE(request_from_bytes("banso-layout-request-1 7 6 99999999 99999999 end"));
}
