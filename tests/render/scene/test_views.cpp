// The views of the meetings: what is shown where.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "render/scene/bridges.h"
#include "render/scene/filter.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

const ViewLink* link_between(const ViewLayout& placed, const std::string& from, const std::string& to) {
    const auto found = std::find_if(placed.links.begin(), placed.links.end(), [&](const ViewLink& link) {
        return link.from == card_id(from) && link.to == card_id(to);
    });
    return found == placed.links.end() ? nullptr : &*found;
}

bool holds(const Rect& outer, const Rect& inner) {
    const Rect rect = grown(outer, 0.01);
    return rect.contains({inner.x, inner.y}) && rect.contains({inner.right(), inner.bottom()});
}

std::vector<CardKind> kinds(const View& view) {
    std::vector<CardKind> kinds;
    for (const ViewColumn& column : view.columns) kinds.push_back(column.kind);
    return kinds;
}

}  // namespace

TEST_CASE("every meeting has its view, and a view has a name that finds it again") {
    for (const StandardView view : standard_views) CHECK(standard_view_named(name_of(view)) == view);
    CHECK_FALSE(standard_view_named("wall"));
    CHECK(kinds(view_of(StandardView::Whole)).size() == 7);
    CHECK(kinds(view_of(StandardView::Meeting1)) == std::vector{CardKind::Indicator, CardKind::Issue});
    for (const StandardView view : standard_views)
        if (view != StandardView::Whole) CHECK(view_of(view).columns.size() <= 4);
    CHECK(view_for_meeting(4) == StandardView::Meeting4);
    CHECK(view_for_meeting(std::nullopt) == StandardView::Whole);
}

TEST_CASE("a card stands at the same height in every view") {
    Pictures pictures(one_of_everything());
    const ViewLayout whole = pictures.placed(StandardView::Whole);
    for (const StandardView which : {StandardView::Meeting1, StandardView::Meeting2, StandardView::Meeting3}) {
        const ViewLayout placed = pictures.placed(which);
        CHECK(placed.lanes.size() == whole.lanes.size());
        for (const ViewCard& card : placed.cards) {
            if (card.column < 0) continue;
            REQUIRE(whole.find(card.id));
            CHECK(card.box.y == doctest::Approx(whole.find(card.id)->box.y));
            CHECK(card.box.h == doctest::Approx(whole.find(card.id)->box.h));
        }
    }
}

TEST_CASE("a reversed view is the mirror image: the aim on the left, links from right to left") {
    Pictures pictures(one_of_everything());
    View view = view_of(StandardView::Whole);
    const ViewLayout usual = pictures.placed(view);
    view.reversed = true;
    const ViewLayout reversed = pictures.placed(view);
    CHECK(reversed.columns.front().kind == CardKind::FieldOutcome);
    CHECK(reversed.find(card_id("A01"))->box.x < reversed.find(card_id("K01"))->box.x);
    for (const ViewLink& link : reversed.links) {
        CHECK(link.points.front().x == doctest::Approx(reversed.find(link.from)->box.x));
        CHECK(link.points.back().x == doctest::Approx(reversed.find(link.to)->box.right()));
    }
    CHECK(reversed.links.size() == usual.links.size());
}

TEST_CASE("a hidden column is bridged by a dashed link") {
    Pictures pictures(one_of_everything());
    View view = view_of(StandardView::Whole);
    std::erase_if(view.columns, [](const ViewColumn& column) { return column.kind == CardKind::Countermeasure; });
    const ViewLayout placed = pictures.placed(view);
    const ViewLink* bridge = link_between(placed, "K01", "OP01");
    REQUIRE(bridge);
    CHECK(bridge->bridge);
    CHECK(bridge->id == LinkId{"l-k01-t01"});
    CHECK_FALSE(link_between(placed, "OP01", "C01")->bridge);
    const Scene scene = pictures.scene(view);
    const bool dashed = std::any_of(scene.items.begin(), scene.items.end(), [](const Item& item) {
        const Path* path = std::get_if<Path>(&item.shape);
        return item.part == Part::Bridge && path && path->stroke.dash == Dash::Dashed;
    });
    CHECK(dashed);
}

TEST_CASE("hidden columns in a row are bridged once, however many ways lead through them") {
    const Document document =
        document_with({card("K01"), card("T01"), card("T02"), card("OP01"), card("OP02"), card("C01"),
                       test::link("K01", "T01"), test::link("K01", "T02"), test::link("T01", "OP01"),
                       test::link("T02", "OP02"), test::link("OP01", "C01"), test::link("OP02", "C01")});
    const auto found = bridges(document, {card_id("K01"), card_id("C01")},
                               [](const CardId& id) { return id.value == "k01" || id.value == "c01"; });
    REQUIRE(found.size() == 1);
    CHECK(found[0].to == card_id("C01"));
}

TEST_CASE("no bridge beside a link that joins two cards directly, and none along a circle back to its start") {
    const Document document =
        document_with({card("K01"), card("T01"), card("OP01"), test::link("K01", "T01"), test::link("T01", "OP01"),
                       test::link("T01", "K01"), test::link("K01", "OP01")});
    const auto shown = [](const CardId& id) { return id.value != "t01"; };
    CHECK(bridges(document, {card_id("K01"), card_id("OP01")}, shown).empty());
}

TEST_CASE("the whole picture's links are the layout's own, moved with the cards") {
    Pictures pictures(one_of_everything());
    const ViewLayout placed = pictures.placed(StandardView::Whole);
    for (const ViewLink& link : placed.links) {
        const auto path = std::find_if(pictures.layout().links.begin(), pictures.layout().links.end(),
                                       [&](const LinkPath& one) { return one.id == link.id.value; });
        REQUIRE(path != pictures.layout().links.end());
        CHECK(link.points.size() == path->points.size());
        CHECK(link.points.front().x == doctest::Approx(placed.find(link.from)->box.right()));
        CHECK(link.points.back().x == doctest::Approx(placed.find(link.to)->box.x));
    }
}

TEST_CASE("measures links are gauges, never lines") {
    Pictures pictures(one_of_everything());
    for (const StandardView which : standard_views)
        for (const ViewLink& link : pictures.placed(which).links) CHECK(link.role != LinkRole::Measures);
}

TEST_CASE("meeting views keep the aim in sight, in a band of its own above the columns") {
    Pictures pictures(one_of_everything());
    const ViewLayout placed = pictures.placed(StandardView::Meeting2);
    REQUIRE(placed.band.w > 0);
    const ViewCard* aim = placed.find(card_id("A01"));
    REQUIRE(aim);
    CHECK(placed.band.contains(aim->box.centre()));
    CHECK(placed.band.bottom() < placed.columns.front().head.y);
    CHECK(pictures.placed(StandardView::Whole).band.w == 0);
}

TEST_CASE("many aims stand in the band side by side, none over another") {
    std::vector<AnyRecordValue> records{card("K01")};
    for (int i = 1; i <= 9; ++i) records.emplace_back(card("A0" + std::to_string(i), "overall"));
    Pictures pictures(document_with(std::move(records)));
    const ViewLayout placed = pictures.placed(StandardView::Meeting3);
    for (const ViewCard& a : placed.cards) {
        CHECK(holds(placed.band, a.box));
        for (const ViewCard& b : placed.cards)
            if (a.id < b.id) CHECK_FALSE(overlap(a.box, b.box));
    }
}

TEST_CASE("the fourth meeting shows what is not settled, and only the lanes that hold it") {
    Pictures pictures(one_of_everything());
    const Document& document = pictures.document();
    CHECK(is_unsettled(document, *document.find(card_id("K02"))));  // held
    CHECK(is_unsettled(document, *document.find(card_id("T01"))));  // an open comment
    CHECK(is_unsettled(document, *document.find(card_id("T02"))));  // nobody's
    CHECK_FALSE(is_unsettled(document, *document.find(card_id("K01"))));
    const ViewLayout placed = pictures.placed(StandardView::Meeting4);
    CHECK(placed.find(card_id("T01")));
    CHECK_FALSE(placed.find(card_id("OP01")));
    CHECK(placed.lanes.size() == 1);
}

TEST_CASE("on paper lanes are as low as their cards allow, and cards keep their distances") {
    Pictures pictures(one_of_everything());
    View view = view_of(StandardView::Whole);
    const ViewLayout usual = pictures.placed(view);
    view.trim = true;
    const ViewLayout trimmed = pictures.placed(view);
    CHECK(trimmed.bounds.h < usual.bounds.h);
    const auto distance = [](const ViewLayout& placed) {
        return placed.find(card_id("K02"))->box.y - placed.find(card_id("K01"))->box.y;
    };
    CHECK(distance(trimmed) == doctest::Approx(distance(usual)));
    for (const ViewCard& card : trimmed.cards) {
        const bool inside = std::any_of(trimmed.lanes.begin(), trimmed.lanes.end(),
                                        [&](const ViewLane& lane) { return holds(lane.box, card.box); });
        CHECK(inside);
    }
}

TEST_CASE("on its way from one picture to the next a card is between the two places") {
    Pictures pictures(one_of_everything());
    const ViewLayout from = pictures.placed(StandardView::Whole);
    View view = view_of(StandardView::Whole);
    view.reversed = true;
    const ViewLayout to = pictures.placed(view);
    const ViewLayout half = between(from, to, 0.5);
    const CardId id = card_id("K01");
    CHECK(half.find(id)->box.x == doctest::Approx((from.find(id)->box.x + to.find(id)->box.x) / 2));
    CHECK(between(from, to, 0).find(id)->box == from.find(id)->box);
    CHECK(between(from, to, 1) == to);
}
