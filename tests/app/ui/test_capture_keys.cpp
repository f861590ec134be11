// A chain of cards grows at the speed of talk, without the mouse.
#include <doctest/doctest.h>

#include "app/meeting/lock_acts.h"
#include "app/places.h"
#include "app/sight_acts.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

std::string selected(SmallSession& small) {
    const Card* card = small->document().find(CardId{small->editor().selection().primary().value});
    return card ? card->code : "";
}

}  // namespace

UI_TEST("typing with a card selected goes on with its title") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->type("こと");
    CHECK(small->is_typing());
    CHECK(small.card("T01")->title == "退院の見込みを1週間前に知らせ合うこと");
    small->type("（全病棟）");
    small->key(plain(Key::Enter));
    CHECK(small.card("T01")->title == "退院の見込みを1週間前に知らせ合うこと（全病棟）");
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small.card("T01")->title == "退院の見込みを1週間前に知らせ合う");
}

UI_TEST("letters that come in one burst all reach the title, none before and none twice") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    const std::string before = small.card("T01")->title;
    // Faster than frames: the field opens while they come.
    for (const char* letter : {"a", "b", "c", "d", "e", "f"}) {
        small->type_without_waiting(letter);
        small->frame();
    }
    small->settle();
    small->key(plain(Key::Enter));
    CHECK(small.card("T01")->title == before + "abcdef");
}

UI_TEST("a space alone opens no title: it pans") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->type(" ");
    CHECK_FALSE(small->is_typing());
    CHECK(small.steps() == 0);
}

UI_TEST("Enter makes the next card below, and Enter without a text ends the run where it was") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    for (const char* text : {"一つ目", "二つ目"}) {
        small->key(plain(Key::Enter));
        small->type(text);
        small->key(plain(Key::Enter));
    }
    CHECK(small.card("K04")->title == "一つ目");
    CHECK(small.card("K05")->title == "二つ目");
    CHECK(small->card_at("K04").y < small->card_at("K05").y);
    small->key(plain(Key::Enter));
    small->key(plain(Key::Enter));
    CHECK(selected(small) == "K05");
    CHECK(small.steps() == 2);
}

UI_TEST("issue, countermeasure and output grow into a chain by Tab and text alone") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    small->key(plain(Key::Enter));
    small->type("夜間に薬が届かない");
    small->key(plain(Key::Tab));
    small->type("輪番の薬局を決める");
    small->key(plain(Key::Tab));
    small->type("輪番表を月に一度配る");
    small->key(plain(Key::Enter));
    REQUIRE(small.card("K04"));
    REQUIRE(small.card("T03"));
    const Card* output = small->document().find(CardId{small->editor().selection().primary().value});
    REQUIRE(output);
    CHECK(output->kind == CardKind::Output);
    CHECK(output->title == "輪番表を月に一度配る");
    CHECK(small->document().link_between(small.card("K04")->id, small.card("T03")->id));
    CHECK(small->document().link_between(small.card("T03")->id, output->id));
    CHECK(small.steps() == 3);

    small->key(shift(Key::Tab));
    CHECK(selected(small) == "T03");
    small->key(shift(Key::Tab));
    CHECK(selected(small) == "K04");
}

UI_TEST("Shift+Tab in a title keeps it and goes back to where the link comes from") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    small->key(plain(Key::Tab));
    small->type("当番表");
    small->key(shift(Key::Tab));
    CHECK(small.card("T03")->title == "当番表");
    CHECK(selected(small) == "K02");
    CHECK_FALSE(small->is_typing());
}

UI_TEST("Ctrl and the arrows walk along links and among siblings") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(ctrl(Key::Right));
    CHECK(selected(small) == "T01");
    small->key(ctrl(Key::Right));
    CHECK(selected(small) == "OP01");
    small->key(ctrl(Key::Left));
    CHECK(selected(small) == "T01");
    small->key(ctrl(Key::Left));
    CHECK(selected(small) == "K01");
}

UI_TEST("at the last shown column Tab says that the next one is hidden, and no view jumps") {
    SmallSession small;
    small->key(ctrl(Key::Digit1));
    small->click(small->card_at("K02").centre());
    const Document before = small->document();
    small->key(plain(Key::Tab));
    CHECK(small->document() == before);
    CHECK(small->workspace().view() == StandardView::Meeting1);
    CHECK(small.notices() == std::vector{NoticeCode::NextColumnHidden});
    CHECK(small->shows("課題の次の列は、この図では隠れています"));
    small->click_label("全体図");
}

UI_TEST("what is typed after a Tab that could make no card lands on no card, until a key says what is meant") {
    SmallSession small;
    small->key(ctrl(Key::Digit1));
    small->click(small->card_at("K02").centre());
    const Document before = small->document();
    SUBCASE("from the selected card") {
        small->key(plain(Key::Tab));
    }
    SUBCASE("from its open title") {
        small->key(plain(Key::F2));
        small->key(plain(Key::Tab));
    }
    SUBCASE("because the next column is locked") {
        small->key(ctrl(Key::Digit5));
        acts::toggle_lock(small->workspace(), {.is_column = true, .kind = CardKind::Countermeasure});
        small->settle();
        small->key(plain(Key::Tab));
    }
    small->type("ため息をつく");
    small->type_without_waiting("1+2 ");
    small->settle();
    small->compose({.text = "たいさく", .caret = 12, .clauses = {}});
    small->compose({});
    CHECK_FALSE(small->is_typing());
    CHECK(small->document().cards() == before.cards());
    CHECK(selected(small) == "K02");
    small->key(plain(Key::Down));
    small->key(plain(Key::Up));
    small->click(small->card_at("K02").centre());
    small->type("！");
    CHECK(small->is_typing());
    CHECK(small.card("K02")->title == before.find(small.card("K02")->id)->title + "！");
}

UI_TEST("Tab from the last column says that nothing follows") {
    SmallSession small;
    small->click(small->card_at("A01").centre());
    const Document before = small->document();
    small->key(plain(Key::Tab));
    CHECK(small->shows("A01 は最後の列です"));
    small->type("あ");
    CHECK(small->document() == before);
}

UI_TEST("Tab opens the next column where it was folded or hidden, and the linked card is made there") {
    SmallSession small;
    small->key(ctrl(Key::Digit2));
    const auto put_away = [&](CardKind kind, bool hidden) {
        const Head head{.is_column = true, .kind = kind};
        hidden ? acts::hide(small->workspace(), head) : acts::fold(small->workspace(), head);
    };
    for (const CardKind kind : {CardKind::Countermeasure, CardKind::Output, CardKind::InitialOutcome})
        put_away(kind, kind != CardKind::Output);
    small->settle();
    small->click(small->card_at("K02").centre());
    const CardId from = small.card("K02")->id;
    small->key(plain(Key::Tab));
    small->type("ちらしを配る");
    small->key(plain(Key::Enter));
    const Card* made = small.card(selected(small));
    REQUIRE(made);
    CHECK(made->kind == CardKind::Countermeasure);
    CHECK(made->title == "ちらしを配る");
    CHECK(small->document().link_between(from, made->id));
    CHECK(small->find_card(made->code));
    CHECK(small->workspace().view() == StandardView::Meeting2);
}

UI_TEST("the first card made by keys is one of what the meeting is about, in the lane in sight") {
    SmallSession small;
    Key view = Key::Digit1;
    CardKind kind = CardKind::Issue;
    SUBCASE("the first meeting: issues") {}
    SUBCASE("the second: countermeasures") {
        view = Key::Digit2, kind = CardKind::Countermeasure;
    }
    SUBCASE("the third: countermeasures") {
        view = Key::Digit3, kind = CardKind::Countermeasure;
    }
    small->key(ctrl(view));
    small->key(plain(Key::Escape));
    REQUIRE(small->editor().selection().empty());
    const auto visible = small->workspace().camera.visible(small->workspace().ui.viewport);
    const auto in_sight = cell_at(small->document(), small->workspace().picture().goal(), visible.centre());
    REQUIRE(in_sight);
    small->key(plain(Key::Insert));
    small->type("はじめの1枚");
    small->key(plain(Key::Enter));
    const Card* made = small.card(selected(small));
    REQUIRE(made);
    CHECK(made->kind == kind);
    CHECK(made->area == in_sight->area);
}

UI_TEST("Ctrl and a digit lead to a view from an open title, and keep what was typed and composed") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    const std::string before = small.card("K02")->title;
    small->type("。薬");
    small->compose({.text = "のざいこ", .caret = 12, .clauses = {}});
    small->key(ctrl(Key::Digit2));
    CHECK(small->workspace().view() == StandardView::Meeting2);
    CHECK_FALSE(small->is_typing());
    CHECK(small.card("K02")->title == before + "。薬のざいこ");
    CHECK(small.steps() == 1);
}

UI_TEST("Ctrl+Enter in a title makes two cards of one, with the links of both, and one undo joins them") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    const std::string title = small.card("K02")->title;
    const std::size_t links = small->document().links_of(small.card("K02")->id).size();
    const Document before = small->document();
    small->type("。 薬の在庫");
    small->key(plain(Key::Left));
    small->key(plain(Key::Left));
    small->key(plain(Key::Left));
    small->key(plain(Key::Left));
    small->key(ctrl(Key::Enter));
    REQUIRE(small.card("K04"));
    CHECK(small.card("K02")->title == title + "。");
    CHECK(small.card("K04")->title == "薬の在庫");
    CHECK(small->document().links_of(small.card("K04")->id).size() == links);
    CHECK(small->card_at("K02").y < small->card_at("K04").y);
    CHECK(small->is_typing());
    small->type("が分からない");
    small->key(plain(Key::Enter));
    CHECK(small.card("K04")->title == "薬の在庫が分からない");
    small->key(ctrl(Key::Z));
    small->key(ctrl(Key::Z));
    CHECK_FALSE(small.card("K04"));
    CHECK(small.card("K02")->title == title + "。 薬の在庫");
    small->key(ctrl(Key::Z));
    CHECK(small->document() == before);
}

UI_TEST("Ctrl+Shift+M merges the selected cards into the one selected last, and tells where the codes went") {
    SmallSession small;
    const Document before = small->document();
    small->click(small->card_at("K01").centre());
    small->hold(ctrl(Key::None));
    small->click(small->card_at("K02").centre());
    small->hold({});
    small->key(ctrl_shift(Key::M));
    CHECK(small.card("K01")->merged_into == small.card("K02")->id);
    CHECK(small->document().link_between({"k02"}, {"t01"}));
    CHECK_FALSE(small->find_card("K01"));
    CHECK(small->find_card("K02"));
    CHECK(small->shows("K01 を K02 に統合しました"));
    CHECK(small->shows("カード 11 枚"));
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small->document() == before);
    CHECK(small->find_card("K01"));
}

UI_TEST("Shift and the arrows select cards side by side, back again lets the last one go, and they merge") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(shift(Key::Down));
    CHECK(selected(small) == "K02");
    small->key(shift(Key::Down));
    small->key(shift(Key::Up));
    CHECK(small->editor().selection().size() == 2);
    CHECK(selected(small) == "K02");
    small->key(ctrl_shift(Key::M));
    CHECK(small.card("K01")->merged_into == small.card("K02")->id);
    CHECK(small.steps() == 1);
}
