#include <algorithm>
#include <cmath>
#include <map>

#include <doctest/doctest.h>

#include "render/layout/engine.h"
#include "render/layout/place.h"
#include "tests/support/layout_edits.h"
#include "tests/support/layout_samples.h"

using namespace banso;
using namespace banso::tests;

namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// Cards of `before` that are elsewhere in `after`, which may have more cards at its end.
std::vector<std::string> moved(const Layout& before, const Layout& after) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < before.cards.size(); ++i) {
        if (before.cards[i].box.y != after.cards[i].box.y || before.cards[i].box.x != after.cards[i].box.x)
            found.push_back(before.cards[i].id);
    }
    return found;
}

bool same_order(const Layout& before, const Layout& after) {
    for (std::size_t i = 0; i < before.cards.size(); ++i) {
        for (std::size_t k = 0; k < before.cards.size(); ++k) {
            if (before.cards[i].column != before.cards[k].column) continue;
            if (before.cards[i].box.y < before.cards[k].box.y && after.cards[i].box.y >= after.cards[k].box.y)
                return false;
        }
    }
    return true;
}

// Three columns of three cards in one lane, a row linked to a row.
LayoutRequest three_rows() {
    LayoutRequest request;
    request.lanes = {{"upper"}, {"lower"}};
    for (int c = 0; c < 3; ++c) {
        for (int r = 0; r < 3; ++r)
            request.cards.push_back({.id = "c" + std::to_string(3 * c + r), .column = c, .lane = 0, .height = 64});
    }
    for (int i = 0; i < 6; ++i) request.links.push_back({"l" + std::to_string(i), i, i + 3});
    return request;
}

}  // namespace

TEST_CASE("a picture that is remembered is the same picture") {
    for (const int cards : {42, 120, 300}) {
        const LayoutRequest request = layout_request(generate_model(cards, 7));
        const Layout layout = lay_out(request).layout;
        CHECK(lay_out(remembering(request, layout)).layout == layout);
    }
}

TEST_CASE("a new card goes next to the card it is linked with, and nobody else moves where there is room") {
    LayoutRequest request = three_rows();
    const Layout before = lay_out(request).layout;
    request = remembering(request, before);
    request.cards.push_back({.id = "new", .column = 3, .lane = 0, .height = 64});
    request.links.push_back({"n", 7, 9});
    const Layout after = lay_out(request).layout;
    CHECK(faults(request, after) == "");
    CHECK(moved(before, after).empty());
    CHECK(after.cards[9].box.centre().y == after.cards[7].box.centre().y);
}

TEST_CASE("a new card in a full column moves those below it and no others") {
    LayoutRequest request = three_rows();
    const Layout before = lay_out(request).layout;
    request = remembering(request, before);
    request.cards.push_back({.id = "new", .column = 1, .lane = 0, .height = 64});
    request.links.push_back({"n", 1, 9});
    const Layout after = lay_out(request).layout;
    CHECK(faults(request, after) == "");
    for (const std::string& id : moved(before, after)) CHECK((id == "c4" || id == "c5"));
    CHECK(same_order(before, after));
    CHECK(after.lanes[1].box == before.lanes[1].box);  // the spare row took it
}

TEST_CASE("a new card without links comes last in its cell") {
    LayoutRequest request = three_rows();
    const Layout before = lay_out(request).layout;
    request = remembering(request, before);
    request.cards.push_back({.id = "new", .column = 0, .lane = 0, .height = 64});
    const Layout after = lay_out(request).layout;
    CHECK(moved(before, after).empty());
    CHECK(after.cards[9].box.y > after.cards[2].box.bottom());
    CHECK(after.cards[9].order > after.cards[2].order);
}

TEST_CASE("removing a card moves nobody") {
    const LayoutRequest request = layout_request(generate_model(120, 8));
    const Layout before = lay_out(request).layout;
    LayoutRequest without = remembering(request, before);
    std::erase_if(without.links, [](const LinkRequest& link) { return link.from == 119 || link.to == 119; });
    without.cards.pop_back();
    const Layout after = lay_out(without).layout;
    CHECK(faults(without, after) == "");
    for (std::size_t i = 0; i < after.cards.size(); ++i) CHECK(after.cards[i] == before.cards[i]);
}

TEST_CASE("a card that gets taller moves only its neighbours in its cell") {
    const LayoutRequest request = layout_request(generate_model(120, 8));
    const Layout before = lay_out(request).layout;
    for (const int i : {0, 25, 50, 75, 100}) {
        LayoutRequest taller = remembering(request, before);
        taller.cards[at(i)].height += 20;
        const Layout after = lay_out(taller).layout;
        CHECK(faults(taller, after) == "");
        for (const std::string& id : moved(before, after)) {
            const auto card =
                std::find_if(before.cards.begin(), before.cards.end(), [&](const CardPlace& c) { return c.id == id; });
            CHECK(card->lane == before.cards[at(i)].lane);
            CHECK(card->column == before.cards[at(i)].column);
        }
        CHECK(same_order(before, after));
    }
}

TEST_CASE("cards are numbered 1024 apart, and a new one takes the gap without renumbering the others") {
    LayoutRequest request = three_rows();
    const Layout before = lay_out(request).layout;
    CHECK(before.cards[0].order == 1024);
    CHECK(before.cards[1].order == 2048);
    request = remembering(request, before);
    request.cards.push_back({.id = "new", .column = 1, .lane = 0, .height = 64});
    request.links.push_back({"n", 0, 9});
    request.links.push_back({"m", 1, 9});
    const Layout after = lay_out(request).layout;
    for (std::size_t i = 0; i < before.cards.size(); ++i) CHECK(after.cards[i].order == before.cards[i].order);
    CHECK(after.cards[9].order == 1536);
}

TEST_CASE("when a cell has no numbers left it is numbered afresh, in the same order") {
    LayoutRequest request = three_rows();
    request = remembering(request, lay_out(request).layout);
    request.cards[3].remembered->order = 7;
    request.cards[4].remembered->order = 8;
    request.cards[5].remembered->order = 9;
    request.cards.push_back({.id = "new", .column = 1, .lane = 0, .height = 64});
    request.links.push_back({"n", 0, 9});
    request.links.push_back({"m", 1, 9});
    const Layout after = lay_out(request).layout;
    CHECK(after.cards[3].order == 1024);
    CHECK(after.cards[9].order == 2048);
    CHECK(after.cards[4].order == 3072);
    CHECK(after.cards[5].order == 4096);
}

TEST_CASE("a card moved to another rank goes there; the others hold still where they can") {
    LayoutRequest request = three_rows();
    const Layout before = lay_out(request).layout;
    request = remembering(request, before);
    request.cards[0].remembered = Remembered{2048 + 512, std::nullopt};  // c0 between c1 and c2
    const Layout after = lay_out(request).layout;
    CHECK(faults(request, after) == "");
    CHECK(after.cards[1].box.y < after.cards[0].box.y);
    CHECK(after.cards[0].box.y < after.cards[2].box.y);
    CHECK(moved(before, after).size() <= 2);
}

TEST_CASE("pins hold while cards come and go") {
    LayoutRequest request = layout_request(generate_model(60, 5));
    request = remembering(request, lay_out(request).layout);
    request.cards[20].pin = Point{0, 20};
    request.cards[21].pin = Point{10, 150};
    const Layout before = lay_out(request).layout;
    CHECK(faults(request, before) == "");
    LayoutRequest more = remembering(request, before);
    for (int i = 0; i < 20; ++i) {
        more.cards.push_back({.id = "n" + std::to_string(i), .column = i % 7, .lane = i % 3, .height = 80});
        more.links.push_back({"nl" + std::to_string(i), i, 60 + i});
        const Layout after = lay_out(more).layout;
        CHECK(faults(more, after) == "");
        more = remembering(more, after);
    }
}

TEST_CASE("card after card, few of the others move, and no two of a column swap") {
    for (const int cards : {60, 200}) {
        for (const std::uint64_t seed : {1, 2}) {
            CAPTURE(cards);
            CAPTURE(seed);
            const ModelSketch model = generate_model(cards, seed);
            LayoutRequest request = layout_request(model);
            Layout before = lay_out(request).layout;
            double sum = 0;
            for (int i = 0; i < 32; ++i) {
                request = remembering(request, before);
                const CardRequest& like = request.cards[at(i * 37 % cards)];
                const int beside = i * 53 % cards;
                request.cards.push_back(
                    {.id = "new" + std::to_string(i), .column = like.column, .lane = like.lane, .height = like.height});
                request.links.push_back({"nl" + std::to_string(i), beside, static_cast<int>(request.cards.size()) - 1});
                const Layout after = lay_out(request).layout;
                CHECK(faults(request, after) == "");
                CHECK(same_order(before, after));
                const Steadiness steadiness = compare(before, after);
                CHECK(steadiness.share_moved <= 0.25);
                sum += steadiness.share_moved;
                before = after;
            }
            CHECK(sum / 32 < 0.05);
        }
    }
}

TEST_CASE("a new link moves nobody") {
    const LayoutRequest fresh = layout_request(generate_model(120, 8));
    const Layout before = lay_out(fresh).layout;
    Hand hand(1);
    for (int i = 0; i < 20; ++i) {
        LayoutRequest request = remembering(fresh, before);
        hand.add_link(request);
        CHECK(request.links.size() == fresh.links.size() + 1);
        CHECK(place_remembered(request).cards == before.cards);
    }
}

TEST_CASE("a title that gets shorter again moves nobody up") {
    LayoutRequest request = three_rows();
    request.cards[0].height = 124;
    const Layout before = lay_out(request).layout;
    request = remembering(request, before);
    request.cards[0].height = 64;
    CHECK(moved(before, lay_out(request).layout).empty());
}

TEST_CASE("a card that goes into another lane moves its neighbours there, and nobody where it came from") {
    const LayoutRequest fresh = layout_request(generate_model(120, 8));
    const Layout before = lay_out(fresh).layout;
    for (const int i : {3, 40, 77, 110}) {
        LayoutRequest request = remembering(fresh, before);
        CardRequest& card = request.cards[at(i)];
        const int from = card.lane;
        card.lane = from == 2 ? 3 : 2;
        card.remembered = Remembered{1536, std::nullopt};  // second in its new cell
        const Layout after = place_remembered(request);
        for (std::size_t k = 0; k < before.cards.size(); ++k) {
            const CardPlace& was = before.cards[k];
            if (was.lane != from || k == at(i)) continue;
            const double lane_went = after.lanes[at(from)].box.y - before.lanes[at(from)].box.y;
            CHECK(after.cards[k].box.y == was.box.y + lane_went);
        }
        const Steadiness steadiness = compare(before, after, before.cards[at(i)].id);
        CHECK(steadiness.share_moved <= 0.05);
        CHECK(steadiness.swaps == 0);
    }
}

TEST_CASE("whatever is edited, one edit after another, no two cards of a column swap and few of the others move") {
    for (const std::uint64_t seed : {1, 2, 3}) {
        CAPTURE(seed);
        LayoutRequest request = layout_request(generate_model(120, seed));
        Layout before = lay_out(request).layout;
        Hand hand(seed);
        double sum = 0;
        constexpr int edits = 60;
        for (int i = 0; i < edits; ++i) {
            request = remembering(request, before);
            std::string meant;
            switch (i % 5) {
                case 0:
                    hand.add_card(request, i % 2 == 0);
                    break;
                case 1:
                    hand.rename(request);
                    break;
                case 2:
                    hand.add_link(request);
                    break;
                case 3:
                    hand.remove_card(request);
                    break;
                default:
                    meant = hand.move_card(request);
            }
            const Layout after = lay_out(request).layout;
            CHECK(faults(request, after) == "");
            const Steadiness steadiness = compare(before, after, meant);
            CHECK(steadiness.swaps == 0);
            CHECK(steadiness.share_moved <= 0.25);
            sum += steadiness.share_moved;
            before = after;
        }
        CHECK(sum / edits < 0.05);
    }
}
