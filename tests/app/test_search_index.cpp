// Searching and its folding, the stops of a focus, the palette's order: without a window.
#include <doctest/doctest.h>

#include "app/focus.h"
#include "app/search_index.h"
#include "app/words/scene_words.h"
#include "render/layout/engine.h"
#include "render/scene/layout_request.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

std::string found_codes(const Document& document, const std::string& query) {
    SearchIndex index;
    index.update(document);
    std::string codes;
    for (const Found& found : index.find(query)) {
        const Card* card = document.find(CardId{found.record.value});
        codes += (codes.empty() ? "" : " ") + (card ? card->code : found.record.value);
    }
    return codes;
}

Document talk() {
    Card note = card("T02", "daily", "研修を開く");
    note.note = "ＩＣＴツールの\n使い方から始める";
    Card raised = card("K02", "daily", "夜間に連絡がつかない");
    raised.raised_by = {"訪問看護師", "ケアマネジャー"};
    Card owned = card("T01", "discharge", "ケアの手順をそろえる");
    owned.owner = "P03";
    return document_with({card("K01", "discharge", "ケアマネジャーとの連携"), raised, owned, note,
                          Opinion{.id = {"o1"}, .text = "ｹｱﾏﾈｼﾞｬｰが遠い", .profession = "薬剤師"}});
}

const SceneWords& words_of_scene() {
    return words::scene_words(words::Language::Japanese);
}

}  // namespace

TEST_CASE("kana, width and case make no difference to what is found") {
    const Document document = talk();
    CHECK(found_codes(document, "けあまね") == "K01 o1 K02");
    CHECK(found_codes(document, "ict") == "T02");
    CHECK(found_codes(document, "ｔ０１") == "T01");
}

TEST_CASE("titles, codes, notes, professions, owners and opinions are looked through; all words must be there") {
    const Document document = talk();
    CHECK(found_codes(document, "使い方") == "T02");
    CHECK(found_codes(document, "訪問看護師") == "K02");
    CHECK(found_codes(document, "p03") == "T01");
    CHECK(found_codes(document, "薬剤師 遠い") == "o1");
    CHECK(found_codes(document, "薬剤師 近い").empty());
    CHECK(found_codes(document, "").empty());
    CHECK(found_codes(document, "　 ").empty());
}

TEST_CASE("a code typed whole comes first") {
    const Document document = document_with({card("K10", "daily", "K1 に続く"), card("K1"), card("K11")});
    CHECK(found_codes(document, "k1") == "K1 K10 K11");
}

TEST_CASE("what was found is marked as it is written") {
    SearchIndex index;
    index.update(talk());
    const auto found = index.find("まねじゃ");
    REQUIRE(found.size() == 3);
    for (const Found& f : found) {
        const TextRange range = unfolded(f.text, f.folded);
        const std::string marked = f.text.substr(range.begin, range.end - range.begin);
        CHECK((marked == "マネジャ" || marked == "ﾏﾈｼﾞｬ"));
    }
    CHECK(unfolded("㈱あ", {0, 1}) == TextRange{0, 3});  // (株) folds to three characters
}

TEST_CASE("an edit costs the texts that changed, not the whole index") {
    Document document = talk();
    SearchIndex index;
    index.update(document);
    const std::size_t before = index.folded();
    edited(document, [](Transaction& t) { t.change(card_id("K01"), [](Card& c) { c.title = "別の題名"; }); });
    index.update(document);
    CHECK(index.folded() == before + 1);
    CHECK(index.find("別の題名").size() == 1);
    CHECK(index.find("連携").empty());
}

TEST_CASE("a focus shows the whole lane where it can be read, else the lane's beginning") {
    std::vector<AnyRecordValue> records;
    for (int i = 1; i <= 30; ++i) records.push_back(card("K" + std::to_string(i), "daily", "題名"));
    records.push_back(card("T01", "discharge", "題名"));
    const Document document = document_with(records);
    const ApproximateMeasurer measurer;
    TextCache texts(measurer);
    const Layout layout = lay_out(layout_request(document, words_of_scene(), texts)).layout;
    const ViewLayout placed = lay_out_view(document, layout, view_of(StandardView::Meeting2));
    const Size screen{1400, 900};
    const auto stops = focus_stops(FocusKind::Lanes, document, placed, {}, words_of_scene(), "全体");
    REQUIRE(stops.size() == placed.lanes.size() + 1);
    CHECK(stops.back().name == "全体");
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        CAPTURE(stops[i].name);
        const Camera camera = framed(stops[i], placed, screen, {});
        const Rect visible = camera.visible(screen);
        CHECK(camera.scale() >= 0.62);
        CHECK(visible.y < stops[i].world.y);
        CHECK(visible.x <= stops[i].world.x);
        CHECK(visible.right() >= stops[i].world.right() - 0.01);
        if (stops[i].world.h < 500) CHECK(visible.bottom() >= stops[i].world.bottom());
        // A lane that is not seen as a whole is at least seen as large as its width allows.
        const bool whole = visible.bottom() >= stops[i].world.bottom();
        if (!whole) CHECK(visible.w < stops[i].world.w + 2 * 40 / camera.scale());
    }
}

TEST_CASE("pages for the back row hold every card whole, once at least") {
    std::vector<AnyRecordValue> records;
    for (int i = 1; i <= 12; ++i) records.push_back(card("K" + std::to_string(i), "daily", "題名"));
    for (int i = 1; i <= 5; ++i) records.push_back(card("OP" + std::to_string(i), "discharge", "題名"));
    const Document document = document_with(records);
    const ApproximateMeasurer measurer;
    TextCache texts(measurer);
    const Layout layout = lay_out(layout_request(document, words_of_scene(), texts)).layout;
    const ViewLayout placed = lay_out_view(document, layout, view_of(StandardView::Meeting2));
    const Size screen{1280, 720};
    const double scale = 1.6;
    const auto stops = pages(document, placed, screen, scale, words_of_scene());
    for (const ViewCard& card : placed.cards) {
        bool whole = false;
        for (const FocusStop& stop : stops) {
            Camera camera;
            camera.look_at({0, 0}, scale);
            const Rect visible = framed(stop, placed, screen, camera).visible(screen);
            const double top = stop.world.y - 0.01;  // the held heads lie above it
            whole = whole || (card.box.x >= stop.world.x - 0.01 && card.box.right() <= visible.right() &&
                              card.box.y >= top && card.box.bottom() <= visible.bottom());
        }
        CAPTURE(card.id.value);
        CHECK(whole);
    }
}
