// Looking: chains, columns and lanes put away, focus, search.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/actions/action.h"
#include "app/words/seeing.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

Point head_of(UiDriver& driver, CardKind kind) {
    for (const ViewColumnPlace& column : driver.workspace().picture().shown().columns) {
        if (column.kind != kind) continue;
        const ViewLayout& shown = driver.workspace().picture().shown();
        const Rect visible = driver.workspace().camera.visible(driver.workspace().ui.viewport);
        const Point held{0, std::max(0.0, visible.y - shown.bounds.y)};
        const Point at = driver.workspace().camera.world_to_screen(column.head.centre() + held);
        return Point{driver.canvas().x, driver.canvas().y} + at;
    }
    FAIL("no such column");
    return {};
}

}  // namespace

UI_TEST("a column is folded by its head's menu, opened again by a click, and no step of the history") {
    SmallSession small;
    small->click(head_of(*small, CardKind::Countermeasure), UiDriver::Button::Right);
    small->click_label("この列をたたむ");
    CHECK_FALSE(small->find_card("T01"));
    CHECK(small->find_card("K01"));
    CHECK(small->shows("たたみ・隠し 1 件"));
    small->click(head_of(*small, CardKind::Countermeasure));
    CHECK(small->find_card("T01"));
    CHECK_FALSE(small->shows("たたみ・隠し"));
    CHECK(small.steps() == 0);
}

UI_TEST("heads that are held at the edge can still be clicked") {
    SmallSession small;
    small->workspace().camera.look_at({200, 300}, 1);
    small->frame();
    small->click(head_of(*small, CardKind::Countermeasure), UiDriver::Button::Right);
    small->click_label("この列を隠す");
    CHECK_FALSE(small->find_card("T01"));
}

UI_TEST("one act brings back everything that was folded or hidden") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    CHECK(run_action("hide_column", small->workspace()));
    small->settle();
    small->click(small->card_at("K01").centre());
    CHECK(run_action("fold_lane", small->workspace()));
    small->settle();
    CHECK_FALSE(small->find_card("K01"));
    small->click_label("すべて戻す");
    CHECK(small->find_card("T01"));
    CHECK(small->find_card("K01"));
}

UI_TEST("what somebody goes to is brought back, however it was put away") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    CHECK(run_action("hide_column", small->workspace()));
    small->settle();
    REQUIRE_FALSE(small->find_card("T01"));
    small->workspace().ui.wants_reveal = any(small.card("T01")->id);
    small->settle();
    CHECK(small->find_card("T01"));
}

UI_TEST("another view has its own columns; lanes stay put away") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    CHECK(run_action("hide_column", small->workspace()));
    CHECK(run_action("hide_lane", small->workspace()));
    small->click_label("第2回の図");
    CHECK(small->workspace().shown_view().column_of(CardKind::Countermeasure));
    CHECK(small->workspace().ui.seeing.sight.hidden_lanes.size() == 1);
}
