// 整列: proposed beside the window's thread, shown as a ghost, accepted in one step or dropped; and when it is offered.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/edits/locks.h"
#include "model/edits/placement.h"
#include "tests/app/screen.h"

using namespace banso;
using namespace banso::test;

namespace {

constexpr double quiet = Tidy::pause + 1;

Placement place(const std::string& code, double order) {
    Placement placement;
    placement.card = card_id(code);
    placement.order = order;
    return placement;
}

// Issues 1 … count in order, each linked with the countermeasure that stands last, last but one, …
Document tangled(int count = 4) {
    std::vector<AnyRecordValue> records;
    const auto number = [](int i) { return "0" + std::to_string(i); };
    for (int i = 1; i <= count; ++i) {
        records.push_back(card("K" + number(i)));
        records.push_back(card("T" + number(i)));
        records.push_back(test::link("K" + number(i), "T" + number(count + 1 - i)));
        records.push_back(place("K" + number(i), 1024.0 * i));
        records.push_back(place("T" + number(i), 1024.0 * i));
    }
    return document_with(std::move(records));
}

// Crosses one more link with all there are.
void tangle_more(Screen& screen, int number) {
    screen.edit([&](Transaction& t) {
        const std::string issue = "K0" + std::to_string(number);
        const std::string measure = "T0" + std::to_string(number);
        t.add(card(issue));
        t.add(card(measure));
        edits::rank_in_cell(t, card_id(issue), {});
        t.add(place(measure, 1e6 * number));
        t.add(test::link(issue, measure));
    });
}

void ask(Screen& screen) {
    screen.workspace.tidy().begin();
    screen.pass(0.1);
}

}  // namespace

TEST_CASE("整列 is shown as a ghost first: it says what would move, and nothing has changed yet") {
    Screen screen(tangled());
    const Document before = screen.workspace.document();
    const Rect first = screen.box("T01");
    ask(screen);
    const Tidy& tidy = screen.workspace.tidy();
    REQUIRE(tidy.state() == Tidy::State::Ghost);
    CHECK(tidy.proposal()->crossings == 6);
    CHECK(tidy.proposal()->fresh_crossings == 0);
    CHECK_FALSE(tidy.proposal()->moving.empty());
    CHECK(tidy.ghost().cards.size() == 8);
    CHECK(screen.workspace.document() == before);
    CHECK(screen.box("T01") == first);
}

TEST_CASE("while 整列 is worked out no frame waits for it, and it says so") {
    Screen screen(tangled());
    screen.workspace.tidy().begin();
    screen.frame(0.1);
    screen.workspace.tidy().finish_work();
    CHECK(screen.workspace.tidy().state() == Tidy::State::Working);
    screen.frame(0.1);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Ghost);
}

TEST_CASE("accepted, 整列 is one step, the cards stand where the ghost stood, and one undo brings them all back") {
    Screen screen(tangled());
    const Document before = screen.workspace.document();
    ask(screen);
    const ViewLayout ghost = screen.workspace.tidy().ghost();
    REQUIRE(screen.workspace.tidy().accept(screen.workspace.editor(), screen.workspace.picture()));
    screen.pass(0.1);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
    CHECK(screen.workspace.picture().shown().cards == ghost.cards);
    CHECK(screen.workspace.editor().history().position() == 1);
    CHECK(screen.workspace.editor().history().undo_step()->label.code == EditLabel::Tidy);
    screen.workspace.editor().undo();
    CHECK(screen.workspace.document() == before);
}

TEST_CASE("整列 renumbers the cards of a cell 1024 apart, in their new order") {
    Screen screen(tangled());
    screen.edit([](Transaction& t) { edits::rank_in_cell(t, card_id("K02"), card_id("K03")); });
    screen.pass(0.1);
    ask(screen);
    REQUIRE(screen.workspace.tidy().accept(screen.workspace.editor(), screen.workspace.picture()));
    std::vector<double> orders;
    for (const Placement& each : screen.workspace.document().placement())
        if (each.card.value.front() == 'k') orders.push_back(each.order);
    std::sort(orders.begin(), orders.end());
    CHECK(orders == std::vector<double>{1024, 2048, 3072, 4096});
}

TEST_CASE("dropped, 整列 leaves nothing at all behind") {
    Screen screen(tangled());
    const Document before = screen.workspace.document();
    ask(screen);
    CHECK(screen.workspace.tidy().drop());
    screen.pass(0.1);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
    CHECK(screen.workspace.document() == before);
    CHECK_FALSE(screen.workspace.editor().history().can_undo());
    CHECK_FALSE(screen.workspace.tidy().drop());
}

TEST_CASE("an edit calls the ghost off, and what it showed cannot be accepted any more") {
    Screen screen(tangled());
    ask(screen);
    screen.rename("K01", "三行に\nなる\n題名");
    const Document edited = screen.workspace.document();
    CHECK_FALSE(screen.workspace.tidy().accept(screen.workspace.editor(), screen.workspace.picture()));
    CHECK(screen.workspace.document() == edited);
    screen.pass(0.1);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
    CHECK(screen.workspace.tidy().proposal() == nullptr);
}

TEST_CASE("an edit while 整列 is worked out calls it off, and no ghost comes late") {
    Screen screen(tangled());
    screen.workspace.tidy().begin();
    screen.frame(0.1);
    screen.rename("K01", "三行に\nなる\n題名");
    screen.frame(0.1);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
    screen.workspace.tidy().finish_work();
    screen.frame(0.1);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
}

TEST_CASE("a pinned card stays where it is pinned through 整列") {
    Document document = tangled();
    edited(document, [](Transaction& t) { (void)edits::pin_card(t, card_id("T01"), {0, 40}); });
    Screen screen(document);
    const Rect before = screen.box("T01");
    ask(screen);
    REQUIRE(screen.workspace.tidy().accept(screen.workspace.editor(), screen.workspace.picture()));
    screen.pass(0.1);
    CHECK(screen.box("T01") == before);
    CHECK(screen.workspace.document().placement_of(card_id("T01"))->pin == Point{0, 40});
}

TEST_CASE("整列 leaves the cards of a locked column where they are and as they are ranked, and tidies the others") {
    Document document = tangled();
    edited(document, [](Transaction& t) { edits::set_column_locked(t, CardKind::Countermeasure, true); });
    Screen screen(document);
    const std::vector<std::string> locked{"T01", "T02", "T03", "T04"};
    std::vector<double> places;
    std::vector<double> ranks;
    const auto look = [&](std::vector<double>& tops, std::vector<double>& orders) {
        for (const std::string& code : locked) {
            tops.push_back(screen.box(code).y);
            orders.push_back(screen.workspace.document().placement_of(card_id(code))->order);
        }
    };
    look(places, ranks);
    const Rect issue = screen.box("K01");
    ask(screen);
    REQUIRE(screen.workspace.tidy().state() == Tidy::State::Ghost);
    CHECK(screen.workspace.tidy().proposal()->fresh_crossings == 0);
    const ViewLayout ghost = screen.workspace.tidy().ghost();
    REQUIRE(screen.workspace.tidy().accept(screen.workspace.editor(), screen.workspace.picture()));
    screen.pass(0.1);
    CHECK(screen.workspace.picture().shown().cards == ghost.cards);
    CHECK(screen.box("K01").y > issue.y);
    std::vector<double> places_now;
    std::vector<double> ranks_now;
    look(places_now, ranks_now);
    CHECK(places_now == places);
    CHECK(ranks_now == ranks);
}

TEST_CASE("with every area locked 整列 has nothing to do and is not offered, however tangled the picture is") {
    Document document = tangled();
    edited(document, [](Transaction& t) { (void)edits::set_area_locked(t, {"discharge"}, true); });
    Screen screen(document);
    ask(screen);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
    CHECK(screen.was_told(NoticeCode::AlreadyTidy));
    screen.edit([](Transaction& t) { t.add(card("K09", "daily")); });
    screen.pass(0.1);
    screen.pass(quiet);
    CHECK_FALSE(screen.workspace.tidy().offers());
}

TEST_CASE("a lock set while the ghost stands calls it off") {
    Screen screen(tangled());
    ask(screen);
    REQUIRE(screen.workspace.tidy().state() == Tidy::State::Ghost);
    screen.edit([](Transaction& t) { edits::set_column_locked(t, CardKind::Countermeasure, true); });
    CHECK_FALSE(screen.workspace.tidy().accept(screen.workspace.editor(), screen.workspace.picture()));
    screen.pass(0.1);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
}

TEST_CASE("整列 of a picture that is tidy says so, and changes nothing") {
    Screen screen(document_with({card("K01"), card("T01"), test::link("K01", "T01")}));
    ask(screen);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
    CHECK(screen.was_told(NoticeCode::AlreadyTidy));
    CHECK_FALSE(screen.workspace.editor().history().can_undo());
}

TEST_CASE("in a view that hides cards the ghost shows that view's, and follows when the view changes") {
    Document document = tangled();
    edited(document, [](Transaction& t) {
        t.add(card("IN01"));
        t.add(test::link("IN01", "K01", LinkRole::Evidence));
    });
    Screen screen(document);
    ask(screen);
    CHECK(screen.workspace.tidy().ghost().cards.size() == 9);
    screen.workspace.set_view(StandardView::Meeting1);
    screen.pass(0.1);
    REQUIRE(screen.workspace.tidy().state() == Tidy::State::Ghost);
    CHECK(screen.workspace.tidy().ghost().cards.size() == 5);
    CHECK(screen.workspace.tidy().ghost().view == screen.workspace.picture().goal().view);
}

TEST_CASE("a picture that grew tangled offers 整列 quietly, once nothing was edited for a while") {
    Screen screen(tangled());
    screen.pass(quiet);
    CHECK_FALSE(screen.workspace.tidy().offers());  // nobody has edited anything: nothing is looked at
    screen.rename("K01", "三行に\nなる\n題名");
    screen.pass(0.1);
    CHECK_FALSE(screen.workspace.tidy().offers());
    screen.pass(quiet);
    CHECK(screen.workspace.tidy().offers());
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
    CHECK(screen.workspace.editor().notices().list().empty());
}

TEST_CASE("a very large picture is not looked at unasked, and is tidied when asked") {
    Document document = tangled();
    edited(document, [](Transaction& t) {
        for (std::size_t i = 0; i < Tidy::most_looked_at; ++i) t.add(card("OP" + std::to_string(100 + i)));
    });
    Screen screen(document);
    screen.rename("K01", "三行に\nなる\n題名");
    screen.pass(0.1);
    screen.pass(quiet);
    CHECK_FALSE(screen.workspace.tidy().busy());
    CHECK_FALSE(screen.workspace.tidy().offers());
    ask(screen);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Ghost);
}

TEST_CASE("while nothing happens nobody looks at the picture") {
    Screen screen(tangled());
    screen.workspace.keeper().save();
    screen.pass(1);
    CHECK(screen.frame(1) > 1e6);
    screen.rename("K01", "三行に\nなる\n題名");
    screen.pass(0.1);
    CHECK(screen.frame(0.1) < Tidy::pause);
    screen.pass(quiet);
    screen.workspace.keeper().save();
    screen.pass(1);
    CHECK(screen.frame(1) > 1e6);
}

TEST_CASE("an offer that was declined comes back only when the picture has grown clearly worse") {
    Screen screen(tangled(4));
    screen.rename("K01", "三行に\nなる\n題名");
    screen.pass(0.1);
    screen.pass(quiet);
    REQUIRE(screen.workspace.tidy().offers());
    screen.workspace.tidy().dismiss_offer();
    screen.rename("K01", "短い題名");
    screen.pass(0.1);
    screen.pass(quiet);
    CHECK_FALSE(screen.workspace.tidy().offers());  // six crossings as before
    tangle_more(screen, 5);
    tangle_more(screen, 6);
    screen.pass(0.1);
    screen.pass(quiet);
    CHECK(screen.workspace.tidy().offers());
}

TEST_CASE("a picture that is not tangled offers nothing, however much is edited") {
    Screen screen(document_with({card("K01"), card("T01"), card("K02"), card("T02"), test::link("K01", "T01")}));
    for (const char* title : {"一", "二", "三"}) {
        screen.rename("K01", title);
        screen.pass(quiet);
        screen.pass(quiet);
        CHECK_FALSE(screen.workspace.tidy().offers());
    }
}

TEST_CASE("another session has no ghost of the one before") {
    Screen screen(tangled());
    ask(screen);
    REQUIRE(screen.workspace.tidy().state() == Tidy::State::Ghost);
    screen.workspace.start_new();
    screen.pass(0.1);
    CHECK(screen.workspace.tidy().state() == Tidy::State::Off);
}
