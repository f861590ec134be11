// What hangs together with a card, and how it stands out.
#include <algorithm>

#include <doctest/doctest.h>

#include "render/scene/chain.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

// The codes of the cards in a chain, in capitals, in order.
std::string cards_of(const Document& document, const std::vector<RecordId>& chain) {
    std::string codes;
    for (const RecordId& id : chain) {
        if (const Card* card = document.find(CardId{id.value})) codes += (codes.empty() ? "" : " ") + card->code;
    }
    return codes;
}

std::string chain_codes(const Document& document, const std::string& code) {
    return cards_of(document, chain_of(document, {any(card_id(code))}));
}

// Two issues lead to one countermeasure, which leads to one of two outputs.
Document two_ways() {
    return document_with({card("IN01"), card("IN02"), card("K01"), card("K02"), card("T01"), card("T02"), card("OP01"),
                          card("OP02"), test::link("IN01", "K01", LinkRole::Evidence), test::link("K01", "T01"),
                          test::link("K02", "T01"), test::link("K02", "T02"), test::link("T01", "OP01"),
                          test::link("T02", "OP02"), test::link("IN02", "OP01", LinkRole::Measures)});
}

}  // namespace

TEST_CASE("a card's chain is everything that leads to it and everything it leads to, but not what leads there too") {
    const Document document = two_ways();
    CHECK(chain_codes(document, "K01") == "IN01 IN02 K01 OP01 T01");
    CHECK(chain_codes(document, "T01") == "IN01 IN02 K01 K02 OP01 T01");
    CHECK(chain_codes(document, "OP02") == "K02 OP02 T02");
}

TEST_CASE("a chain has its links, and a link selected has the chain that runs through it") {
    const Document document = two_ways();
    const auto chain = chain_of(document, {RecordId{"l-k01-t01"}});
    CHECK(cards_of(document, chain) == "IN01 IN02 K01 OP01 T01");
    for (const char* id : {"l-in01-k01", "l-k01-t01", "l-t01-op01"})
        CHECK(std::binary_search(chain.begin(), chain.end(), RecordId{id}));
    CHECK_FALSE(std::binary_search(chain.begin(), chain.end(), RecordId{"l-k02-t01"}));
}

TEST_CASE("an indicator lights the card whose success it measures, one step far") {
    CHECK(chain_codes(two_ways(), "IN02") == "IN02 OP01");
}

TEST_CASE("several selected light all their chains; a ring ends; what is gone lights nothing") {
    const Document document =
        document_with({card("K01"), card("T01"), card("T02"), card("OP01"), test::link("K01", "T01"),
                       test::link("T01", "K01"), test::link("T02", "OP01")});
    CHECK(chain_codes(document, "K01") == "K01 T01");
    CHECK(cards_of(document, chain_of(document, {any(card_id("K01")), any(card_id("OP01"))})) == "K01 OP01 T01 T02");
    CHECK(chain_of(document, {RecordId{"gone"}}).empty());
}

TEST_CASE("what is not in the chain is drawn paler and thinner, and still says all it says") {
    Pictures pictures(two_ways());
    SceneOptions options;
    options.selected = {any(card_id("K01"))};
    const Scene bright = pictures.scene(StandardView::Whole, options);
    options.lit = chain_of(pictures.document(), options.selected);
    const Scene lit = pictures.scene(StandardView::Whole, options);
    const auto title = [](const Scene& scene, const std::string& code) {
        const auto found = std::find_if(scene.items.begin(), scene.items.end(), [&](const Item& item) {
            return item.part == Part::CardTitle && item.record == any(card_id(code));
        });
        REQUIRE(found != scene.items.end());
        return std::get<Text>(found->shape);
    };
    CHECK(title(lit, "T01") == title(bright, "T01"));
    CHECK(title(lit, "T02").block == title(bright, "T02").block);
    CHECK(title(lit, "T02").colour == dimmed(light_theme()).ink);
    const auto width = [](const Scene& scene, const std::string& link) {
        for (const Item& item : scene.items)
            if (item.part == Part::Link && item.record.value == link) return std::get<Path>(item.shape).stroke.width;
        return 0.0;
    };
    CHECK(width(lit, "l-t01-op01") > 2 * width(lit, "l-k02-t02"));
}

TEST_CASE("what stands out, painted over the ground, is the whole picture; the ground alone has no sign of it") {
    Pictures pictures(two_ways());
    const ViewLayout placed = pictures.placed(StandardView::Whole);
    const auto has = [](const Scene& scene, const Item& item) {
        return std::find(scene.items.begin(), scene.items.end(), item) != scene.items.end();
    };
    SceneOptions options;
    options.selected = {any(card_id("K01"))};
    options.hovered = RecordId{"l-k02-t01"};
    for (const bool lit : {false, true}) {
        if (lit) options.lit = chain_of(pictures.document(), options.selected);
        const Document& document = pictures.document();
        const Scene whole = build_scene(document, placed, options, japanese(), pictures.texts());
        const Scene ground = build_ground(document, placed, options, japanese(), pictures.texts());
        const Scene accents = build_accents(document, placed, options, japanese(), pictures.texts());
        for (const Item& item : whole.items) CHECK((has(ground, item) || has(accents, item)));
        for (const Item& item : accents.items) CHECK(has(whole, item));
        for (const Item& item : ground.items) {
            const bool overpainted = std::any_of(accents.items.begin(), accents.items.end(), [&](const Item& above) {
                return above.record == item.record && above.layer == item.layer;
            });
            CHECK((has(whole, item) || overpainted));
        }
        SceneOptions nothing;
        if (lit) nothing.lit.emplace();
        CHECK(ground == build_scene(document, placed, nothing, japanese(), pictures.texts()));
    }
}
