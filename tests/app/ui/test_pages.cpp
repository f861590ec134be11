// The areas that read like paper: turning pages, going from row to row, and to the card in the picture.
#include "app/actions/action.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

UI_TEST("who does what is walked row by row, and Enter shows the card in the picture") {
    const ThirdMeeting ui;
    ui->key(ctrl_shift(Key::O));
    REQUIRE(ui->workspace().ui.area == MainArea::Owners);
    ui->settle();
    CHECK(ui->workspace().ui.pages.pages > 1);
    ui->key(plain(Key::PageDown));
    CHECK(ui->workspace().ui.pages.page == 1);
    ui->key(plain(Key::PageUp));
    ui->key(plain(Key::Down));
    const RecordId first = ui->editor().selection().primary();
    ui->key(plain(Key::Down));
    CHECK(ui->editor().selection().primary() != first);
    while (!ui->document().find(CardId{ui->editor().selection().primary().value})) ui->key(plain(Key::Down));
    const RecordId card = ui->editor().selection().primary();
    ui->key(plain(Key::Enter));
    ui->settle();
    CHECK(ui->workspace().ui.area == MainArea::Picture);
    CHECK(ui->editor().selection().primary() == card);
}

UI_TEST("walking on past a page's end turns the page; Esc leads back to the picture") {
    const ThirdMeeting ui;
    ui->key(ctrl_shift(Key::O));
    ui->settle();
    for (int i = 0; i < 60; ++i) ui->key(plain(Key::Down));
    CHECK(ui->workspace().ui.pages.page > 0);
    ui->key(plain(Key::Escape));
    CHECK(ui->workspace().ui.area == MainArea::Picture);
}

UI_TEST("the table of indicators is walked by arrows, filtered by commands, and its row shows in the inspector") {
    const ThirdMeeting ui;
    ui->key(ctrl(Key::U));
    REQUIRE(ui->workspace().ui.area == MainArea::Indicators);
    ui->settle();
    ui->key(plain(Key::Down));
    CHECK(ui->editor().selection().primary() == RecordId{"in01"});
    CHECK(ui->shows("IN01"));
    const IndicatorColumn column = ui->workspace().ui.table.column;
    ui->key(plain(Key::Left));
    CHECK(static_cast<int>(ui->workspace().ui.table.column) == static_cast<int>(column) - 1);
    const std::size_t rows = ui->workspace().ui.pages.rows.size();
    CHECK(run_action("fold_outputs", ui->workspace()));
    ui->settle();
    CHECK(ui->workspace().ui.pages.rows.size() == rows - 12);
    CHECK(run_action("filter_area", ui->workspace()));
    ui->settle();
    CHECK(ui->workspace().ui.pages.rows.size() == 2);
    CHECK(run_action("all_indicators", ui->workspace()));
    CHECK(run_action("filter_judgement", ui->workspace()));
    ui->settle();
    CHECK(ui->workspace().ui.pages.rows.empty());
    ui->key(plain(Key::Escape));
    CHECK(ui->workspace().ui.area == MainArea::Picture);
    CHECK_FALSE(run_action("fold_outputs", ui->workspace()));
}

UI_TEST("trends are walked plot by plot, and Enter shows the indicator in the picture") {
    const ThirdMeeting ui;
    ui->key(ctrl_shift(Key::U));
    REQUIRE(ui->workspace().ui.area == MainArea::Trends);
    ui->settle();
    CHECK(ui->workspace().ui.pages.pages > 1);
    ui->key(plain(Key::Right));
    ui->key(plain(Key::Right));
    CHECK(ui->editor().selection().primary() == RecordId{"in02"});
    ui->key(plain(Key::Enter));
    ui->settle();
    CHECK(ui->workspace().ui.area == MainArea::Picture);
    CHECK(ui->editor().selection().primary() == RecordId{"in02"});
}
