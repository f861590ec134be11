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

// --- focus --------------------------------------------------------------------------------------------------------

UI_TEST("Page Down goes from lane to lane as through slides, and the status line says where one is") {
    SmallSession small;
    const auto& areas = small->document().areas();
    const std::size_t lanes = small->workspace().picture().goal().lanes.size();
    REQUIRE(lanes >= 2);
    std::size_t stop = 1;
    for (const Area& area : areas) {
        if (stop > lanes) break;
        small->key(plain(Key::PageDown));
        CAPTURE(area.name);
        CHECK(small->shows(area.name + " " + std::to_string(stop) + "/" + std::to_string(lanes + 1)));
        ++stop;
    }
    small->key(plain(Key::PageUp));
    CHECK(small->shows(" " + std::to_string(lanes - 1) + "/"));
}

UI_TEST("what is in focus is still edited") {
    SmallSession small;
    small->key(plain(Key::PageDown));
    small->click(small->card_at("K01").centre());
    small->key(plain(Key::F2));
    small->type("あ");
    small->key(plain(Key::Enter));
    CHECK(small.card("K01")->title.ends_with("あ"));
}

UI_TEST("the camera eases to a focus, and jumps where movements are switched off") {
    SmallSession small;
    const Camera before = small->workspace().camera;
    CHECK(run_action("focus_next", small->workspace()));
    small->frame();
    small->frame();
    CHECK(small->workspace().camera != before);
    const Camera under_way = small->workspace().camera;
    small->settle();
    CHECK(small->workspace().camera != under_way);
    small->workspace().settings.animate = false;
    CHECK(run_action("focus_next", small->workspace()));
    small->frame();
    const Camera there = small->workspace().camera;
    small->settle();
    CHECK(small->workspace().camera == there);
}

UI_TEST("a chain is gone through card by card") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    CHECK(run_action("focus_chain", small->workspace()));
    small->settle();
    CHECK(small->shows("つながり全体 1/"));
    small->key(plain(Key::PageDown));
    small->key(plain(Key::PageDown));
    CHECK(small->shows(" 3/"));
}

// --- search -------------------------------------------------------------------------------------------------------

UI_TEST("a word typed in another kana is found, Enter goes there, Esc leads back to where one was") {
    SmallSession small;
    const std::string title = small.card("T01")->title;
    const Camera before = small->workspace().camera;
    small->key(ctrl(Key::F));
    CHECK(small->is_typing());
    small->type("ｔ０１");
    REQUIRE(small->workspace().ui.seeing.search.found.size() == 1);
    small->key(plain(Key::Enter));
    CHECK(small->editor().selection().primary() == RecordId{"t01"});
    CHECK(small->is_typing());
    small->key(plain(Key::Escape));
    CHECK(small->workspace().camera == before);
    CHECK(small->editor().selection().empty());
    CHECK_FALSE(small->workspace().ui.seeing.search.open);
    CHECK(small.steps() == 0);
}

UI_TEST("Ctrl+Enter stays where one was led to") {
    SmallSession small;
    small->key(ctrl(Key::F));
    small->type("k01");
    small->key(ctrl(Key::Enter));
    CHECK_FALSE(small->workspace().ui.seeing.search.open);
    CHECK(small->editor().selection().primary() == RecordId{"k01"});
}

UI_TEST("a card that the view leaves out is found in the whole picture, and Esc brings the view back") {
    SmallSession small;
    small->key(ctrl(Key::Digit1));
    REQUIRE_FALSE(small->find_card("T01"));
    small->key(ctrl(Key::F));
    small->type("T01");
    small->key(plain(Key::Enter));
    CHECK(small->find_card("T01"));
    small->key(plain(Key::Escape));
    CHECK(small->workspace().view() == StandardView::Meeting1);
}

UI_TEST("a search that finds nothing says so") {
    SmallSession small;
    small->key(ctrl(Key::F));
    small->type("そんなものはない");
    CHECK(small->shows("見つかりません"));
}

// --- palette, menus, keys -----------------------------------------------------------------------------------------

UI_TEST("the palette knows commands in the language that is not shown, and runs them by Enter") {
    SmallSession small;
    small->key(ctrl(Key::K));
    small->type("dark");
    small->key(plain(Key::Enter));
    CHECK(small->workspace().settings.theme == "dark");
    CHECK_FALSE(small->is_typing());
    small->key(ctrl(Key::K));
    CHECK(small->shows("暗い配色"));  // used last: first in the list
    small->key(plain(Key::Escape));
    CHECK(small->workspace().ui.dialog == Dialog::None);
}

UI_TEST("a card's code in the palette leads to the card") {
    SmallSession small;
    small->key(ctrl(Key::K));
    small->type("op01");
    small->key(plain(Key::Enter));
    CHECK(small->editor().selection().primary() == RecordId{"op01"});
}

UI_TEST("the palette and the search follow what an input method is composing") {
    SmallSession small;
    SUBCASE("palette") {
        small->key(ctrl(Key::K));
        small->type("暗い");
        small->compose({.text = "はいしょく", .caret = 15, .clauses = {}});
        CHECK(small->shows("そのような操作やカードはありません"));
        small->compose({.text = "配色", .caret = 6, .clauses = {}});
        CHECK(small->shows("暗い配色"));
        CHECK_FALSE(small->shows("高コントラスト"));
        CHECK(small->workspace().ui.seeing.palette.query == "暗い");
        CHECK(small->workspace().settings.theme != "dark");
        small->commit("配色");
        small->compose({});
        small->key(plain(Key::Enter));
        CHECK(small->workspace().settings.theme == "dark");
    }
    SUBCASE("search") {
        small->key(ctrl(Key::F));
        small->compose({.text = "夜", .caret = 3, .clauses = {}});
        const std::size_t composing = small->workspace().ui.seeing.search.found.size();
        CHECK(composing > 0);
        CHECK(small->workspace().ui.seeing.search.query.empty());
        small->commit("夜");
        small->compose({});
        CHECK(small->workspace().ui.seeing.search.query == "夜");
        CHECK(small->workspace().ui.seeing.search.found.size() == composing);
        small->compose({.text = "ぬぬぬ", .caret = 9, .clauses = {}});
        CHECK(small->shows("見つかりません"));
        small->compose({});
        CHECK(small->workspace().ui.seeing.search.found.size() == composing);
    }
}

UI_TEST("one row of the palette is lit: the keys' until the pointer moves, then the pointer's") {
    SmallSession small;
    small->key(ctrl(Key::K));
    Palette& palette = small->workspace().ui.seeing.palette;
    const auto entries = palette_entries(small->workspace(), "");
    REQUIRE(entries.size() > 6);
    const auto row = small->find_label(entries[5].action->label.ja);
    REQUIRE(row);
    small->move_to(row->centre() + Point{40, 0});
    small->move_to(row->centre());
    CHECK(palette.at == 5);
    small->key(plain(Key::Up));
    CHECK(palette.at == 4);
    for (int i = 0; i < 5; ++i) small->frame();
    CHECK(palette.at == 4);  // the pointer rests on another
    small->type("配色");
    CHECK(palette.at == 0);
    small->key(plain(Key::Escape));
}

UI_TEST("Ctrl+Enter stays where the search has found something, and the panel says so") {
    SmallSession small;
    small->key(ctrl(Key::F));
    small->type("op02");
    CHECK(small->shows("Ctrl+Enter ここに留まる"));
    small->key(plain(Key::Enter));
    small->key(ctrl(Key::Enter));
    CHECK_FALSE(small->workspace().ui.seeing.search.open);
    CHECK(small->editor().selection().primary() == RecordId{"op02"});
}

UI_TEST("a command that cannot run now is listed, and does nothing") {
    SmallSession small;
    small->key(ctrl(Key::K));
    small->type("undo");
    CHECK(small->shows("元に戻す"));
    small->key(plain(Key::Enter));
    CHECK(small->workspace().ui.dialog == Dialog::Palette);
    CHECK(small.steps() == 0);
}

UI_TEST("? shows the keys when nothing is selected, and is a letter when a card is") {
    SmallSession small;
    small->type("?");
    CHECK(small->workspace().ui.dialog == Dialog::Keys);
    small->key(plain(Key::Escape));
    small->click(small->card_at("K01").centre());
    small->type("?");
    CHECK(small->workspace().ui.dialog == Dialog::None);
}

UI_TEST("F10 opens the menus; Esc closes them and leaves what is selected alone") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(plain(Key::F10));
    CHECK(small->shows("名前を付けて保存"));
    small->key(plain(Key::Escape));
    CHECK_FALSE(small->shows("名前を付けて保存"));
    CHECK(small->editor().selection().primary().value == "k01");
}

UI_TEST("menus are walked by arrows alone: along the bar, round at its ends, and down to an entry that Enter runs") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(plain(Key::F10));
    small->key(plain(Key::Right));
    CHECK(small->shows("すべて選択"));  // 編集
    CHECK_FALSE(small->shows("名前を付けて保存"));
    small->key(plain(Key::Left));
    small->key(plain(Key::Left));
    CHECK(small->shows("キーの一覧"));  // ヘルプ, the last
    for (int i = 0; i < 4; ++i) small->key(plain(Key::Left));
    CHECK(small->shows("暗い配色"));  // 表示
    small->key(plain(Key::Home));
    for (const Action& action : all_actions()) {
        if (action.group != ActionGroup::View) continue;
        if (action.id == "theme_dark") break;
        small->key(plain(Key::Down));
        CHECK(small->editor().selection().primary().value == "k01");  // arrows do not walk the picture
    }
    small->key(plain(Key::Enter));
    CHECK(small->workspace().settings.theme == "dark");
    CHECK_FALSE(small->shows("暗い配色"));
    CHECK(small.steps() == 0);
}

UI_TEST("letters, Delete and Tab mean nothing to the picture while a menu is open") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(plain(Key::F10));
    small->key(plain(Key::Delete));
    small->key(plain(Key::Tab));
    small->type("x");
    CHECK(small.steps() == 0);
    CHECK(small.card("K01"));
    CHECK(small->shows("名前を付けて保存"));
}

// --- the wall -----------------------------------------------------------------------------------------------------

UI_TEST("a blank wall shows nothing; the key that ends it means nothing else") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(plain(Key::F5));
    CHECK_FALSE(small->shows("第1回の図"));
    CHECK(small->shows("どれかのキー"));
    small->key(plain(Key::Delete));
    CHECK(small->shows("第1回の図"));
    CHECK(small.card("K01"));
    CHECK(small.steps() == 0);
}

UI_TEST("Esc puts the spotlight out before anything else") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(shift(Key::F6));
    CHECK(small->workspace().ui.seeing.spotlight.on);
    small->key(plain(Key::Escape));
    CHECK_FALSE(small->workspace().ui.seeing.spotlight.on);
    CHECK_FALSE(small->editor().selection().empty());
}

UI_TEST("the room is asked for once; then one key enters the view in which everything can be read, and leaves it") {
    SmallSession small;
    const Camera before = small->workspace().camera;
    small->key(plain(Key::F6));
    CHECK(small->workspace().ui.dialog == Dialog::Room);
    small->click_label("小会議室（幅 2 m、奥行 6 m）");
    small->click_label("決める");
    REQUIRE(small->workspace().ui.seeing.back_row);
    CHECK(small->shows("後列から読めます"));
    for (int i = 0; i < 4; ++i) {
        small->key(plain(Key::PageDown));
        CHECK(small->shows("後列から読めます"));
    }
    small->key(plain(Key::F6));
    CHECK_FALSE(small->workspace().ui.seeing.back_row);
    CHECK(small->workspace().camera == before);
    CHECK(small.steps() == 0);
    small->key(plain(Key::F6));
    CHECK(small->workspace().ui.seeing.back_row);
}

UI_TEST("the room's size is typed as people write it, in either width of letters, without the mouse") {
    SmallSession small;
    small->key(plain(Key::F6));
    small->type("４．５");
    small->key(plain(Key::Tab));
    small->type("15ｍ");
    small->key(plain(Key::Enter));
    CHECK(small->workspace().ui.dialog == Dialog::None);
    CHECK(small->workspace().settings.screen_width == doctest::Approx(4.5));
    CHECK(small->workspace().settings.room_depth == doctest::Approx(15));
    CHECK(small->workspace().ui.seeing.back_row);
}

UI_TEST("what is no number leaves the room as it was told") {
    SmallSession small;
    small->key(plain(Key::F6));
    small->type("4");
    small->retype("ひろい");
    small->key(plain(Key::Enter));
    CHECK(small->workspace().settings.screen_width == doctest::Approx(4));
}

UI_TEST("the picture stays as wide as its room when a panel opens or the window grows, until somebody zooms") {
    SmallSession small;
    small->key(ctrl(Key::Digit2));
    const auto fills = [&] {
        const Camera& camera = small->workspace().camera;
        Camera fitted;
        fitted.fit_width(small->workspace().picture().shown().bounds, small->workspace().ui.viewport);
        return camera == fitted;
    };
    REQUIRE(fills());
    const double scale = small->workspace().camera.scale();
    small->key(plain(Key::F4));  // the inspector goes
    CHECK(fills());
    CHECK(small->workspace().camera.scale() > scale);
    small->set_screen({1280, 800});
    CHECK(fills());
    small->wheel(small->canvas().centre(), 2);
    const Camera zoomed = small->workspace().camera;
    small->key(plain(Key::F4));
    small->set_screen({1600, 900});
    CHECK(small->workspace().camera == zoomed);
}

UI_TEST("how far down the picture was read, and the selected card, stay in sight when a panel opens") {
    SmallSession small;
    small->key(ctrl(Key::Digit2));
    small->set_screen({1600, 500});
    small->click(small->card_at("K01").centre());
    for (int i = 0; i < 6; ++i) small->key(plain(Key::Down));
    const auto code = [&] {
        return small->document().find(small->editor().selection().cards(small->document()).front())->code;
    };
    const auto in_sight = [&] { return small->canvas().contains(small->card_at(code()).centre()); };
    REQUIRE(in_sight());
    REQUIRE(small->workspace().camera.origin().y > 0);
    small->key(plain(Key::F4));
    CHECK(in_sight());
    CHECK(small->workspace().camera.origin().y > 0);
    small->key(plain(Key::F7));
    small->key(plain(Key::F4));
    CHECK(in_sight());
}

UI_TEST("the step of the focus is framed again when the window is resized") {
    SmallSession small;
    small->key(plain(Key::PageDown));
    const Camera before = small->workspace().camera;
    small->set_screen({1280, 700});
    CHECK(small->workspace().camera.scale() < before.scale());
    small->set_screen({1600, 900});
    CHECK(small->workspace().camera == before);
}

UI_TEST("what is typed into the search when it opens again takes the place of the last search") {
    SmallSession small;
    small->key(ctrl(Key::F));
    small->type("K01");
    small->key(plain(Key::Enter));
    small->key(plain(Key::Escape));
    small->key(ctrl(Key::F));
    REQUIRE(small->workspace().ui.seeing.search.query == "K01");
    small->type("T02");
    CHECK(small->workspace().ui.seeing.search.query == "T02");
}

UI_TEST("with nothing selected an arrow selects the first card in sight") {
    SmallSession small;
    small->key(plain(Key::Down));
    REQUIRE(small->editor().selection().size() == 1);
    const auto card = small->editor().selection().cards(small->document()).front();
    CHECK(small->document().find(card)->kind == CardKind::Indicator);
    small->key(plain(Key::Down));
    CHECK(small->editor().selection().size() == 1);
    CHECK(small.steps() == 0);
}
