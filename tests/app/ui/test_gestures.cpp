// What the pointer does on the picture.
#include <algorithm>
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "app/words/actions.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

Point right_edge(const Rect& card) {
    return {card.right() - 2, card.centre().y};
}

std::vector<RecordId> sorted(std::vector<RecordId> ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace

UI_TEST("a click selects a card, Ctrl adds another or takes it away, free space selects none") {
    SmallSession small;
    const Selection& selection = small->editor().selection();
    small->click(small->card_at("K01").centre());
    CHECK(selection.ids() == std::vector<RecordId>{{"k01"}});
    small->hold(ctrl(Key::None));
    small->click(small->card_at("T02").centre());
    small->hold({});
    CHECK(selection.ids() == std::vector<RecordId>{{"k01"}, {"t02"}});
    small->hold(ctrl(Key::None));
    small->click(small->card_at("K01").centre());
    small->hold({});
    CHECK(selection.ids() == std::vector<RecordId>{{"t02"}});
    small->click(small->cell_at(CardKind::Output, "overall"));
    CHECK(selection.empty());
    CHECK(small.steps() == 0);
}

UI_TEST(
    "a box drawn over free space selects the cards it touches; Esc in the middle selects what was selected before") {
    SmallSession small;
    const Rect upper = small->card_at("K02");
    const Rect lower = small->card_at("K03");
    const Point from{upper.x - 12, std::min(upper.y, lower.y) - 4};
    const Point to{upper.centre().x, std::max(upper.bottom(), lower.bottom()) - 4};
    small->drag(from, to);
    CHECK(sorted(small->editor().selection().ids()) == std::vector<RecordId>{{"k02"}, {"k03"}});
    CHECK_FALSE(small->workspace().ui.selection_box);

    small->begin_drag(small->cell_at(CardKind::Output, "overall"), small->card_at("OP02").centre());
    CHECK(small->editor().selection().contains({"op02"}));
    small->key(plain(Key::Escape));
    small->release();
    CHECK_FALSE(small->editor().selection().contains({"op02"}));
    CHECK(small.steps() == 0);
}

UI_TEST("a card dragged within its column changes places with its neighbour, as one step") {
    SmallSession small;
    const Document before = small->document();
    const bool first = small->card_at("K02").y < small->card_at("K03").y;
    const std::string upper = first ? "K02" : "K03";
    const std::string lower = first ? "K03" : "K02";
    const Rect target = small->card_at(upper);
    small->drag(small->card_at(lower).centre(), {target.centre().x, target.y + 2});
    CHECK(small->card_at(lower).y < small->card_at(upper).y);
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small->document() == before);
    CHECK(small->card_at(upper).y < small->card_at(lower).y);
}

UI_TEST("a card dragged to another lane belongs to that area, as one step") {
    SmallSession small;
    const Document before = small->document();
    small->drag(small->card_at("K01").centre(), small->cell_at(CardKind::Issue, "overall"));
    CHECK(small.card("K01")->area == AreaId{"overall"});
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small->document() == before);
}

UI_TEST("two selected cards are dragged together, as one step") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    small->hold(ctrl(Key::None));
    small->click(small->card_at("K03").centre());
    small->hold({});
    small->drag(small->card_at("K03").centre(), small->cell_at(CardKind::Issue, "overall"));
    CHECK(small.card("K02")->area == AreaId{"overall"});
    CHECK(small.card("K03")->area == AreaId{"overall"});
    CHECK(small.steps() == 1);
}

UI_TEST("Esc in the middle of a drag leaves the card where it was, whatever the pointer does then") {
    SmallSession small;
    const Document before = small->document();
    const Point elsewhere = small->cell_at(CardKind::Issue, "overall");
    small->begin_drag(small->card_at("K01").centre(), elsewhere);
    small->key(plain(Key::Escape));
    small->move_to(elsewhere + Point{10, 10});
    small->release();
    small->settle();
    CHECK(small->document() == before);
    CHECK(small.steps() == 0);
}

UI_TEST("a card dragged with Alt is pinned where it is let go; its menu unpins it") {
    SmallSession small;
    const Rect from = small->card_at("OP01");
    small->hold(alt(Key::None));
    small->drag(from.centre(), from.centre() + Point{0, 30});
    small->hold({});
    const Placement* placement = small->document().placement_of({"op01"});
    REQUIRE(placement);
    CHECK(placement->pin);
    CHECK(small->card_at("OP01").y == doctest::Approx(from.y + 30).epsilon(0.02));
    CHECK(small.steps() == 1);
    small->click(small->card_at("OP01").centre());
    small->key(ctrl(Key::P));
    CHECK_FALSE(small->document().placement_of({"op01"})->pin);
}

UI_TEST("a link is drawn from a card's right edge to another card, and a double is refused with a notice") {
    SmallSession small;
    small->drag(right_edge(small->card_at("K03")), small->card_at("T02").centre());
    CHECK(small->document().link_between({"k03"}, {"t02"}));
    CHECK(small.steps() == 1);

    const std::size_t links = small->document().links().size();
    small->drag(right_edge(small->card_at("K03")), small->card_at("T02").centre());
    CHECK(small->document().links().size() == links);
    CHECK(small.steps() == 1);
    CHECK(small->shows("K03 と T02 はすでにつながっています"));
}

UI_TEST("a link drawn against the direction is the link that was meant") {
    SmallSession small;
    small->drag(right_edge(small->card_at("T02")), small->card_at("K03").centre());
    CHECK(small->document().link_between({"k03"}, {"t02"}));
}

UI_TEST("Esc in the middle of drawing a link leaves none") {
    SmallSession small;
    const Document before = small->document();
    small->begin_drag(right_edge(small->card_at("K03")), small->card_at("T02").centre());
    CHECK(small->workspace().ui.link_draft);
    small->key(plain(Key::Escape));
    small->release();
    small->settle();
    CHECK_FALSE(small->workspace().ui.link_draft);
    CHECK(small->document() == before);
}

UI_TEST("a link let go over free space further right makes a card there, linked, with one step for all of it") {
    SmallSession small;
    const Document before = small->document();
    small->drag(right_edge(small->card_at("K03")), small->cell_at(CardKind::Countermeasure, "overall"));
    small->type("休日の相談先を決める");
    small->key(plain(Key::Enter));
    const Card* made = small.card("T03");
    REQUIRE(made);
    CHECK(made->title == "休日の相談先を決める");
    CHECK(small->document().link_between({"k03"}, made->id));
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small->document() == before);
}

UI_TEST("while the letters are shown a click on the other card links as well") {
    SmallSession small;
    small->click(small->card_at("K03").centre());
    small->key(ctrl(Key::L));
    small->click(small->card_at("T01").centre());
    CHECK(small->document().link_between({"k03"}, {"t01"}));
    CHECK(small.steps() == 1);
}

UI_TEST("deleting a card takes its links and comments, and undo brings all of them back") {
    SmallSession small;
    const Document before = small->document();
    small->click(small->card_at("T02").centre());
    small->key(plain(Key::Delete));
    CHECK_FALSE(small.card("T02"));
    CHECK_FALSE(small->document().link_between({"k02"}, {"t02"}));
    CHECK(small->document().comments().size() == 0);
    CHECK(small->editor().selection().empty());
    CHECK(small.steps() == 1);
    small->key(ctrl(Key::Z));
    CHECK(small->document() == before);
}

UI_TEST("a right click opens a card's menu, whose entries work on that card") {
    SmallSession small;
    small->click(small->card_at("T01").centre(), UiDriver::Button::Right);
    CHECK(small->find_label("題名を直す"));
    CHECK(small->editor().selection().ids() == std::vector<RecordId>{{"t01"}});
    small->click_label("削除");
    CHECK_FALSE(small.card("T01"));
    CHECK_FALSE(small->find_label("題名を直す"));
}

UI_TEST("a right click on free space offers a new card; a drag with the right button only moves the picture") {
    SmallSession small;
    const Point free = small->cell_at(CardKind::Output, "overall");
    small->click(free, UiDriver::Button::Right);
    CHECK(small->find_label("新しいカード"));
    small->key(plain(Key::Escape));
    CHECK_FALSE(small->find_label("新しいカード"));

    const Rect before = small->card_at("OP01");
    small->drag(free, free + Point{40, 25}, UiDriver::Button::Right);
    CHECK_FALSE(small->find_label("新しいカード"));
    CHECK(small->card_at("OP01").x == doctest::Approx(before.x + 40));
    CHECK(small->card_at("OP01").y == doctest::Approx(before.y + 25));
}

UI_TEST("the wheel zooms and keeps the point under the pointer") {
    SmallSession small;
    const Point held = right_edge(small->card_at("T02"));
    const double scale = small->workspace().camera.scale();
    small->wheel(held, 3);
    CHECK(small->workspace().camera.scale() > scale * 1.3);
    CHECK(right_edge(small->card_at("T02")).x == doctest::Approx(held.x).epsilon(0.003));
    CHECK(std::abs(small->card_at("T02").centre().y - held.y) < 1);  // the pointer stands on whole pixels
    small->wheel(held, -3);
    CHECK(small->workspace().camera.scale() == doctest::Approx(scale));
}

UI_TEST("arrow keys walk from card to card along the links") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    for (const char* code : {"t01", "op01", "c01"}) {
        small->key(plain(Key::Right));
        CHECK(small->editor().selection().primary().value == code);
    }
    small->key(plain(Key::Left));
    CHECK(small->editor().selection().primary().value == "op01");
}

UI_TEST("a card far out of sight is there, and can be clicked, after the picture was pushed to it") {
    UiDriver ui({.file = std::string(BANSO_SOURCE_DIR) + "/examples/hibarino-3.banso.json", .screen = {900, 500}});
    ui.workspace().set_view(StandardView::Whole);
    ui.settle();
    ui.key(ctrl(Key::Digit9));
    for (int i = 0; i < 5; ++i) ui.key(ctrl(Key::Plus));
    ui.settle();
    const Document& document = ui.document();
    for (const std::string code : {"IN01", "B1", "K01"}) {
        const Rect canvas = ui.canvas();
        const auto far = document.find_code(code);
        REQUIRE(far);
        // Pushed by the middle button, a window's width at a time, until the card is in the middle.
        for (int pushes = 0; pushes < 80; ++pushes) {
            const Point off = canvas.centre() - ui.card_at(code).centre();
            if (std::abs(off.x) < 40 && std::abs(off.y) < 40) break;
            const Point step{std::clamp(off.x, -300.0, 300.0), std::clamp(off.y, -150.0, 150.0)};
            ui.drag(canvas.centre(), canvas.centre() + step, UiDriver::Button::Middle);
        }
        CAPTURE(code);
        ui.click(ui.card_at(code).centre());
        CHECK(ui.editor().selection().primary() == RecordId{far->key});
    }
}
