#include <algorithm>

#include <doctest/doctest.h>

#include "render/layout/engine.h"
#include "tests/support/layout_samples.h"

using namespace banso;
using namespace banso::tests;

namespace {

LayoutRequest lanes_only(int lanes) {
    LayoutRequest request;
    for (int i = 0; i < lanes; ++i) request.lanes.push_back({"lane" + std::to_string(i)});
    return request;
}

int add_card(LayoutRequest& request, int column, int lane, double height = 64) {
    request.cards.push_back(
        {.id = "c" + std::to_string(request.cards.size()), .column = column, .lane = lane, .height = height});
    return static_cast<int>(request.cards.size()) - 1;
}

void add_link(LayoutRequest& request, int from, int to) {
    request.links.push_back({"l" + std::to_string(request.links.size()), from, to});
}

double centre(const Layout& layout, int card) {
    return layout.cards[static_cast<std::size_t>(card)].box.centre().y;
}

}  // namespace

TEST_CASE("nothing at all, lanes alone and a single card have a picture") {
    CHECK(lay_out(LayoutRequest{}).layout.columns.size() == 7);
    const LayoutRequest empty = lanes_only(6);
    const Layout lanes = lay_out(empty).layout;
    CHECK(faults(empty, lanes) == "");
    CHECK(lanes.lanes.size() == 6);
    LayoutRequest one = lanes_only(1);
    add_card(one, 3, 0);
    CHECK(faults(one, lay_out(one).layout) == "");
}

TEST_CASE("generated models of every size come out without a fault") {
    for (const int cards : {42, 60, 120, 200, 1000}) {
        for (const std::uint64_t seed : {1, 2, 3}) {
            CAPTURE(cards);
            CAPTURE(seed);
            const LayoutRequest request = layout_request(generate_model(cards, seed));
            CHECK(faults(request, lay_out(request).layout) == "");
        }
    }
}

TEST_CASE("links to oneself, doubles, within a column, backwards and in circles are drawn over no card") {
    LayoutRequest request = lanes_only(2);
    for (int i = 0; i < 42; ++i) add_card(request, i % 7, i / 7 % 2, 50 + i % 3 * 20);
    for (int i = 0; i < 42; ++i) {
        add_link(request, i, i);
        add_link(request, i, (i * 5 + 3) % 42);
        add_link(request, (i * 11 + 7) % 42, i);
        add_link(request, i, (i + 14) % 42);
    }
    add_link(request, 0, 1);
    add_link(request, 0, 1);
    CHECK(faults(request, lay_out(request).layout) == "");
}

TEST_CASE("all cards in one cell stand above one another") {
    LayoutRequest request = lanes_only(6);
    for (int i = 0; i < 40; ++i) add_card(request, 2, 4);
    for (int i = 0; i + 1 < 40; ++i) add_link(request, i, i + 1);
    const Layout layout = lay_out(request).layout;
    CHECK(faults(request, layout) == "");
    for (int i = 0; i + 1 < 40; ++i) CHECK(centre(layout, i) < centre(layout, i + 1));  // as listed
}

TEST_CASE("ten thousand cards come out without cards over cards") {
    LayoutRequest request = layout_request(generate_model(10000, 1));
    const Layout layout = lay_out(request).layout;
    for (LinkRequest& link : request.links) link.drawn = false;  // links over cards: too many to look at here
    Layout without = layout;
    for (LinkPath& link : without.links) link.points.clear();
    CHECK(faults(request, without) == "");
}

TEST_CASE("the same request gives the same picture, in whatever order its links come") {
    LayoutRequest request = layout_request(generate_model(120, 4));
    const Layout layout = lay_out(request).layout;
    CHECK(lay_out(request).layout == layout);
    std::reverse(request.links.begin(), request.links.end());
    const Layout reversed = lay_out(request).layout;
    CHECK(reversed.cards == layout.cards);
    for (const LinkPath& link : layout.links) {
        CHECK(std::find(reversed.links.begin(), reversed.links.end(), link) != reversed.links.end());
    }
}

TEST_CASE("a chain of cards is level") {
    LayoutRequest request = lanes_only(2);
    for (int c = 0; c < 7; ++c) add_card(request, c, 1, 60 + 10 * (c % 2));
    for (int c = 0; c < 6; ++c) add_link(request, c, c + 1);
    const Layout layout = lay_out(request).layout;
    for (const LinkPath& link : layout.links) CHECK(link.points.size() == 2);
    for (int c = 0; c < 7; ++c) CHECK(centre(layout, c) == centre(layout, 0));
}

TEST_CASE("a card stands in the middle of the two it leads to") {
    LayoutRequest request = lanes_only(1);
    const int cause = add_card(request, 1, 0);
    const int first = add_card(request, 2, 0);
    const int second = add_card(request, 2, 0);
    add_link(request, cause, first);
    add_link(request, cause, second);
    const Layout layout = lay_out(request).layout;
    CHECK(centre(layout, cause) == (centre(layout, first) + centre(layout, second)) / 2);
}

TEST_CASE("links that measure are not drawn and move nothing") {
    LayoutRequest request = layout_request(generate_model(60, 2));
    const Layout layout = lay_out(request).layout;
    request.links.push_back({"gauge", 0, 50, false});
    Layout with = lay_out(request).layout;
    CHECK(with.links.back().points.empty());
    with.links.pop_back();
    CHECK(with == layout);
}

TEST_CASE("pinned cards stand where they are pinned, and the others flow around them") {
    LayoutRequest request = layout_request(generate_model(120, 6));
    request.cards[30].pin = Point{0, 100};
    request.cards[31].pin = Point{14, 260};
    request.cards[60].pin = Point{-30, 900};
    request.cards[80].pin = Point{170, 30};
    request.cards[100].pin = Point{0, 0};
    CHECK(faults(request, lay_out(request).layout) == "");
}

TEST_CASE("of two cards pinned to one place the later gives way") {
    LayoutRequest request = lanes_only(1);
    add_card(request, 1, 0);
    add_card(request, 1, 0);
    request.cards[0].pin = request.cards[1].pin = Point{0, 40};
    const Layout layout = lay_out(request).layout;
    CHECK(layout.cards[0].box.y == 40);
    CHECK(layout.cards[1].box.y >= layout.cards[0].box.bottom());
}

TEST_CASE("what a hostile file says about places does no harm") {
    LayoutRequest request = layout_request(generate_model(60, 3));
    const double huge = 1e308;
    request.cards[0].pin = Point{huge, -huge};
    request.cards[1].pin = Point{-huge, huge};
    request.cards[2].remembered = Remembered{INT64_MAX, huge};
    request.cards[3].remembered = Remembered{INT64_MIN, -huge};
    request.cards[4].remembered = Remembered{INT64_MIN, 0.5};
    request.cards[5].remembered = Remembered{INT64_MAX, std::nullopt};
    request.lanes[0].height = huge;
    request.lanes[1].height = -5;
    const Layout layout = lay_out(request).layout;
    request.cards[0].pin.reset();
    request.cards[1].pin.reset();
    CHECK(layout.cards.size() == request.cards.size());
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        const CardPlace& card = layout.cards[i];
        const Rect& lane = layout.lanes[static_cast<std::size_t>(card.lane)].box;
        CHECK(card.box.y >= lane.y);
        CHECK(card.box.bottom() <= lane.bottom());
    }
}
