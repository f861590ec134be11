// How the picture goes from one layout to the next: easing, and what holds still on the screen meanwhile.
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "model/edits/placement.h"
#include "tests/app/screen.h"

using namespace banso;
using namespace banso::test;

namespace {

constexpr double a_frame = 1.0 / 60;
constexpr const char* long_title = "題名が四行になるまで書き足すと\n二行目\n三行目\n四行目\n五行目";

// Two cards above one another in the first lane, and one in the lane below; easing on.
struct Easing : Screen {
    Easing()
        : Screen(document_with({card("K01"), card("K02"), card("T01"), test::link("K01", "T01"), card("K03", "daily"),
                                card("T03", "daily"), test::link("K03", "T03")})) {
        rename("K01", "短い題名");  // the picture is remembered from here on
        pass(0.1);
        workspace.settings.animate = true;
        workspace.ui.viewport = {1600, 900};
        workspace.ui.wants_fit = Fit::None;
        workspace.camera.look_at({0, 0}, 1);
    }
    [[nodiscard]] double y(const std::string& code) const { return box(code).y; }
    [[nodiscard]] double y_on_screen(const std::string& code) const {
        return workspace.camera.world_to_screen(box(code)).y;
    }
    [[nodiscard]] double goal(const std::string& code) const {
        return workspace.picture().goal().find(card_id(code))->box.y;
    }
    void settle() {
        for (int i = 0; i < 30; ++i) frame(a_frame);
    }
    // So many new cards on top of the first lane that it must grow.
    void crowd_first_lane(int cards) {
        edit([&](Transaction& t) {
            for (int i = 0; i < cards; ++i) {
                const std::string code = "K" + std::to_string(50 + i);
                t.add(card(code));
                edits::rank_in_cell(t, card_id(code), card_id("K02"));
            }
        });
    }
};

}  // namespace

TEST_CASE("what must move eases over, in less than three tenths of a second") {
    Easing screen;
    const double before = screen.y("K02");
    screen.rename("K01", long_title);
    screen.frame(a_frame);
    CHECK(screen.y("K02") == before);
    REQUIRE(screen.goal("K02") > before + 20);
    double last = before;
    double taken = 0;
    while (screen.workspace.picture().moving() && taken < 1) {
        screen.frame(a_frame);
        taken += a_frame;
        CHECK(screen.y("K02") >= last);
        CHECK(screen.y("K02") - last < 0.2 * (screen.goal("K02") - before));  // no jump
        last = screen.y("K02");
    }
    CHECK(taken <= 0.3);
    CHECK(screen.y("K02") == screen.goal("K02"));
}

TEST_CASE("with easing switched off everything is where it belongs in the next frame, and no frame is asked for") {
    Easing screen;
    screen.workspace.settings.animate = false;
    screen.rename("K01", long_title);
    CHECK(screen.frame(a_frame) > 0);
    CHECK_FALSE(screen.workspace.picture().moving());
    CHECK(screen.y("K02") == screen.goal("K02"));
}

TEST_CASE("a second edit in the middle of a move goes on from where things are") {
    Easing screen;
    const double before = screen.y("K02");
    screen.rename("K01", long_title);
    for (int i = 0; i < 8; ++i) screen.frame(a_frame);
    const double halfway = screen.y("K02");
    REQUIRE(halfway > before);
    REQUIRE(halfway < screen.goal("K02"));
    screen.rename("K01", "短い題名");
    screen.frame(a_frame);
    CHECK(std::abs(screen.y("K02") - halfway) < 1);
    screen.settle();
    CHECK(screen.y("K02") == screen.goal("K02"));
}

TEST_CASE("a card that is moved is seen to move: the camera does not go along") {
    Easing screen;
    const Camera before = screen.workspace.camera;
    screen.edit([](Transaction& t) { edits::rank_in_cell(t, card_id("K01"), card_id("K02")); });
    screen.settle();
    CHECK(screen.y("K01") > screen.y("K02"));
    CHECK(screen.workspace.camera == before);
}

TEST_CASE("when a lane above grows, what people look at stays where it is on the wall, in every frame") {
    Easing screen;
    screen.workspace.camera.look_at({0, screen.y("K03") - 60}, 1);  // the second lane alone is in sight
    const double in_world = screen.y("K03");
    const double before = screen.y_on_screen("K03");
    screen.crowd_first_lane(4);
    for (int i = 0; i < 30; ++i) {
        screen.frame(a_frame);
        CHECK(std::abs(screen.y_on_screen("K03") - before) < 0.01);
    }
    CHECK(screen.y("K03") > in_world + 50);
    CHECK(screen.workspace.picture().drift_to_come() == 0);
}

TEST_CASE("without easing the camera goes along at once") {
    Easing screen;
    screen.workspace.settings.animate = false;
    screen.workspace.camera.look_at({0, screen.y("K03") - 60}, 1);
    const double before = screen.y_on_screen("K03");
    screen.crowd_first_lane(4);
    screen.frame(a_frame);
    CHECK(screen.y_on_screen("K03") == before);
}

TEST_CASE("the card whose title is being typed stays under its field, even when most of what is in sight goes away") {
    Easing screen;
    screen.workspace.ui.title_edit = TitleEdit{.card = card_id("K03")};
    const double before = screen.y_on_screen("K03");  // of the cards in sight most are in the lane that grows
    screen.crowd_first_lane(4);
    for (int i = 0; i < 30; ++i) {
        screen.frame(a_frame);
        CHECK(std::abs(screen.y_on_screen("K03") - before) < 0.01);
    }
}

TEST_CASE("another view does not carry the camera off") {
    Easing screen;
    screen.workspace.set_view(StandardView::Meeting2);
    screen.workspace.ui.wants_fit = Fit::None;
    const Camera before = screen.workspace.camera;
    screen.settle();
    CHECK(screen.workspace.camera == before);
}

TEST_CASE("an edit that moves nothing leaves every link as it was drawn") {
    Easing screen;
    screen.workspace.set_view(StandardView::Meeting2);
    screen.pass(0.1);
    screen.settle();
    const ViewLayout before = screen.workspace.picture().goal();
    screen.edit([](Transaction& t) { t.change(card_id("K01"), [](Card& c) { c.note = "覚え書き"; }); });
    screen.settle();
    CHECK(screen.workspace.picture().goal() == before);
}

TEST_CASE("an edit that is about no card leaves every place as it is remembered, be it as it may") {
    const auto place = [](const std::string& code) {
        Placement placement;
        placement.card = card_id(code);
        placement.order = code == "K01" ? 1024 : 2048;
        placement.y = 18;
        return placement;
    };
    Screen screen(document_with({card("K01"), card("K02"), place("K01"), place("K02")}));
    const Document before = screen.workspace.document();
    screen.edit([](Transaction& t) {
        Opinion opinion;
        opinion.text = "夜間の連絡先が分からない";
        t.add(std::move(opinion));
    });
    CHECK(screen.workspace.document().placement() == before.placement());
    screen.rename("K01", "夜間の連絡先");
    CHECK_FALSE(screen.workspace.document().placement() == before.placement());
}
