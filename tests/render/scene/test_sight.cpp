// Columns and lanes put away: what is left stays where it is, and nothing breaks the chain unseen.
#include <algorithm>

#include <doctest/doctest.h>

#include "render/scene/sight.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

Document chain_in_two_lanes() {
    return document_with({card("K01"), card("T01"), card("OP01"), card("C1"), card("K02", "daily"),
                          card("T02", "daily"), test::link("K01", "T01"), test::link("T01", "OP01"),
                          test::link("OP01", "C1"), test::link("K02", "T02"), test::link("K02", "T01")});
}

View seen(const Sight& sight, StandardView view = StandardView::Meeting2) {
    return looked_at(view_of(view), sight);
}

double in_lane(const ViewLayout& placed, const std::string& code, const std::string& area) {
    const ViewCard* found = placed.find(card_id(code));
    REQUIRE(found);
    const auto lane =
        std::find_if(placed.lanes.begin(), placed.lanes.end(), [&](const ViewLane& l) { return l.id.value == area; });
    REQUIRE(lane != placed.lanes.end());
    return found->box.y - lane->box.y;
}

bool bridged(const ViewLayout& placed, const std::string& from, const std::string& to) {
    return std::any_of(placed.links.begin(), placed.links.end(), [&](const ViewLink& link) {
        return link.bridge && link.from == card_id(from) && link.to == card_id(to);
    });
}

}  // namespace

TEST_CASE("a hidden column is bridged, and every card left keeps its height") {
    const Pictures pictures(chain_in_two_lanes());
    const ViewLayout before = pictures.placed(StandardView::Meeting2);
    const ViewLayout after = pictures.placed(seen({.hidden_columns = {CardKind::Output}}));
    CHECK_FALSE(after.find(card_id("OP01")));
    CHECK(bridged(after, "T01", "C1"));
    for (const char* code : {"K01", "T01", "C1", "K02", "T02"})
        CHECK(after.find(card_id(code))->box.y == before.find(card_id(code))->box.y);
}

TEST_CASE("a folded column is a strip that says how many cards it holds, and is bridged as a hidden one") {
    const Pictures pictures(chain_in_two_lanes());
    const ViewLayout placed = pictures.placed(seen({.folded_columns = {CardKind::Countermeasure}}));
    const auto strip = std::find_if(placed.columns.begin(), placed.columns.end(),
                                    [](const ViewColumnPlace& c) { return c.kind == CardKind::Countermeasure; });
    REQUIRE(strip != placed.columns.end());
    CHECK(strip->folded);
    CHECK(strip->cards == 2);
    CHECK(strip->head.w == folded_column_width);
    CHECK(bridged(placed, "K01", "OP01"));
    CHECK(bridged(placed, "K02", "OP01"));
}

TEST_CASE("a folded lane is a strip; the cards below it keep their place in their lanes") {
    const Pictures pictures(chain_in_two_lanes());
    const ViewLayout before = pictures.placed(StandardView::Meeting2);
    const ViewLayout after = pictures.placed(seen({.folded_lanes = {AreaId{"discharge"}}}));
    REQUIRE(after.lanes.size() == before.lanes.size());
    CHECK(after.lanes[0].folded);
    CHECK(after.lanes[0].cards == 4);
    CHECK(after.lanes[0].box.h == folded_lane_height);
    CHECK_FALSE(after.find(card_id("K01")));
    CHECK(in_lane(after, "K02", "daily") == in_lane(before, "K02", "daily"));
    CHECK(after.lanes[1].box.h == before.lanes[1].box.h);
}

TEST_CASE("a hidden lane is gone, and a link through it is bridged") {
    const Pictures pictures(document_with(
        {card("K01"), card("T01", "daily"), card("OP01"), test::link("K01", "T01"), test::link("T01", "OP01")}));
    const ViewLayout placed = pictures.placed(seen({.hidden_lanes = {AreaId{"daily"}}}));
    CHECK(std::none_of(placed.lanes.begin(), placed.lanes.end(),
                       [](const ViewLane& l) { return l.id.value == "daily"; }));
    CHECK(bridged(placed, "K01", "OP01"));
}

TEST_CASE("the last open column cannot be put away; our aim stays in sight whatever is") {
    const Sight all{.folded_columns = {CardKind::Indicator}, .hidden_columns = {CardKind::Issue}};
    const View view = seen(all, StandardView::Meeting1);
    REQUIRE(view.columns.size() == 1);
    CHECK_FALSE(view.columns.front().folded);
    CHECK(view.band);
}

TEST_CASE("reversed, the picture is its own mirror image") {
    const Pictures pictures(chain_in_two_lanes());
    const ViewLayout there = pictures.placed(StandardView::Meeting2);
    const ViewLayout back = pictures.placed(seen({.reversed = true}));
    CHECK(back.find(card_id("K01"))->box.x == there.find(card_id("C1"))->box.x);
    CHECK(back.columns.front().kind == CardKind::InitialOutcome);
}

TEST_CASE("no word of a folded column or lane is cut, in either language") {
    const Pictures pictures(one_of_everything());
    const View view = seen({.folded_columns = {CardKind::Countermeasure, CardKind::IntermediateOutcome,
                                               CardKind::InitialOutcome, CardKind::Indicator},
                            .folded_lanes = {AreaId{"daily"}, AreaId{"disaster"}}},
                           StandardView::Whole);
    for (const auto language : {words::Language::Japanese, words::Language::English}) {
        ApproximateMeasurer measurer;
        TextCache texts(measurer);
        const Scene scene =
            build_scene(pictures.document(), pictures.placed(view), {}, words::scene_words(language), texts);
        for (const Item& item : scene.items) {
            const Text* text = std::get_if<Text>(&item.shape);
            if (text && (item.part == Part::ColumnHead || item.part == Part::LaneHead)) CHECK_FALSE(text->block->cut);
        }
    }
}

TEST_CASE("heads stay in sight while one looks around, and get out of the way very near") {
    Pictures pictures(one_of_everything());
    const Scene scene = pictures.scene(StandardView::Meeting2);
    const Rect usual{600, 300, 1400, 800};
    CHECK(held_by(Layer::Band, scene, usual) == Point{600 - scene.bounds.x, 300 - scene.bounds.y});
    CHECK(held_by(Layer::ColumnHeads, scene, usual) == Point{0, 300 - scene.bounds.y});
    CHECK(held_by(Layer::LaneHeads, scene, usual) == Point{600 - scene.bounds.x, 0});
    CHECK(held_by(Layer::Cards, scene, usual) == Point{0, 0});
    const Rect near{600, 300, 600, 320};  // no room for the band
    CHECK(held_by(Layer::Band, scene, near).y == 0);
    CHECK(held_by(Layer::ColumnHeads, scene, near).y + scene.columns.y == 300 + 4);
    CHECK_FALSE(held_heads(scene.bounds, scene.columns, scene.lanes, {600, 320}).band);
    CHECK(held_heads(scene.bounds, scene.columns, scene.lanes, {600, 320}).columns);
    const Rect very_near{600, 300, 300, 150};
    CHECK(held_by(Layer::ColumnHeads, scene, very_near).y == 0);
    CHECK(held_by(Layer::LaneHeads, scene, very_near).x == 0);
}
