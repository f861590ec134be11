// Locks obeyed by every way in which a card can be changed with the pointer.
#include <functional>

#include <doctest/doctest.h>

#include "app/actions/action.h"
#include "app/meeting/lock_acts.h"
#include "model/edits/locks.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

void lock(SmallSession& small, const Head& head) {
    acts::toggle_lock(small->workspace(), head);
    small->settle();
}

Point right_edge(const Rect& box) {
    return {box.right() - 2, box.centre().y};
}

}  // namespace

UI_TEST("a card can be dragged neither out of a locked lane, nor into one, nor about in it") {
    SmallSession small;
    lock(small, {.area = {"emergency"}});
    const auto steps = small.steps();
    const Card k02 = *small.card("K02");
    const auto places = small->document().table<Placement>();
    small->drag(small->card_at("K02").centre(), small->cell_at(CardKind::Issue, "overall"));
    CHECK(*small.card("K02") == k02);
    CHECK(small->shows("ロックされています"));
    small->drag(small->card_at("K01").centre(), small->cell_at(CardKind::Issue, "emergency"));
    CHECK(small.card("K01")->area.value == "discharge");
    const Point from = small->card_at("K02").centre();
    small->drag(from, from + Point{0, 90});
    CHECK(small->document().table<Placement>() == places);
    CHECK(small.steps() == steps);
    lock(small, {.area = {"emergency"}});
    small->drag(small->card_at("K01").centre(), small->cell_at(CardKind::Issue, "emergency"));
    CHECK(small.card("K01")->area.value == "emergency");
}

UI_TEST("no link is drawn between two cards that rest, and one that leads elsewhere is") {
    SmallSession small;
    lock(small, {.area = {"emergency"}});
    const auto links = small->document().links().size();
    small->drag(right_edge(small->card_at("K03")), small->card_at("T02").centre());
    CHECK(small->document().links().size() == links);
    small->drag(right_edge(small->card_at("K03")), small->card_at("T01").centre());
    CHECK(small->document().links().size() == links + 1);
}

UI_TEST("in a matrix the cards of a locked column stay where they are, dragged or by keys") {
    SmallSession small;
    const Card before = *small.card("T01");
    small->click(small->card_at("T01").centre());
    lock(small, {.is_column = true, .kind = CardKind::Countermeasure});
    small->key(ctrl(Key::T));
    REQUIRE(small->workspace().ui.area == MainArea::CountermeasureMatrix);
    const Level across = before.feasibility == Level::Low ? Level::High : Level::Low;
    small->drag(small->matrix_card("T01").centre(), small->matrix_cell(across, Level::Middle).centre());
    CHECK(*small.card("T01") == before);
    CHECK(small->shows("ロックされています"));
    for (const Key key : {Key::Right, Key::Up, Key::Down, Key::Left}) small->key(plain(key));
    CHECK(*small.card("T01") == before);
}

UI_TEST(
    "in a locked area nothing is typed, added, linked, merged, pasted, doubled, moved or deleted, and a notice says "
    "why") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    small->key(ctrl(Key::C));
    lock(small, {.area = {"emergency"}});
    const Document before = small->document();
    const auto refused = [&](const char* what, const std::function<void()>& act) {
        CAPTURE(what);
        small->editor().notices().dismiss(NoticeCode::Failed);
        small->click(small->card_at("K02").centre());
        act();
        small->settle();
        CHECK(small->document() == before);
        CHECK(small->shows("ロックされています"));
        small->key(plain(Key::Escape));
    };
    refused("F2", [&] { small->key(plain(Key::F2)); });
    refused("typing", [&] { small->type("あ"); });
    refused("Enter", [&] { small->key(plain(Key::Enter)); });
    refused("Tab", [&] { small->key(plain(Key::Tab)); });
    refused("delete", [&] { small->key(plain(Key::Delete)); });
    refused("duplicate", [&] { run_action("duplicate", small->workspace()); });
    refused("paste", [&] { small->key(ctrl(Key::V)); });
    refused("move", [&] { run_action("move_down", small->workspace()); });
    refused("pin", [&] { small->key(ctrl(Key::P)); });
    refused("merge", [&] {
        small->hold(ctrl(Key::A));
        small->click(small->card_at("K01").centre());
        small->hold({});
        small->key(ctrl_shift(Key::M));
    });
}
