// PDCA in the window: sheets are turned and written by keys, turns begin and are decided, all of it undone step by
// step.
#include "model/pdca.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

CardId only_countermeasure(const SmallSession& ui) {
    return standing_countermeasures(ui->document()).front();
}

}  // namespace

UI_TEST("Enter on a sheet without a turn begins one, and its plan is typed at once") {
    SmallSession ui;
    const CardId card = only_countermeasure(ui);
    ui->editor().selection().set(any(card));
    ui->key(ctrl_shift(Key::R));
    ui->settle();
    REQUIRE(ui->workspace().ui.area == MainArea::Sheets);
    CHECK(ui->shows("最初のサイクルを始める"));
    ui->key(plain(Key::Enter));
    ui->settle();
    REQUIRE(latest_cycle(ui->document(), card));
    CHECK(ui->is_typing());
    ui->type("三回開く");
    CHECK(latest_cycle(ui->document(), card)->plan == "三回開く");
    ui->key(plain(Key::Escape));
    ui->settle();
    while (ui->editor().history().can_undo()) ui->editor().undo();
    CHECK_FALSE(latest_cycle(ui->document(), card));
}

UI_TEST("a turn is decided by a button, taken back by the same, and the next one begins from its A") {
    SmallSession ui;
    const CardId card = only_countermeasure(ui);
    ui->editor().selection().set(any(card));
    ui->key(ctrl_shift(Key::R));
    ui->key(plain(Key::Enter));
    ui->settle();
    ui->type("三回開く");
    const CycleId first = latest_cycle(ui->document(), card)->id;
    ui->click_field(first.value, "act");
    ui->type("個別に説明する");
    ui->click_label("継続");
    ui->settle();
    CHECK(ui->document().find(first)->decision == CycleDecision::Continue);
    ui->click_label("継続");
    CHECK_FALSE(ui->document().find(first)->decision);
    ui->click_label("継続");
    const std::size_t steps = ui.steps();
    ui->click_label("次のサイクルを始める");
    ui->settle();
    const Cycle* second = latest_cycle(ui->document(), card);
    CHECK(second->number == 2);
    CHECK(second->plan == "個別に説明する");
    CHECK(ui.steps() == steps + 1);
}

UI_TEST("PageDown turns to the next countermeasure's sheet and takes the panel along") {
    const ThirdMeeting ui;
    ui->editor().selection().set(RecordId{"t01"});
    ui->key(ctrl_shift(Key::R));
    ui->settle();
    CHECK(ui->find_field("cycle-t01", "plan"));
    ui->key(plain(Key::PageDown));
    ui->settle();
    while (ui->editor().selection().primary() == RecordId{"t01"}) ui->key(plain(Key::PageDown));
    ui->settle();
    CHECK(ui->editor().selection().primary() == RecordId{"t02"});
    CHECK_FALSE(ui->find_field("cycle-t01", "plan"));
}

UI_TEST("Shift+F4 goes into the sheet's fields, Esc comes back, and once more shows the picture") {
    const ThirdMeeting ui;
    ui->editor().selection().set(RecordId{"t01"});
    ui->key(ctrl_shift(Key::R));
    ui->settle();
    ui->key(shift(Key::F4));
    ui->settle();
    CHECK(ui->workspace().ui.keys_in == KeyPanel::Inspector);
    ui->key(plain(Key::Escape));
    if (ui->workspace().ui.keys_in != KeyPanel::None) ui->key(plain(Key::Escape));
    CHECK(ui->workspace().ui.keys_in == KeyPanel::None);
    ui->key(plain(Key::Escape));
    CHECK(ui->workspace().ui.area == MainArea::Picture);
}

UI_TEST("a read-only session's sheets are read, and nothing begins") {
    SmallSession ui;
    const CardId card = only_countermeasure(ui);
    ui->editor().set_read_only(true);
    ui->editor().selection().set(any(card));
    ui->key(ctrl_shift(Key::R));
    ui->key(plain(Key::Enter));
    ui->settle();
    CHECK_FALSE(latest_cycle(ui->document(), card));
    CHECK(ui->workspace().ui.area == MainArea::Sheets);
}

UI_TEST("on the board Right starts a countermeasure, dates its evaluation on the sheet, and asks for the decision") {
    SmallSession ui;
    ui->key(ctrl(Key::R));
    ui->settle();
    REQUIRE(ui->workspace().ui.area == MainArea::Board);
    const CardId card = only_countermeasure(ui);
    ui->editor().selection().set(any(card));
    const std::size_t steps = ui.steps();
    while (stage_of(ui->document(), card) < Stage::Do) ui->key(plain(Key::Right));
    ui->key(plain(Key::Right));
    ui->settle();
    CHECK(stage_of(ui->document(), card) == Stage::Check);
    CHECK(ui->workspace().ui.area == MainArea::Sheets);
    CHECK(ui->is_typing());
    ui->type("よくなった");
    CHECK(latest_cycle(ui->document(), card)->check == "よくなった");
    ui->key(plain(Key::Escape));
    ui->key(ctrl(Key::R));
    ui->settle();
    ui->key(plain(Key::Right));
    ui->settle();
    CHECK(stage_of(ui->document(), card) == Stage::Check);
    CHECK(ui->shows("次の判断"));
    ui->key(plain(Key::Digit2));
    ui->settle();
    CHECK(latest_cycle(ui->document(), card)->decision == CycleDecision::Expand);
    ui->key(plain(Key::Right));  // from A on to P: the next turn
    ui->settle();
    CHECK(latest_cycle(ui->document(), card)->number == 2);
    CHECK(stage_of(ui->document(), card) == Stage::Plan);
    while (ui.steps() > steps) ui->editor().undo();
    CHECK_FALSE(latest_cycle(ui->document(), card));
}

UI_TEST("the decision that is asked can be called off, and nothing has moved") {
    SmallSession ui;
    ui->key(ctrl(Key::R));
    ui->settle();
    const CardId card = only_countermeasure(ui);
    ui->workspace().ui.board.asking = card;
    ui->settle();
    CHECK(ui->shows("次の判断"));
    const std::size_t steps = ui.steps();
    ui->key(plain(Key::Escape));
    ui->settle();
    CHECK_FALSE(ui->shows("次の判断"));
    CHECK_FALSE(ui->workspace().ui.board.asking);
    CHECK(ui.steps() == steps);
    CHECK(ui->workspace().ui.area == MainArea::Board);
}

UI_TEST("a card is dragged from column to column in one step") {
    SmallSession ui;
    ui->key(ctrl(Key::R));
    ui->settle();
    const CardId card = only_countermeasure(ui);
    const Stage before = stage_of(ui->document(), card);
    REQUIRE(before < Stage::Check);
    const std::size_t steps = ui.steps();
    ui->drag(ui->board_card("T01").centre(), ui->board_column(Stage::Check).centre());
    ui->settle();
    CHECK(stage_of(ui->document(), card) == Stage::Check);
    CHECK(ui.steps() == steps + 1);
}

UI_TEST("what is written is not dragged back over; a notice says why") {
    const ThirdMeeting ui;
    ui->editor().selection().set(RecordId{"t01"});
    ui->key(ctrl(Key::R));
    ui->settle();
    REQUIRE(stage_of(ui->document(), CardId{"t01"}) == Stage::Act);
    ui->key(plain(Key::Left));
    CHECK(stage_of(ui->document(), CardId{"t01"}) == Stage::Check);
    ui->key(plain(Key::Left));
    ui->settle();
    CHECK(stage_of(ui->document(), CardId{"t01"}) == Stage::Check);
    CHECK(ui->shows("T01 は戻せません"));
}

UI_TEST("the board is filtered by keys, round and round") {
    const ThirdMeeting ui;
    ui->key(ctrl(Key::R));
    ui->settle();
    ui->key(plain(Key::Digit1));
    ui->settle();
    CHECK(ui->workspace().ui.board.filter.area == ui->document().areas().begin()->id);
    CHECK(ui->shows("1 領域：" + ui->document().areas().begin()->name));
    for (std::size_t i = 0; i < ui->document().areas().size(); ++i) ui->key(plain(Key::Digit1));
    CHECK(ui->workspace().ui.board.filter.area.empty());
    ui->key(plain(Key::Digit2));
    CHECK(ui->workspace().ui.board.filter.owner);
    ui->key(plain(Key::Digit3));
    CHECK(ui->workspace().ui.board.filter.due == DueFilter::Overdue);
}

UI_TEST("the year's rows are walked, and Enter shows the countermeasure in the picture") {
    const ThirdMeeting ui;
    ui->key(ctrl_shift(Key::T));
    ui->settle();
    REQUIRE(ui->workspace().ui.area == MainArea::Timeline);
    CHECK(ui->workspace().ui.pages.pages > 1);
    while (ui->editor().selection().primary() != RecordId{"t01"}) ui->key(plain(Key::Down));
    ui->key(plain(Key::Enter));
    ui->settle();
    CHECK(ui->workspace().ui.area == MainArea::Picture);
    CHECK(ui->editor().selection().primary() == RecordId{"t01"});
}
