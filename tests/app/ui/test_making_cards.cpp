// Cards and their titles, made and typed as people do.
#include <doctest/doctest.h>

#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

UI_TEST("a double click on free space makes a card there, and what is typed is its title") {
    SmallSession small;
    small->double_click(small->cell_at(CardKind::Countermeasure, "overall"));
    CHECK(small->is_typing());
    small->type("多職種の勉強会を開く");
    small->key(plain(Key::Enter));
    REQUIRE(small.card("T03"));
    CHECK(small.card("T03")->title == "多職種の勉強会を開く");
    CHECK(small.card("T03")->area == AreaId{"overall"});
    CHECK_FALSE(small->is_typing());
    CHECK(small.steps() == 1);

    small->key(ctrl(Key::Z));
    CHECK_FALSE(small.card("T03"));
    CHECK(small->document().cards().size() == 12);
}

UI_TEST("a key makes a card below the selected one") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    small->key(plain(Key::Insert));
    small->type("訪問看護の");
    small->type("夜間の体制");
    small->key(plain(Key::Enter));
    REQUIRE(small.card("K04"));
    CHECK(small.card("K04")->title == "訪問看護の夜間の体制");
    CHECK(small.card("K04")->area == AreaId{"emergency"});
    CHECK(small->card_at("K02").y < small->card_at("K04").y);
    CHECK(small->card_at("K04").y < small->card_at("K03").y);
    CHECK(small.steps() == 1);
}

UI_TEST("a key makes a card in the next column, linked from the selected one") {
    SmallSession small;
    small->click(small->card_at("K03").centre());
    small->key(plain(Key::Tab));
    small->type("薬局の当番表をつくる");
    small->key(plain(Key::Enter));
    const Card* made = small.card("T03");
    REQUIRE(made);
    CHECK(made->title == "薬局の当番表をつくる");
    CHECK(small->document().link_between({"k03"}, made->id));
    CHECK(small.steps() == 1);
}

UI_TEST("Esc while typing a new card leaves nothing behind") {
    SmallSession small;
    const Document before = small->document();
    small->double_click(small->cell_at(CardKind::Countermeasure, "overall"));
    small->type("やっぱりやめる");
    small->key(plain(Key::Escape));
    CHECK(small->document() == before);
    CHECK_FALSE(small->is_typing());
    CHECK_FALSE(small->editor().history().can_undo());
    CHECK_FALSE(small->editor().history().can_redo());
}

UI_TEST("a new card left without a title is gone") {
    SmallSession small;
    const Document before = small->document();
    small->double_click(small->cell_at(CardKind::Countermeasure, "overall"));
    small->key(plain(Key::Enter));
    CHECK(small->document() == before);
    CHECK_FALSE(small->editor().history().can_undo());
}

UI_TEST("a title typed letter by letter is one undo step") {
    SmallSession small;
    small->double_click(small->card_at("T01").centre());
    small->retype("退院");
    for (const char* letter : {"の", "日", "を", "早", "く"}) small->type(letter);
    small->key(plain(Key::Enter));
    CHECK(small.card("T01")->title == "退院の日を早く");
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small.card("T01")->title == "退院の見込みを1週間前に知らせ合う");
    small->key(ctrl(Key::Y));
    CHECK(small.card("T01")->title == "退院の日を早く");
}

UI_TEST("Esc while typing a title brings the old one back, and there is nothing to undo") {
    SmallSession small;
    const Document before = small->document();
    small->click(small->card_at("T01").centre());
    small->key(plain(Key::F2));
    small->type("ちがう題名");
    CHECK(small.card("T01")->title != "退院の見込みを1週間前に知らせ合う");
    small->key(plain(Key::Escape));
    CHECK(small->document() == before);
    CHECK_FALSE(small->editor().history().can_undo());
}

UI_TEST("a click beside the field keeps what was typed") {
    SmallSession small;
    small->double_click(small->card_at("T01").centre());
    small->retype("そのまま残る");
    small->click(small->cell_at(CardKind::Output, "overall"));
    CHECK(small.card("T01")->title == "そのまま残る");
    CHECK_FALSE(small->is_typing());
}

UI_TEST("saving in the middle of typing does not cut the card in two") {
    SmallSession small;
    const Document before = small->document();
    small->double_click(small->cell_at(CardKind::Countermeasure, "overall"));
    small->type("前半");
    small->key(ctrl(Key::S));
    small->type("後半");
    small->key(plain(Key::Escape));
    CHECK(small->document() == before);
}

UI_TEST("a key that is held does its work once") {
    SmallSession small;
    small->double_click(small->card_at("T01").centre());
    small->retype("長押し");
    small->key_held(plain(Key::Enter), 2);
    CHECK(small.card("T01")->title == "長押し");
    CHECK_FALSE(small->is_typing());
}

UI_TEST("letters typed faster than a new card's field comes all stand in its title") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    small->press_without_waiting(plain(Key::Enter));
    small->type_without_waiting("ab");
    while (!small->is_typing()) small->frame();
    small->type("cd");
    small->key(plain(Key::Enter));
    REQUIRE(small.card("K04"));
    CHECK(small.card("K04")->title == "abcd");
}

UI_TEST("letters typed right behind the key that opens a title take its place") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    small->press_without_waiting(plain(Key::F2));
    small->type_without_waiting("ab");
    while (!small->is_typing()) small->frame();
    small->type("cd");
    small->key(plain(Key::Enter));
    CHECK(small.card("K02")->title == "abcd");
}

UI_TEST("keys that come before a new card's field has the keyboard mean what they mean in it") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    small->press_without_waiting(plain(Key::Enter));  // a new card
    small->type_without_waiting("ab");
    small->press_without_waiting(plain(Key::Enter));  // its title is confirmed
    small->press_without_waiting(plain(Key::Enter));  // the next one
    small->press_without_waiting(plain(Key::Enter));  // is left empty, and gone
    small->settle();
    REQUIRE(small.card("K04"));
    CHECK(small.card("K04")->title == "ab");
    CHECK(small->document().cards().size() == 13);
    CHECK_FALSE(small->is_typing());
    CHECK(small.notices().empty());
}
