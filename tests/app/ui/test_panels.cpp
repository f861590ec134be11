// Menus, inspector, history, keys, notices.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "app/actions/action.h"
#include "app/words/actions.h"
#include "app/words/names.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

// Whether a text holds kana or kanji (in UTF-8 they begin with E3 to E9).
bool has_japanese(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE3 && byte <= 0xE9;
    });
}

std::string without(std::string text, const std::string& part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part)) text.erase(at, part.size());
    return text;
}

constexpr words::Word groups[] = {words::action::group_file, words::action::group_edit, words::action::group_card,
                                  words::action::group_view, words::action::group_look, words::action::group_help};

}  // namespace

// --- inspector ----------------------------------------------------------------------------------------------------

UI_TEST("Shift+F4 leads into the inspector, Tab from field to field, and Esc back to the card") {
    SmallSession small;
    small->click(small->card_at("T02").centre());
    small->key(shift(Key::F4));
    for (int i = 0; i < 40 && small->is_typing() == false; ++i) small->key(plain(Key::Tab));
    CHECK(small->is_typing());
    small->retype("別の題名");
    CHECK(small.card("T02")->title == "別の題名");
    small->key(plain(Key::Tab));
    small->key(plain(Key::Escape));
    small->key(plain(Key::Escape));
    CHECK_FALSE(small->is_typing());
    small->type("。");
    small->key(plain(Key::Enter));
    CHECK(small.card("T02")->title == "別の題名。");
}

UI_TEST("the inspector's choices open by Enter and are made by arrows; nothing of it reaches the picture") {
    SmallSession small;
    small->click(small->card_at("T02").centre());
    const AreaId area = small.card("T02")->area;
    const std::size_t cards = small->document().cards().size();
    small->key(shift(Key::F4));  // on the area, which comes first
    small->key(plain(Key::Enter));
    small->key(plain(Key::Down));
    small->key(plain(Key::Enter));
    CHECK(small.card("T02")->area != area);
    CHECK(small->document().cards().size() == cards);
    small->key(plain(Key::F4));  // closed: the keys are the picture's
    small->key(plain(Key::Insert));
    CHECK(small->is_typing());
}

UI_TEST("a field typed letter by letter in the inspector is one undo step") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "owner");
    small->retype("P");
    small->type("0");
    small->type("1");
    small->click(small->cell_at(CardKind::Output, "overall"));
    CHECK(small.card("T01")->owner == "P01");
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small.card("T01")->owner == "P03");
}

UI_TEST("a choice made in the inspector is one undo step") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "progress");
    small->click_label(words::name_of_value(Progress::Done).ja);
    CHECK(small.card("T01")->progress == Progress::Done);
    CHECK(small.steps() == 1);
}

UI_TEST(
    "a date can be corrected; what is no date gives a notice, and neither the old date nor the typed text is lost") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "due");
    small->retype("らいしゅう");
    small->key(plain(Key::Enter));
    CHECK(small.card("T01")->due == Date{"2027-03"});
    CHECK(small.steps() == 0);
    CHECK(small.notices() == std::vector{NoticeCode::EntryNotRead});
    CHECK(small->shows("「らいしゅう」は日付として読めません"));
    small->pass(10);
    CHECK(small->shows("{ らいしゅう }"));  // still in its field

    small->click_field("t01", "due");
    small->retype("Ｒ９．６．３０");
    small->key(plain(Key::Enter));
    CHECK(small.card("T01")->due == Date{"2027-06-30"});
    CHECK(small->shows("{ 令和9年6月30日 }"));
    CHECK(small.steps() == 1);
    CHECK_FALSE(small->shows("{ らいしゅう }"));
}

UI_TEST("a baseline that was used is another only with a reason; what it was stays to be read, undo brings it back") {
    SmallSession small;
    small->click(small->card_at("IN01").centre());
    const auto retype_baseline = [&](const char* text) {
        small->click_in("inspector", {"in01", "baseline", "baseline.value", "##text"});
        small->retype(text);
        small->key(plain(Key::Enter));
    };
    retype_baseline("４２");
    CHECK(small.card("IN01")->baseline->value == Decimal::parse("40.0"));
    CHECK(small->shows("訂正の理由"));
    small->type("回収もれの調査票があった");
    small->key(plain(Key::Enter));
    REQUIRE(small.card("IN01")->corrections.size() == 1);
    CHECK(small.card("IN01")->baseline->value == Decimal::parse("42"));
    CHECK(small.card("IN01")->corrections[0].was->value == Decimal::parse("40.0"));
    CHECK(small.card("IN01")->corrections[0].reason == "回収もれの調査票があった");
    CHECK(small->shows("40.0 令和6年度 でした"));
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small.card("IN01")->baseline->value == Decimal::parse("40.0"));
    CHECK(small.card("IN01")->corrections.empty());

    retype_baseline("43");
    small->key(plain(Key::Escape));  // in the field of the reason
    CHECK_FALSE(small->shows("訂正の理由"));
    CHECK(small.card("IN01")->baseline->value == Decimal::parse("40.0"));
}

UI_TEST("a comment is written, answered and settled in the inspector, one step each") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->key(ctrl(Key::M));
    small->type("様式をそろえてはどうでしょう");
    small->key(plain(Key::Enter));
    REQUIRE(small->document().comments().size() == 2);
    CHECK(small.steps() == 1);

    small->click(small->card_at("T02").centre());
    small->click_label("返信");
    small->type("家ごとに決めます");
    small->key(plain(Key::Enter));
    const Comment* comment = small->document().find(CommentId{"comment-1"});
    REQUIRE(comment->replies.size() == 1);
    CHECK(comment->replies.front().text == "家ごとに決めます");
    CHECK(small.steps() == 2);

    small->click_in("inspector", {"t02", "comment-1", "##state"});
    small->click_label("対応済み");
    CHECK(small->document().find(CommentId{"comment-1"})->state == CommentState::Done);
    CHECK(small.steps() == 3);
}

UI_TEST("the inspector lists where a card's links lead, and goes there") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->click_label("T01 " + small.card("T01")->title);
    CHECK(small->editor().selection().ids() == std::vector<RecordId>{{"t01"}});
}

// --- menus, views, languages --------------------------------------------------------------------------------------

UI_TEST("the menu says what undo and redo would do") {
    SmallSession small;
    small->double_click(small->card_at("T01").centre());
    small->retype("短い題名");
    small->key(plain(Key::Enter));
    small->click_label("編集");
    small->click_label("元に戻す：T01 の題名の変更");
    CHECK(small.steps() == 0);
    small->click_label("編集");
    small->click_label("やり直す：T01 の題名の変更");
    CHECK(small.steps() == 1);
    CHECK(small.card("T01")->title == "短い題名");
}

UI_TEST("the tabs choose the view") {
    SmallSession small;
    small->click_label("第2回の図");
    CHECK(small->workspace().view() == StandardView::Meeting2);
    CHECK(small->find_card("K01"));
    CHECK_FALSE(small->find_card("IN01"));
    small->click_label("第1回の図");
    CHECK(small->find_card("IN01"));
    CHECK_FALSE(small->find_card("T01"));
    CHECK(small.steps() == 0);
}

UI_TEST("in English no word of menus, panels and status is left in Japanese") {
    UiOptions options;
    options.language = words::Language::English;
    UiDriver ui(options);
    ui.key(plain(Key::F12));
    CHECK(ui.shows("第1回の図"));
    ui.key(plain(Key::F12));
    ui.key(plain(Key::F7));
    std::string text = ui.shown_text();
    for (const words::Word& group : groups) {
        ui.click_label(group.en);
        text += ui.shown_text();
        ui.key(plain(Key::Escape));
    }
    ui.key(plain(Key::F1));
    text += ui.shown_text();
    ui.key(plain(Key::Escape));
    ui.key(ctrl(Key::S));
    text += ui.shown_text();
    CHECK(text.find("First meeting") != std::string::npos);
    text = without(text, words::action::language.en);
    INFO(text);
    CHECK_FALSE(has_japanese(text));
}

// --- keys ---------------------------------------------------------------------------------------------------------

TEST_CASE("no two actions share a shortcut") {
    std::vector<std::string> taken;
    for (const Action& action : all_actions()) {
        for (const Shortcut& shortcut : {action.shortcut, action.second_shortcut}) {
            if (shortcut.empty()) continue;
            INFO(std::string(action.id), " ", to_text(shortcut));
            CHECK(std::find(taken.begin(), taken.end(), to_text(shortcut)) == taken.end());
            taken.push_back(to_text(shortcut));
        }
    }
    CHECK(taken.size() > 40);
}

UI_TEST("the list of keys shows every shortcut and what it does") {
    SmallSession small;
    small->key(plain(Key::F1));
    const std::string text = small->shown_text();
    for (const Action& action : all_actions()) {
        if (action.shortcut.empty()) continue;
        INFO(std::string(action.id));
        CHECK(text.find(to_text(action.shortcut)) != std::string::npos);
        CHECK(text.find(action.label.ja) != std::string::npos);
        if (!action.second_shortcut.empty()) CHECK(text.find(to_text(action.second_shortcut)) != std::string::npos);
    }
    small->key(plain(Key::Escape));
    CHECK(small->workspace().ui.dialog == Dialog::None);
}

UI_TEST("keys typed into a field are text, no shortcuts") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "owner");
    small->key(plain(Key::Delete));
    small->key(plain(Key::Insert));
    small->key(ctrl(Key::D));
    CHECK(small.card("T01"));
    CHECK(small->document().cards().size() == 12);
}

// --- history, files -----------------------------------------------------------------------------------------------

UI_TEST("the history goes back to where the session was opened, and forward again") {
    SmallSession small;
    const Document before = small->document();
    for (const char* code : {"K01", "K02"}) {
        small->click(small->card_at(code).centre());
        small->key(plain(Key::Delete));
    }
    small->key(plain(Key::F7));
    small->click_label("開いたとき");
    CHECK(small->document() == before);
    small->click_label("K02 の削除");
    CHECK_FALSE(small.card("K01"));
    CHECK_FALSE(small.card("K02"));
}

UI_TEST("a session that nobody gave a title is called as its file is, and one that has a title keeps it") {
    ScratchFolder folder;
    UiDriver ui({});
    const auto save_as = [&](const std::string& name) {
        ui.key(ctrl_shift(Key::S));
        ui.retype(folder / name);
        ui.key(plain(Key::Enter));
    };
    CHECK(ui.document().session().title == "新しい会議");
    save_as("ひばり野 第1回.banso.json");
    CHECK(ui.document().session().title == "ひばり野 第1回");
    CHECK(ui.editor().is_saved());
    CHECK(slurp(folder / "ひばり野 第1回.banso.json").find("\"title\": \"ひばり野 第1回\"") != std::string::npos);
    save_as("控え.banso.json");
    CHECK(ui.document().session().title == "ひばり野 第1回");
    ui.key(ctrl(Key::Z));
    CHECK(ui.document().session().title == "新しい会議");
}

UI_TEST("saving a session without a name asks for one, and Esc asks no more") {
    ScratchFolder folder;
    UiDriver ui({});
    ui.double_click(ui.canvas().centre());
    ui.type("最初のカード");
    ui.key(plain(Key::Enter));
    ui.key(ctrl(Key::S));
    CHECK(ui.workspace().ui.dialog == Dialog::SaveAs);
    ui.key(plain(Key::Escape));
    CHECK(ui.workspace().ui.dialog == Dialog::None);
    ui.key(ctrl(Key::S));
    ui.retype(folder / "会議.banso.json");
    ui.key(plain(Key::Enter));
    CHECK(ui.workspace().ui.dialog == Dialog::None);
    CHECK(slurp(folder / "会議.banso.json").find("最初のカード") != std::string::npos);
    CHECK(ui.editor().is_saved());
    CHECK(ui.shows("保存済み"));
}

// --- notices and rest ---------------------------------------------------------------------------------------------

UI_TEST("a notice goes by itself after some seconds; a lasting one stays until it is dismissed") {
    SmallSession small;
    small->editor().notices().add({.code = NoticeCode::Exported, .args = {"/a/picture.pdf"}});
    small->editor().notices().add({.code = NoticeCode::OpenElsewhere, .args = {"N", "T"}, .lasting = true});
    small->settle();
    CHECK(small->shows("/a/picture.pdf"));
    small->pass(7);
    CHECK_FALSE(small->shows("/a/picture.pdf"));
    CHECK(small.notices() == std::vector{NoticeCode::OpenElsewhere});
    small->pass(600);
    CHECK(small.notices() == std::vector{NoticeCode::OpenElsewhere});
    small->click_label("閉じる");
    CHECK(small.notices().empty());
}

UI_TEST("nothing is drawn while nothing happens") {
    SmallSession small;
    small->move_to(small->card_at("T01").centre());
    small->settle();
    CHECK(std::isinf(small->frame()));
    CHECK(std::isinf(small->frame(3600)));
}

UI_TEST("after an edit the file is saved by itself, and then nothing is drawn any more") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->key(plain(Key::Delete));
    CHECK(slurp(small.file).find("\"t01\"") != std::string::npos);
    CHECK_FALSE(std::isinf(small->frame()));
    const int frames = small->frames();
    small->pass(120);
    CHECK(small->frames() - frames < 60);
    CHECK(small->editor().is_saved());
    CHECK(slurp(small.file).find("\"code\": \"T01\"") == std::string::npos);
    CHECK(std::isinf(small->frame()));
}

UI_TEST("an open text field blinks its caret and wants no more than that") {
    SmallSession small;
    small->double_click(small->card_at("T01").centre());
    const double due = small->frame();
    CHECK(due > 0.1);
    CHECK(due < 1);
}

UI_TEST("in a narrow window the status bar leaves the scale out before it lies over what stands there") {
    SmallSession small;
    CHECK(small->shows("％"));
    small->set_screen({300, 600});
    CHECK_FALSE(small->shows("％"));
    CHECK(small->shows("small.banso.json"));
}

// --- little room --------------------------------------------------------------------------------------------------

UI_TEST("every view can be reached by pointer in a small window at 300 %") {
    for (const auto language : {words::Language::Japanese, words::Language::English}) {
        SmallSession small({.language = language, .screen = {1280, 800}});
        small->workspace().settings.scale = 3;
        small->settle();
        const auto has_view = [&](const char* id) {
            const auto tab = small->find_label(find_action(id)->label.in(language));
            return tab && tab->right() <= 1280;
        };
        CHECK(has_view("view_whole"));
        CHECK_FALSE(has_view("summary"));
        small->click_label(language == words::Language::Japanese ? "ほかの図 ▾" : "More ▾");
        REQUIRE(has_view("summary"));
        small->click_label(find_action("summary")->label.in(language));
        CHECK(small->workspace().ui.area == MainArea::Summary);
        CHECK(has_view("summary"));  // the one in sight is among those side by side
        const auto help = small->find_label(words::action::group_help.in(language));
        REQUIRE(help);
        CHECK(help->right() <= 1280);
    }
}

UI_TEST("where there is no room for two panels and the picture the inspector waits, and F4 brings it at once") {
    SmallSession small({.screen = {1280, 800}});
    small->workspace().settings.scale = 2;
    small->settle();
    small->click(small->card_at("T01").centre());
    REQUIRE(small->find_field("t01", "due"));
    run_action("agenda_panel", small->workspace());
    small->settle();
    CHECK_FALSE(small->find_field("t01", "due"));
    CHECK(small->canvas().w > 0.5 * 1280);
    small->key(plain(Key::F4));
    small->settle();
    CHECK(small->find_field("t01", "due"));
    CHECK(small->workspace().ui.meeting.panel == MeetingPanel::None);
    small->key(plain(Key::F4));
    CHECK_FALSE(small->find_field("t01", "due"));
}
