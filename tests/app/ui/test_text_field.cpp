// The fields people type into: caret, selection, compositions, and that nothing typed is ever lost.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

const std::string t01 = "退院の見込みを1週間前に知らせ合う";

ui::Composition composing(const std::string& text) {
    return {.text = text, .caret = text.size(), .clauses = {}};
}

// A small session with the title of T01 open, the caret at its end.
struct OpenTitle : SmallSession {
    OpenTitle() {
        driver->double_click(driver->card_at("T01").centre());
        driver->key(plain(Key::End));
        REQUIRE(driver->is_typing());
    }
    [[nodiscard]] std::string title() const { return card("T01")->title; }
};

}  // namespace

// --- compositions -------------------------------------------------------------------------------------------------

UI_TEST("what is being composed is shown in the title, and is no part of it until it is committed") {
    OpenTitle open;
    open->compose(composing("しk"));
    CHECK(open->shows(t01 + "しk"));
    CHECK(open.title() == t01);
    open->compose({.text = "仕組み", .caret = 9, .clauses = {{0, 9, true}}});
    CHECK(open->shows(t01 + "仕組み"));
    CHECK_FALSE(open->shows("しk"));
    CHECK(open.title() == t01);
    open->commit("仕組み");
    CHECK(open.title() == t01 + "仕組み");
    CHECK_FALSE(open->composing_was_ended());
    open->key(plain(Key::Enter));
    CHECK(open.title() == t01 + "仕組み");
    CHECK(open.steps() == 1);
}

UI_TEST("a composition that is called off leaves the title as it was, also where letters were selected") {
    OpenTitle open;
    open->compose(composing("やめる"));
    open->compose({});
    CHECK(open->shows("{ " + t01 + " }"));
    open->key(ctrl(Key::A));
    open->compose(composing("すべて"));
    CHECK(open->shows("{ すべて }"));
    open->compose({});
    CHECK(open->shows("{ " + t01 + " }"));
    open->compose(composing("すべて"));
    open->commit("全部");
    CHECK(open.title() == "全部");
}

UI_TEST("text behind the caret is pushed on by a composition") {
    OpenTitle open;
    open->key(ctrl(Key::Home));
    open->compose(composing("はやく"));
    CHECK(open->shows("はやく" + t01));
    open->commit("早く");
    CHECK(open.title() == "早く" + t01);
}

UI_TEST("a click elsewhere takes what is being composed into the title") {
    OpenTitle open;
    open->compose(composing("しくみ"));
    SUBCASE("on free ground") {
        open->click(open->cell_at(CardKind::Output, "overall"));
    }
    SUBCASE("on another card") {
        open->click(open->card_at("K02").centre());
    }
    SUBCASE("on a field of the inspector") {
        open->click_field("t01", "owner");
    }
    SUBCASE("a double click that makes a card") {
        open->double_click(open->cell_at(CardKind::Countermeasure, "overall"));
    }
    CHECK(open.title() == t01 + "しくみ");
    CHECK(open->composing_was_ended());
    open->key(plain(Key::Escape));
    CHECK(open.title() == t01 + "しくみ");
}

UI_TEST("a key the input method lets through finds the composition in the title") {
    OpenTitle open;
    open->compose(composing("しくみ"));
    SUBCASE("Tab, which makes the linked card") {
        open->key(plain(Key::Tab));
        CHECK(open.card("T01")->title == t01 + "しくみ");
    }
    SUBCASE("F4, which closes the inspector") {
        open->key(plain(Key::F4));
    }
    SUBCASE("Ctrl+S, which saves") {
        open->key(ctrl(Key::S));
    }
    CHECK(open.title() == t01 + "しくみ");
    CHECK(open->composing_was_ended());
}

UI_TEST("when another window takes the keyboard, what was being composed stays, and so does the open field") {
    OpenTitle open;
    open->compose(composing("しくみ"));
    open->set_focus(false);
    open->settle();
    CHECK(open.title() == t01 + "しくみ");
    CHECK(open->composing_was_ended());
    open->set_focus(true);
    open->type("づくり");
    CHECK(open.title() == t01 + "しくみづくり");
}

UI_TEST("text that is committed in the moment the window loses the keyboard is not lost") {
    OpenTitle open;
    open->type_without_waiting("仕組み");
    open->set_focus(false);
    open->type_without_waiting("づくり");
    open->settle();
    CHECK(open.title() == t01 + "仕組みづくり");
}

UI_TEST("what is composed in a field of the inspector stays when the panel closes or shows another card") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "note");
    small->key(ctrl(Key::End));
    const std::string before = small.card("T01")->note;
    small->compose(composing("おぼえ"));
    CHECK(small.card("T01")->note == before);
    SUBCASE("another card") {
        small->click(small->card_at("K02").centre());
    }
    SUBCASE("closed") {
        small->key(plain(Key::F4));
    }
    CHECK(small.card("T01")->note == before + "おぼえ");
}

UI_TEST("what is composed in a title is in the file when another is dropped on the window") {
    ScratchFolder folder;
    const std::string other = folder / "other.banso.json";
    std::filesystem::copy_file(BANSO_SOURCE_DIR "/examples/small.banso.json", other);
    OpenTitle open;
    open->compose(composing("しくみ"));
    open->workspace().ui.wants_open = other;
    open->frame();
    open->compose({});
    open->settle();
    CHECK(open->workspace().path() == other);
    CHECK_FALSE(open->is_typing());
    CHECK(open.title() == t01);
    CHECK(open->workspace().open(open.file));
    open->settle();
    CHECK(open.title() == t01 + "しくみ");
}

UI_TEST("a date that is still being typed is taken over when another card is clicked") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "due");
    small->retype("2027-06-30");
    small->click(small->card_at("K02").centre());
    CHECK(small.card("T01")->due == Date{"2027-06-30"});
    CHECK(small->editor().selection().primary() == RecordId{"k02"});
}

UI_TEST("the list of candidates is told where the caret is, or where the active clause begins") {
    OpenTitle open;
    open->frame();
    const Rect caret = open->text_input().caret;
    CHECK(open->text_input().wanted);
    CHECK(caret.h > 10);
    CHECK(caret.x > open->card_at("T01").x);
    CHECK(caret.y > open->card_at("T01").y);
    open->compose({.text = "在宅の医療を", .caret = 18, .clauses = {{0, 9, false}, {9, 18, true}}});
    open->frame();
    const Rect active = open->text_input().caret;
    open->compose({.text = "在宅の", .caret = 9, .clauses = {}});
    open->frame();
    CHECK(active == open->text_input().caret);
    open->key(plain(Key::Escape));
    open->frame();
    CHECK_FALSE(open->text_input().wanted);
}

// --- keys and pointer ---------------------------------------------------------------------------------------------

UI_TEST("a title wraps as it will on the card, and Up and Down go by those lines") {
    OpenTitle open;
    open->frame();
    const Rect last = open->text_input().caret;
    open->key(plain(Key::Up));
    open->frame();
    CHECK(open->text_input().caret.y < last.y);
    open->key(plain(Key::Down));
    open->frame();
    CHECK(open->text_input().caret.y == doctest::Approx(last.y));
}

UI_TEST("an emoji family, a rare kanji and a kana with its mark are deleted in one go each") {
    OpenTitle open;
    for (const char* one : {"𠮷", "👨‍👩‍👧", "か\u309A", "ｶ"}) {
        open->type(one);
        CHECK(open.title() == t01 + one);
        open->key(plain(Key::Backspace));
        CHECK(open.title() == t01);
    }
    open->type("か");
    open->type("\u3099");
    CHECK(open.title() == t01 + "が");
}

UI_TEST("Ctrl+Z takes back what was typed last, within the field, and Ctrl+Y brings it again") {
    OpenTitle open;
    open->type("仕組み");
    open->type("づくり");
    open->key(ctrl(Key::Z));
    CHECK(open.title() == t01 + "仕組み");
    open->key(ctrl(Key::Z));
    open->key(ctrl(Key::Z));
    CHECK(open.title() == t01);
    CHECK(open->is_typing());
    open->key(ctrl(Key::Y));
    open->key(ctrl(Key::Y));
    CHECK(open.title() == t01 + "仕組みづくり");
    open->key(plain(Key::Enter));
    CHECK(open.steps() == 1);
}

UI_TEST("what is cut from one field is pasted into another, line ends as spaces where there are none") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "note");
    small->key(ctrl(Key::A));
    small->type("一行目");
    small->key(plain(Key::Enter));
    small->type("二行目");
    CHECK(small.card("T01")->note == "一行目\n二行目");
    small->key(ctrl(Key::A));
    small->key(ctrl(Key::X));
    CHECK(small.card("T01")->note == "");
    small->double_click(small->card_at("T01").centre());
    small->key(ctrl(Key::A));
    small->key(ctrl(Key::V));
    CHECK(small.card("T01")->title == "一行目 二行目");
}

UI_TEST("the pointer sets the caret in an open title, selects a word by two clicks and everything by three") {
    OpenTitle open;
    open->frame();
    const Rect end = open->text_input().caret;
    open->click({end.x - 2, end.y + end.h / 2});
    CHECK(open->is_typing());
    open->type("よう");
    CHECK(open.title() == t01 + "よう");
    open->key(ctrl(Key::Z));
    open->key(ctrl(Key::Home));
    open->frame();
    const Rect begin = open->text_input().caret;
    open->double_click({begin.x + 8, begin.y + begin.h / 2});
    open->type("入院");
    CHECK(open.title() == "入院の見込みを1週間前に知らせ合う");
}

UI_TEST("dragging in a field selects, also from its end to far beside its beginning") {
    OpenTitle open;
    open->frame();
    const Rect end = open->text_input().caret;
    open->drag({end.x, end.y + end.h / 2}, {end.x - 600, end.y - 300});
    open->type("新しい題名");
    CHECK(open.title() == "新しい題名");
}

UI_TEST("Tab goes from field to field, and what is typed right behind it goes into the next") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "owner");
    small->key(plain(Key::Tab));
    CHECK(small->is_typing());
    small->type("x");
    CHECK(small.card("T01")->owner == "P03");
    small->key(shift(Key::Tab));
    small->retype("P02");
    CHECK(small.card("T01")->owner == "P02");
}

UI_TEST("Esc in a field of the inspector brings back what was there") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "note");
    const std::string before = small.card("T01")->note;
    small->type("ちがう");
    CHECK(small.card("T01")->note != before);
    small->key(plain(Key::Escape));
    CHECK(small.card("T01")->note == before);
    CHECK_FALSE(small->is_typing());
}

UI_TEST("while a field is open the interface is drawn twice a second, and not at all while the window is another's") {
    OpenTitle open;
    const int frames = open->frames();
    open->pass(10);
    CHECK(open->frames() - frames < 160);  // each blink and the frames in which it settles
    open->set_focus(false);
    open->settle();
    CHECK(std::isinf(open->frame()));
}

UI_TEST("typing at the end of a long note lays out no more than the note") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "note");
    std::string note;
    for (int i = 0; i < 500; ++i) note += "在宅医療の連携を";
    small->retype(note);
    small->type("、");
    small->type("夜");
    CHECK(small.card("T01")->note == note + "、夜");
    small->frame();
    const Rect caret = small->text_input().caret;
    CHECK(caret.bottom() < 900);  // scrolled to where it is typed
}
