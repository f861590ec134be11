// Starting from examples.
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

UI_TEST("an example is found by a word and taken by Enter, in one step, with where it comes from") {
    SmallSession small;
    const std::size_t before = small->document().cards().size();
    small->key(ctrl_shift(Key::E));
    small->type("往診を実施");
    CHECK(small->shows("往診を実施している診療所・病院数"));
    CHECK(small->shows("未確認"));
    small->key(plain(Key::Enter));
    small->settle();
    CHECK(small->workspace().ui.dialog == Dialog::None);
    REQUIRE(small->document().cards().size() == before + 1);
    const Card* card = small->document().find(CardId{small->editor().selection().primary().value});
    REQUIRE(card);
    CHECK(card->title == "往診を実施している診療所・病院数");
    CHECK(card->kind == CardKind::Indicator);
    CHECK(card->area == AreaId{"emergency"});
    CHECK(card->note.find("未確認") != std::string::npos);
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small->document().cards().size() == before);
}

UI_TEST("several examples are taken one after the other; what is in is said") {
    SmallSession small;
    const std::size_t before = small->document().cards().size();
    small->key(ctrl_shift(Key::E));
    small->type("BCP");
    small->key(ctrl(Key::Enter));
    small->key(plain(Key::Down));
    small->key(ctrl(Key::Enter));
    CHECK(small->workspace().ui.dialog == Dialog::Catalogue);
    CHECK(small->document().cards().size() == before + 2);
    CHECK(small->shows("2 枚入れました"));
    small->key(plain(Key::Escape));
    CHECK(small->workspace().ui.dialog == Dialog::None);
}
