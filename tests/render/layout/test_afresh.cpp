// A fresh layout beside one that people have worked on: what 整列 proposes.
#include <stop_token>

#include <doctest/doctest.h>

#include "render/layout/crossings.h"
#include "render/layout/engine.h"
#include "render/layout/place.h"
#include "render/layout/route.h"
#include "tests/support/layout_edits.h"
#include "tests/support/layout_samples.h"

using namespace banso;
using namespace banso::tests;

namespace {

// A picture to which thirty cards were added and in which as many were moved.
LayoutRequest worked_on(int cards, std::uint64_t seed) {
    LayoutRequest request = layout_request(generate_model(cards, seed));
    request = remembering(request, lay_out(request).layout);
    Hand hand(seed);
    for (int i = 0; i < 30; ++i) {
        hand.add_card(request, true);
        request = remembering(request, place_remembered(request));
        hand.move_card(request);
        request = remembering(request, place_remembered(request));
    }
    return request;
}

}  // namespace

TEST_CASE("crossings are counted alike whether every pair of links is looked at or not") {
    for (const std::uint64_t seed : {1, 2, 3}) {
        for (const int cards : {42, 120, 400}) {
            const LayoutRequest request = layout_request(generate_model(cards, seed));
            const Layout layout = place_fresh(request, order_as_listed(request));
            CHECK(tangles(request, layout) == straight_crossings(request, layout));
        }
    }
}

TEST_CASE("a picture laid out afresh is without a fault and less tangled than the one worked on") {
    for (const std::uint64_t seed : {1, 2, 3}) {
        const LayoutRequest request = worked_on(120, seed);
        const Layout shown = place_remembered(request);
        LaidOut fresh = lay_out_afresh(request, shown);
        CHECK(tangles(request, fresh.layout) < tangles(request, shown));
        CHECK(count_crossings(request, order_of(request, fresh.layout)) <=
              count_crossings(request, order_of(request, shown)));
        route(request, fresh.layout);
        CHECK(faults(request, fresh.layout) == "");
    }
}

TEST_CASE("a fresh layout forgets everything but the pins") {
    LayoutRequest request = worked_on(60, 4);
    request.cards[10].pin = Point{0, 30};
    const Layout shown = place_remembered(request);
    Layout fresh = lay_out_afresh(request, shown).layout;
    route(request, fresh);
    CHECK(faults(request, fresh) == "");  // a pin that is not kept is one
    LayoutRequest forgetful = request;
    for (CardRequest& card : forgetful.cards) card.remembered.reset();
    for (LaneRequest& lane : forgetful.lanes) lane.height = 0;
    CHECK(lay_out_afresh(forgetful, shown).layout.cards == lay_out_afresh(request, shown).layout.cards);
}

TEST_CASE("a fresh picture laid out afresh is the same picture") {
    const LayoutRequest request = layout_request(generate_model(60, 1));
    const Layout shown = lay_out(request).layout;
    const Layout again = lay_out_afresh(remembering(request, shown), shown).layout;
    CHECK(again.cards == shown.cards);
    CHECK(again.lanes == shown.lanes);
}

TEST_CASE("ordering that nobody waits for any more ends at once, with an order that fits") {
    const LayoutRequest request = layout_request(generate_model(10000, 1));
    std::stop_source stop;
    stop.request_stop();
    const Ordering ordering = improve(request, order_fresh(request, stop.get_token()), stop.get_token());
    CHECK(fits(request, ordering));
    CHECK(ordering == order_as_listed(request));  // nothing was swept, sifted or shaken
}
