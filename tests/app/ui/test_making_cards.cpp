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
