// What was pointed at: picking reads the picture that is painted.
#include <algorithm>

#include <doctest/doctest.h>

#include "render/pick.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

const std::vector<Part> of_cards{Part::Card,       Part::CardCode, Part::CardTitle,
                                 Part::CardDetail, Part::CardMark, Part::Gauge};

// The topmost item by looking at all of them: what the grid must agree with.
std::optional<std::size_t> topmost_slowly(const Scene& scene, Point point) {
    for (std::size_t i = scene.items.size(); i-- > 0;) {
        const Item& item = scene.items[i];
        if (item.part == Part::Link || item.part == Part::Bridge) continue;
        if (item.bounds.contains(point)) return i;
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("pointing at the middle of a card finds it, in every view") {
    Pictures pictures(one_of_everything());
    for (const StandardView view : standard_views) {
        const Scene scene = pictures.scene(view);
        const Picker picker(scene);
        for (const ViewCard& card : pictures.placed(view).cards) {
            const auto found = picker.at({card.box.right() - 2, card.box.y + card.box.h / 2}, {Part::Card});
            REQUIRE(found);
            CHECK(found->record == any(card.id));
        }
    }
}

TEST_CASE("the parts of a card are told apart: code, title, gauge") {
    Pictures pictures(one_of_everything());
    const Scene scene = pictures.scene(StandardView::Whole);
    const Picker picker(scene);
    for (const Item& item : scene.items) {
        if (!std::holds_alternative<Text>(item.shape)) continue;
        if (item.part != Part::CardCode && item.part != Part::CardTitle && item.part != Part::Gauge) continue;
        const auto found = picker.at(item.bounds.centre());
        REQUIRE(found);
        CHECK(found->part == item.part);
        CHECK(found->record == item.record);
    }
}

TEST_CASE("a link is hit on its line and a little beside it, not in the middle of its bend") {
    Pictures pictures(one_of_everything());
    const ViewLayout placed = pictures.placed(StandardView::Whole);
    const Scene scene = pictures.scene(StandardView::Whole);
    const Picker picker(scene);
    for (const ViewLink& link : placed.links) {
        const Point on = link.points[link.points.size() / 2];
        const auto found = picker.at(on, {Part::Link}, 4);
        REQUIRE(found);
        CHECK(found->record == any(link.id));
        CHECK_FALSE(picker.at({on.x, placed.bounds.bottom() + 40}, {Part::Link}, 4));
    }
}

TEST_CASE("between the cards lies the lane, and outside everything nothing") {
    Pictures pictures(one_of_everything());
    const ViewLayout placed = pictures.placed(StandardView::Whole);
    const Scene scene = pictures.scene(StandardView::Whole);
    const Picker picker(scene);
    const Rect lane = placed.lanes.front().box;
    const auto found = picker.at({lane.right() - 5, lane.bottom() - 3}, 0);
    REQUIRE(found);
    CHECK(found->part == Part::Lane);
    CHECK(found->record == any(placed.lanes.front().id));
    CHECK_FALSE(picker.at({-5000, -5000}));
}

TEST_CASE("frames of selection do not stand in the way of what they frame") {
    Pictures pictures(one_of_everything());
    SceneOptions options;
    options.selected = {RecordId{"k01"}};
    const Scene scene = pictures.scene(StandardView::Whole, options);
    const Rect box = pictures.placed(StandardView::Whole).find(card_id("K01"))->box;
    CHECK(Picker(scene).at({box.right() - 2, box.bottom() - 2})->part == Part::Card);
}

TEST_CASE("a box gathers the cards it touches") {
    Pictures pictures(generated(120, 2));
    const ViewLayout placed = pictures.placed(StandardView::Whole);
    const Scene scene = pictures.scene(StandardView::Whole);
    const Picker picker(scene);
    for (const Rect box : {Rect{300, 100, 900, 700}, Rect{-10, -10, 20, 20}, Rect{-1e6, -1e6, 2e6, 2e6}}) {
        std::vector<RecordId> expected;
        for (const ViewCard& card : placed.cards)
            if (overlap(card.box, box)) expected.push_back(any(card.id));
        CHECK(picker.cards_in(box) == expected);
    }
}

TEST_CASE("the grid finds what looking at everything finds") {
    Pictures pictures(generated(200, 4));
    const Scene scene = pictures.scene(StandardView::Whole);
    const Picker picker(scene);
    std::vector<Part> not_links = of_cards;
    for (const Part part : {Part::Lane, Part::LaneHead, Part::ColumnHead, Part::Band}) not_links.push_back(part);
    int hits = 0;
    for (double y = scene.bounds.y; y < scene.bounds.bottom(); y += 37)
        for (double x = scene.bounds.x; x < scene.bounds.right(); x += 41) {
            const auto slowly = topmost_slowly(scene, {x, y});
            const auto found = picker.at({x, y}, not_links, 0);
            CHECK(slowly.has_value() == found.has_value());
            if (slowly && found) CHECK(found->item == *slowly);
            hits += found ? 1 : 0;
        }
    CHECK(hits > 500);
}
