// The areas that read like paper: turning pages, going from row to row, and to the card in the picture.
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

std::unique_ptr<UiDriver> third_meeting() {
    UiOptions options;
    options.file = BANSO_SOURCE_DIR "/examples/hibarino-3.banso.json";
    auto ui = std::make_unique<UiDriver>(options);
    ui->settle();
    return ui;
}

}  // namespace

UI_TEST("who does what is walked row by row, and Enter shows the card in the picture") {
    const auto ui = third_meeting();
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
    const auto ui = third_meeting();
    ui->key(ctrl_shift(Key::O));
    ui->settle();
    for (int i = 0; i < 60; ++i) ui->key(plain(Key::Down));
    CHECK(ui->workspace().ui.pages.page > 0);
    ui->key(plain(Key::Escape));
    CHECK(ui->workspace().ui.area == MainArea::Picture);
}
