// What cards say, and that nothing they say leaves them.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "model/io/read_session.h"
#include "render/scene/card_face.h"
#include "render/text/text_block.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

std::vector<std::string> said(const Document& document, const std::string& code) {
    std::vector<std::string> texts;
    for (const CardRow& row : card_rows(document, *document.find(card_id(code)), Face{}, japanese()))
        texts.push_back(row.label + "|" + row.value + "|" + row.unit + "|" + row.aside);
    return texts;
}

// Every text of a card must lie in its box; the smallest rounding aside.
int texts_outside(const Scene& scene, const ViewLayout& placed) {
    int outside = 0;
    CardId card;
    for (const Item& item : scene.items) {
        if (item.part == Part::Card) card = {item.record.value};
        const Text* text = std::get_if<Text>(&item.shape);
        const bool on_card = item.part == Part::CardCode || item.part == Part::CardTitle ||
                             item.part == Part::CardDetail || item.part == Part::CardMark || item.part == Part::Gauge;
        if (!text || !on_card) continue;
        const Rect box = grown(placed.find(card)->box, 0.01);
        const Rect& ink = item.bounds;
        if (!box.contains({ink.x, ink.y}) || !box.contains({ink.right(), ink.bottom()})) {
            MESSAGE(card.value, ": ", text->block->lines.front().text);
            ++outside;
        }
    }
    return outside;
}

std::string random_text(std::mt19937& random) {
    static const std::u32string letters =
        U"在宅医療の連携、「退院」カンファレンスーっ（案）abcWXYZ 0189\n👩‍⚕️が゙％";
    std::uniform_int_distribution<std::size_t> pick(0, letters.size() - 1), length(0, 90);
    std::string text;
    for (std::size_t i = length(random); i > 0; --i) {
        const char32_t c = letters[pick(random)];
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else if (c < 0x10000) {
            text += static_cast<char>(0xE0U | (c >> 12U));
            text += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
            text += static_cast<char>(0x80U | (c & 0x3FU));
        } else {
            text += static_cast<char>(0xF0U | (c >> 18U));
            text += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
            text += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
            text += static_cast<char>(0x80U | (c & 0x3FU));
        }
    }
    return text;
}

Card random_card(std::mt19937& random, const std::string& code) {
    Card made = card(code, "daily", "");
    made.title = random_text(random);
    made.unit = random_text(random);
    made.owner = random_text(random);
    made.raised_by = {random_text(random), random_text(random)};
    made.importance = Level::High;
    made.progress = Progress::Started;
    made.state = CardState::Held;
    made.baseline = Value{.value = Decimal::parse("123456789012345678901234567890123456789012345678901234"),
                          .as_of = Date{"2024-04-01/2026-12-31"}};
    made.measurements = {Value{.state = ValueState::NotMeasured}};
    made.target = Value{.relative = RelativeTarget{.percent = Decimal::parse("10")}};
    return made;
}

}  // namespace

TEST_CASE("an indicator says what is known now, what it was and what is aimed at, each with its date") {
    const Document document = one_of_everything();
    CHECK(said(document, "IN01") ==
          std::vector<std::string>{"現状|63.5|%|令和8年12月", "基準|58.0|%|令和6年度", "目標|80.0|%|令和11年度"});
}

TEST_CASE("a value that there is not is said in words, never as a number") {
    const Document document = one_of_everything();
    CHECK(said(document, "IN02") == std::vector<std::string>{"現状|未把握||令和9年9月予定", "目標|未設定||"});
}

TEST_CASE("nothing entered, nothing said") {
    CHECK(said(document_with({card("IN01")}), "IN01").empty());
}

TEST_CASE("the newest measurement counts by its date, and of two of one date the later in the list") {
    Card indicator = card("IN01");
    const auto measured = [](const char* number, const char* date) {
        return Value{.value = Decimal::parse(number), .as_of = Date{date}};
    };
    indicator.measurements = {measured("3", "2027-01"), measured("1", "2026-12"), measured("4", "2027-01"),
                              Value{.state = ValueState::NotMeasured}};
    CHECK(value_now(indicator)->value->text() == "4");
    indicator.measurements = {Value{.state = ValueState::NotMeasured}};
    indicator.baseline = measured("9", "2024");
    CHECK(value_now(indicator)->state == ValueState::NotMeasured);
}

TEST_CASE("a countermeasure says who, until when and how far; a participant by workplace, never by name") {
    const Document document = one_of_everything();
    CHECK(said(document, "T01") == std::vector<std::string>{"担当|P05 架空中央病院||", "期限|令和9年3月||実施中"});
    CHECK(said(document, "T02") == std::vector<std::string>{"担当|未定||", "期限|未定||未着手"});
    Pictures pictures(document);
    for (const StandardView view : standard_views)
        for (const Item& item : pictures.scene(view).items)
            if (const Text* text = std::get_if<Text>(&item.shape))
                for (const TextLine& line : text->block->lines) CHECK(line.text.find("太郎") == std::string::npos);
}

TEST_CASE("an indicator hangs as a gauge on the card that it measures") {
    const Document document = one_of_everything();
    CHECK(said(document, "B01") == std::vector<std::string>{"IN01|63.5|%|令和8年12月"});
    Pictures pictures(document);
    const Scene scene = pictures.scene(StandardView::Review);
    CHECK(std::any_of(scene.items.begin(), scene.items.end(),
                      [](const Item& item) { return item.part == Part::Gauge && item.record == RecordId{"in01"}; }));
}

TEST_CASE("no text leaves its card, in any view, at any detail") {
    for (const Document& document : {one_of_everything(), generated(120, 3)}) {
        Pictures pictures(document);
        for (const StandardView view : standard_views)
            for (const Detail detail : {Detail::Far, Detail::Middle, Detail::Near}) {
                CAPTURE(name_of(view));
                SceneOptions options;
                options.detail = detail;
                CHECK(texts_outside(pictures.scene(view, options), pictures.placed(view)) == 0);
            }
    }
}

TEST_CASE("no text leaves its card and no card lies over another, in any view of any example") {
    int examples = 0;
    for (const auto& entry : std::filesystem::directory_iterator(BANSO_SOURCE_DIR "/examples")) {
        if (!entry.path().string().ends_with(".banso.json")) continue;
        CAPTURE(entry.path().string());
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        auto session = io::read_session(bytes.str());
        REQUIRE(session.document);
        Pictures pictures(*std::move(session.document));
        for (const StandardView view : standard_views) {
            const ViewLayout placed = pictures.placed(view);
            CHECK(texts_outside(pictures.scene(view), placed) == 0);
            for (const ViewCard& a : placed.cards)
                for (const ViewCard& b : placed.cards) CHECK_FALSE((a.id < b.id && overlap(a.box, b.box)));
        }
        ++examples;
    }
    CHECK(examples >= 4);
}

TEST_CASE("no text leaves its card, whatever is written on it") {
    std::mt19937 random(7);
    for (int round = 0; round < 12; ++round) {
        std::vector<AnyRecordValue> records;
        for (const char* prefix : {"IN", "K", "T", "OP", "C", "B", "A"})
            for (int i = 1; i < 4; ++i) records.emplace_back(random_card(random, prefix + std::to_string(i)));
        for (int i = 1; i < 4; ++i)
            records.emplace_back(test::link("IN" + std::to_string(i), "B" + std::to_string(i), LinkRole::Measures));
        Pictures pictures(document_with(std::move(records)));
        for (const StandardView view : {StandardView::Whole, StandardView::Meeting1, StandardView::Review})
            CHECK(texts_outside(pictures.scene(view), pictures.placed(view)) == 0);
    }
}

TEST_CASE("a card has room for everything it says in every view") {
    const Document document = generated(120, 5);
    ApproximateMeasurer measurer;
    TextCache texts(measurer);
    FaceInputs inputs{document, japanese(), texts, {}};
    for (const Card& card : document.cards()) {
        const double height = card_height(inputs, card);
        for (const StandardView which : standard_views) {
            const View view = view_of(which);
            const ViewColumn* column = view.column_of(card.kind);
            if (column) CHECK(card_face(inputs, card, *column, Detail::Near, height).complete);
        }
    }
}

TEST_CASE("heights remembered are those that measuring again would give, whatever was edited") {
    Document document = one_of_everything();
    ApproximateMeasurer measurer;
    TextCache texts(measurer);
    CardHeights heights(measurer);
    const auto check = [&] {
        CHECK(layout_request(document, japanese(), heights) == layout_request(document, japanese(), texts));
    };
    check();
    const LayoutRequest before = layout_request(document, japanese(), heights);
    const std::string longer = "とても長い名前の病院の地域連携室と、その隣の相談窓口";
    edited(document,
           [&](Transaction& t) { t.change(card_id("K01"), [&](Card& card) { card.title = longer + longer; }); });
    check();
    edited(document, [&](Transaction& t) {
        t.change(ParticipantId{"p05"}, [&](Participant& participant) { participant.affiliation = longer; });
    });
    check();
    edited(document, [&](Transaction& t) {
        t.change(card_id("IN01"), [&](Card& card) { card.measurements.back().as_of = Date{"2026-10/2027-02"}; });
    });
    check();
    edited(document, [](Transaction& t) { t.remove<Link>("l-in01-b01"); });
    check();
    CHECK(layout_request(document, japanese(), heights) != before);
}

TEST_CASE("a card whose box is still too low for its new title cuts the title rather than let it out") {
    Document document = one_of_everything();
    Pictures before(document);
    const ViewLayout placed = before.placed(StandardView::Whole);
    edited(document, [](Transaction& t) {
        t.change(card_id("C01"), [](Card& card) {
            for (int i = 0; i < 20; ++i) card.title += "とても長い題名";
        });
    });
    ApproximateMeasurer measurer;
    TextCache texts(measurer);
    CHECK(texts_outside(build_scene(document, placed, {}, japanese(), texts), placed) == 0);
}

TEST_CASE("every card shows its code at every detail") {
    Pictures pictures(one_of_everything());
    for (const Detail detail : {Detail::Far, Detail::Middle, Detail::Near}) {
        SceneOptions options;
        options.detail = detail;
        const Scene scene = pictures.scene(StandardView::Whole, options);
        for (const Card& card : pictures.document().cards())
            CHECK(std::any_of(scene.items.begin(), scene.items.end(), [&](const Item& item) {
                const Text* text = std::get_if<Text>(&item.shape);
                return text && item.part == Part::CardCode && item.record == any(card.id) &&
                       text->block->lines.front().text == card.code;
            }));
    }
}

TEST_CASE("what is out of sight is left out, what is in sight is not") {
    Pictures pictures(generated(120, 1));
    const ViewLayout placed = pictures.placed(StandardView::Whole);
    SceneOptions options;
    options.visible = Rect{300, 100, 600, 500};
    const Scene some = pictures.scene(StandardView::Whole, options);
    const Scene all = pictures.scene(StandardView::Whole);
    CHECK(some.items.size() < all.items.size() / 3);
    for (const Item& item : all.items)
        if (item.part == Part::Card && overlap(item.bounds, *options.visible))
            CHECK(std::find(some.items.begin(), some.items.end(), item) != some.items.end());
    for (const ViewLink& link : placed.links) {
        if (std::none_of(link.points.begin(), link.points.end(), [&](Point p) { return options.visible->contains(p); }))
            continue;
        CHECK(std::any_of(some.items.begin(), some.items.end(),
                          [&](const Item& item) { return item.part == Part::Link && item.record == any(link.id); }));
    }
}

TEST_CASE("the title that is being edited is left to the text field") {
    Pictures pictures(one_of_everything());
    SceneOptions options;
    options.edited = RecordId{"k01"};
    for (const Item& item : pictures.scene(StandardView::Whole, options).items)
        CHECK_FALSE((item.part == Part::CardTitle && item.record == options.edited));
}

TEST_CASE("the same document gives the same scene") {
    Pictures one(one_of_everything());
    Pictures other(one_of_everything());
    CHECK(one.scene(StandardView::Whole) == other.scene(StandardView::Whole));
}
