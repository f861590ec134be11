// Typing, moving and deleting by what a reader calls characters.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/text_edit.h"

using namespace banso;

namespace {

using Move = CaretMove;

const ApproximateMeasurer measurer;
const TextStyle style{10, false, 1.5};

// The text with "|" at the caret, and "[" where a selection begins or ends elsewhere.
std::string shown(const TextEdit& edit) {
    std::string text = edit.text();
    const TextRange selected = edit.selection();
    const std::size_t caret = edit.caret().offset;
    text.insert(caret, "|");
    if (!selected.empty()) text.insert(caret == selected.begin ? selected.end + 1 : selected.begin, "[");
    return text;
}

TextEdit edit_of(std::string marked, TextEdit::Lines lines = TextEdit::Lines::Many) {
    const std::size_t caret = marked.find('|');
    marked.erase(caret, 1);
    TextEdit edit(marked, lines);
    edit.place({caret, false}, false);
    return edit;
}

CaretPlaces places_of(const TextEdit& edit, double width = 1000) {
    return {measurer, edit.text(), style, break_lines(measurer, edit.text(), style, width), width};
}

void move(TextEdit& edit, Move where, bool select = false, double width = 1000) {
    edit.move(where, select, places_of(edit, width));
}

}  // namespace

TEST_CASE("moves go by characters, words, lines and to the ends") {
    const struct {
        const char* before;
        Move move;
        const char* after;
    } cases[] = {
        {"在|宅", Move::Left, "|在宅"},
        {"|在宅", Move::Left, "|在宅"},
        {"在|宅", Move::Right, "在宅|"},
        {"在宅|", Move::Right, "在宅|"},
        {"あ|𠮷い", Move::Right, "あ𠮷|い"},
        {"あ|👨‍👩‍👧い", Move::Right, "あ👨‍👩‍👧|い"},
        {"あか\u309A|い", Move::Left, "あ|か\u309Aい"},
        {"ｶ|ﾞｷ", Move::Right, "ｶﾞ|ｷ"},
        {"|home care", Move::WordRight, "home |care"},
        {"home care|", Move::WordLeft, "home |care"},
        {"一行\n二|行\n三行", Move::LineStart, "一行\n|二行\n三行"},
        {"一行\n二|行\n三行", Move::LineEnd, "一行\n二行|\n三行"},
        {"一行\n二|行\n三行", Move::TextStart, "|一行\n二行\n三行"},
        {"一行\n二|行\n三行", Move::TextEnd, "一行\n二行\n三行|"},
        {"一行\n二|行\n三行", Move::Up, "一|行\n二行\n三行"},
        {"一行\n二|行\n三行", Move::Down, "一行\n二行\n三|行"},
        {"一|行\n二行", Move::Up, "|一行\n二行"},
        {"一行\n二|行", Move::Down, "一行\n二行|"},
    };
    for (const auto& [before, where, after] : cases) {
        CAPTURE(before);
        TextEdit edit = edit_of(before);
        move(edit, where);
        CHECK(shown(edit) == after);
    }
}

TEST_CASE("Up and Down keep to the column they began in, over a short line") {
    TextEdit edit = edit_of("一二三四|五\n短\n一二三四五");
    move(edit, Move::Down);
    CHECK(shown(edit) == "一二三四五\n短|\n一二三四五");
    move(edit, Move::Down);
    CHECK(shown(edit) == "一二三四五\n短\n一二三四|五");
    move(edit, Move::Left);
    move(edit, Move::Up);
    move(edit, Move::Up);
    CHECK(shown(edit) == "一二三|四五\n短\n一二三四五");
}

TEST_CASE("in wrapped text Up, Down, Home and End go by the lines that are seen") {
    TextEdit edit = edit_of("一二三四五六七|八");  // three to a line: 一二三 四五六 七八
    move(edit, Move::Up, false, 30);
    CHECK(shown(edit) == "一二三四|五六七八");
    move(edit, Move::LineEnd, false, 30);
    CHECK(edit.caret() == Caret{18, true});  // still on the second line
    move(edit, Move::LineStart, false, 30);
    CHECK(shown(edit) == "一二三|四五六七八");
    CHECK(edit.caret() == Caret{9, false});
    move(edit, Move::LineEnd, false, 30);
    move(edit, Move::Up, false, 30);
    CHECK(edit.caret() == Caret{9, true});
}

TEST_CASE("Shift selects, an arrow without it goes to the selection's end on its side") {
    TextEdit edit = edit_of("在宅|医療");
    move(edit, Move::Right, true);
    move(edit, Move::Right, true);
    CHECK(shown(edit) == "在宅[医療|");
    CHECK(edit.selected_text() == "医療");
    move(edit, Move::Left);
    CHECK(shown(edit) == "在宅|医療");
    move(edit, Move::TextStart, true);
    CHECK(shown(edit) == "|在宅[医療");
    move(edit, Move::Right);
    CHECK(shown(edit) == "在宅|医療");
    edit.select_all();
    CHECK(edit.selected_text() == "在宅医療");
}

TEST_CASE("deleting takes a character, a word, or what is selected") {
    const struct {
        const char* before;
        Move towards;
        const char* after;
    } cases[] = {
        {"在宅|", Move::Left, "在|"},
        {"|在宅", Move::Left, "|在宅"},
        {"|在宅", Move::Right, "|宅"},
        {"在宅|", Move::Right, "在宅|"},
        {"あ𠮷|", Move::Left, "あ|"},
        {"あ👨‍👩‍👧|い", Move::Left, "あ|い"},
        {"か\u309A|", Move::Left, "|"},
        {"home care|", Move::WordLeft, "home |"},
        {"|home care", Move::WordRight, "|care"},
        {"一行\n|二行", Move::Left, "一行|二行"},
        {"a\r\n|b", Move::Left, "a|b"},
    };
    for (const auto& [before, towards, after] : cases) {
        CAPTURE(before);
        TextEdit edit = edit_of(before);
        edit.erase(towards);
        CHECK(shown(edit) == after);
    }
    TextEdit edit = edit_of("在|宅医療");
    move(edit, Move::TextEnd, true);
    edit.erase(Move::Left);
    CHECK(shown(edit) == "在|");
}

TEST_CASE("what is typed is normalised, also together with what stands before it") {
    TextEdit edit;
    edit.insert("か\u3099");
    CHECK(edit.text() == "が");
    edit.insert("は");
    edit.insert("\u309A");
    CHECK(shown(edit) == "がぱ|");
    edit.insert("\xFF\x01");
    CHECK(edit.text() == "がぱ\uFFFD\uFFFD");
    TextEdit old("か\u3099 2020", TextEdit::Lines::Many);  // came from a file: only what is touched changes
    old.insert("年");
    CHECK(old.text() == "か\u3099 2020年");
}

TEST_CASE("a field of one line takes line ends as spaces") {
    TextEdit edit = edit_of("前|後", TextEdit::Lines::One);
    edit.insert("一\r\n二\n三\u2028四");
    CHECK(shown(edit) == "前一 二 三 四|後");
    CHECK(TextEdit("一\n二", TextEdit::Lines::One).text() == "一 二");
    CHECK(TextEdit("一\n二", TextEdit::Lines::Many).text() == "一\n二");
}

TEST_CASE("undo takes back a word of letters, a phrase, a row of deletions, one at a time") {
    TextEdit edit;
    const auto type = [&](const std::vector<const char*>& letters) {
        for (const char* letter : letters) edit.insert(letter);
    };
    type({"a", "b", "c", " ", "d", "e"});
    edit.insert("在宅医療");
    edit.erase(Move::Left);
    edit.erase(Move::Left);
    CHECK(edit.text() == "abc de在宅");
    std::vector<std::string> states;
    while (edit.undo()) states.push_back(edit.text());
    CHECK(states == std::vector<std::string>{"abc de在宅医療", "abc de", "abc", ""});
    states.clear();
    while (edit.redo()) states.push_back(edit.text());
    CHECK(states == std::vector<std::string>{"abc", "abc de", "abc de在宅医療", "abc de在宅"});
    CHECK_FALSE(edit.redo());
    CHECK(edit.undo());
    edit.insert("x");
    CHECK_FALSE(edit.redo());  // another way was taken
}

TEST_CASE("undo brings a selection back that was typed over; moving in between begins a new step") {
    TextEdit edit = edit_of("在宅|医療");
    move(edit, Move::TextEnd, true);
    edit.insert("介護");
    CHECK(edit.text() == "在宅介護");
    CHECK(edit.undo());
    CHECK(shown(edit) == "在宅[医療|");
    TextEdit typed;
    typed.insert("a");
    move(typed, Move::Left);
    move(typed, Move::Right);
    typed.insert("b");
    CHECK(typed.undo());
    CHECK(typed.text() == "a");
}

TEST_CASE("a text that comes from elsewhere keeps the caret where it can, between characters") {
    TextEdit edit = edit_of("在|宅医療");
    edit.adopt("a𠮷b");  // three bytes from the start is inside of 𠮷
    CHECK(shown(edit) == "a|𠮷b");
    edit.adopt("");
    CHECK(shown(edit) == "|");
    CHECK_FALSE(edit.undo());
}
