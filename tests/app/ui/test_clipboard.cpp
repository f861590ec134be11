// Cards on the clipboard, also from one session to another.
#include <doctest/doctest.h>

#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

UI_TEST("cards copied in one session are pasted into another with the link between them, as one step") {
    SharedClipboard clipboard;
    UiOptions here;
    here.clipboard = &clipboard;
    SmallSession from(here);
    from->click(from->card_at("K01").centre());
    from->hold(ctrl(Key::None));
    from->click(from->card_at("T01").centre());
    from->hold({});
    from->key(ctrl(Key::C));
    CHECK(from->shows("2"));
    CHECK(from.notices() == std::vector{NoticeCode::Copied});

    UiOptions there;
    there.clipboard = &clipboard;
    there.seed = 2;
    UiDriver to(there);
    to.key(ctrl(Key::V));
    REQUIRE(to.document().cards().size() == 2);
    const auto issue = to.document().find_code("K01");
    const auto countermeasure = to.document().find_code("T01");
    REQUIRE(issue);
    REQUIRE(countermeasure);
    CHECK(to.document().find(CardId{issue->key})->title == from.card("K01")->title);
    CHECK(to.document().link_between({issue->key}, {countermeasure->key}));
    CHECK(to.editor().history().position() == 1);
    to.key(ctrl(Key::Z));
    CHECK(to.document().cards().empty());
}

UI_TEST("ten lines of text become ten cards, as one step") {
    SharedClipboard clipboard;
    UiOptions options;
    options.clipboard = &clipboard;
    UiDriver ui(options);
    for (int i = 1; i <= 10; ++i) clipboard.text += "・困りごと" + std::to_string(i) + "\r\n";
    ui.key(ctrl(Key::V));
    CHECK(ui.document().cards().size() == 10);
    const auto last = ui.document().find_code("K10");
    REQUIRE(last);
    CHECK(ui.document().find(CardId{last->key})->title == "困りごと10");
    CHECK(ui.editor().history().position() == 1);
    for (const Card& card : ui.document().cards()) CHECK(ui.find_card(card.code));
}

UI_TEST("cutting takes the card away and pasting brings it back with a code of its own") {
    SmallSession small;
    const std::string title = small.card("K03")->title;
    small->click(small->card_at("K03").centre());
    small->key(ctrl(Key::X));
    CHECK_FALSE(small.card("K03"));
    small->key(ctrl(Key::V));
    REQUIRE(small.card("K04"));
    CHECK(small.card("K04")->title == title);
    CHECK(small->editor().selection().contains(any(small.card("K04")->id)));
    CHECK(small.steps() == 2);
}

UI_TEST("a duplicated card stands beside its original and is selected") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(ctrl(Key::D));
    REQUIRE(small.card("K04"));
    CHECK(small.card("K04")->title == small.card("K01")->title);
    CHECK(small.card("K04")->area == small.card("K01")->area);
    CHECK(small->editor().selection().ids() == std::vector<RecordId>{any(small.card("K04")->id)});
    CHECK(small.steps() == 1);
}

UI_TEST("copying in a text field copies its text, no cards") {
    SharedClipboard clipboard;
    UiOptions options;
    options.clipboard = &clipboard;
    SmallSession small(options);
    small->click(small->card_at("T01").centre());
    small->click_field("t01", "owner");
    small->key(ctrl(Key::A));
    small->key(ctrl(Key::C));
    CHECK(clipboard.text == "P03");
    small->key(ctrl(Key::V));
    CHECK(small->document().cards().size() == 12);
}

UI_TEST("two hundred lines become cards that are in sight at once, the last of them too") {
    SharedClipboard clipboard;
    UiOptions options;
    options.clipboard = &clipboard;
    UiDriver ui(options);
    for (int i = 1; i <= 200; ++i) clipboard.text += "・困りごと その" + std::to_string(i) + "\n";
    ui.key(ctrl(Key::V));
    ui.settle();
    CHECK(ui.document().cards().size() == 200);
    CHECK(ui.editor().history().position() == 1);
    CHECK_FALSE(ui.workspace().ui.wants_reveal);
    const auto last = ui.find_card("K200");
    REQUIRE(last);
    CHECK(ui.canvas().contains(last->centre()));
}
