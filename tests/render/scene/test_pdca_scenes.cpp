// PDCA on paper and on the wall: sheets, the board, the year. They invent nothing, and nothing runs over anything.
#include <algorithm>

#include <doctest/doctest.h>

#include "render/scene/pages.h"
#include "render/scene/pdca_board.h"
#include "render/text/text_block.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

struct Shown {
    ApproximateMeasurer measurer;
    TextCache texts{measurer};
    Document document;
    words::Language language = words::Language::Japanese;
    explicit Shown(Document given) : document(std::move(given)) {}
    std::vector<Scene> pages(MainArea area, Size size = {1500, 900}) {
        return build_pages(area, document, size, {}, words::scene_words(language), texts);
    }
};

std::string text_of(const Text& text) {
    std::string all;
    for (const TextLine& line : text.block->lines) all += line.text;
    return all;
}

bool says(const Scene& scene, std::string_view wanted) {
    return std::any_of(scene.items.begin(), scene.items.end(), [&](const Item& item) {
        const Text* text = std::get_if<Text>(&item.shape);
        return text && text_of(*text).find(wanted) != std::string::npos;
    });
}

bool says_just(const Scene& scene, std::string_view wanted) {
    return std::any_of(scene.items.begin(), scene.items.end(), [&](const Item& item) {
        const Text* text = std::get_if<Text>(&item.shape);
        return text && text_of(*text) == wanted;
    });
}

// No text lies over another, and none leaves the page.
void check_texts_stand_apart(const Scene& scene) {
    std::vector<std::pair<Rect, std::string>> texts;
    for (const Item& item : scene.items) {
        const Text* text = std::get_if<Text>(&item.shape);
        if (!text) continue;
        const Rect box{text->at.x, text->at.y, text->block->width, text->block->height()};
        INFO(text_of(*text));
        CHECK(box.right() <= scene.bounds.right());
        CHECK(box.bottom() <= scene.bounds.bottom());
        for (const auto& [other, said] : texts) {
            const bool apart = !overlap(grown(box, -1.5), grown(other, -1.5));
            CHECK_MESSAGE(apart, said, " and ", text_of(*text));
        }
        texts.emplace_back(box, text_of(*text));
    }
}

Value known(const char* value, const char* as_of) {
    Value made;
    made.value = Decimal::parse(value);
    made.as_of = {as_of};
    return made;
}

Card rate_indicator() {
    Card made = card("IN02", "discharge", "情報提供率");
    made.unit = "%";
    made.direction = Direction::Up;
    made.baseline = known("58.0", "2024-04/2025-03");
    made.target = known("80.0", "2029-04/2030-03");
    made.measurements = {known("63.5", "2026-12")};
    return made;
}

Cycle turn(std::int64_t number) {
    Cycle made;
    made.id = {"cycle-" + std::to_string(number)};
    made.countermeasure = card_id("T01");
    made.number = number;
    return made;
}

// K01 → T01 → OP01 → C1 → B1, which IN02 measures; IN12 has no baseline.
Document chain(std::vector<AnyRecordValue> more = {}) {
    Card unknown = card("IN12", "discharge", "計画のある人の割合");
    unknown.baseline = Value{.state = ValueState::Unknown};
    std::vector<AnyRecordValue> records{rate_indicator(),
                                        unknown,
                                        card("K01", "discharge", "ルールの利用が進まない"),
                                        card("T01", "discharge", "説明会"),
                                        card("OP01", "discharge", "説明会の回数"),
                                        card("C1", "discharge", "退院情報が届く"),
                                        card("B1", "discharge", "切れ目ない退院"),
                                        test::link("K01", "T01"),
                                        test::link("T01", "OP01"),
                                        test::link("OP01", "C1"),
                                        test::link("C1", "B1"),
                                        test::link("IN02", "B1", LinkRole::Measures),
                                        test::link("IN12", "B1", LinkRole::Measures)};
    records.insert(records.end(), more.begin(), more.end());
    return document_with(std::move(records));
}

}  // namespace

TEST_CASE("a sheet tells of issues, aims and figures with their dates, rate and judgement") {
    Shown shown(chain({turn(1)}));
    const std::vector<Scene> pages = shown.pages(MainArea::Sheets);
    REQUIRE(pages.size() == 1);
    for (const char* text : {"T01", "説明会", "K01", "C1", "B1", "OP01", "58.0%", "令和6年度", "80.0%", "63.5%",
                             "令和8年12月", "25.0%", "改善（暫定）", "B1 を測る指標"})
        CHECK_MESSAGE(says(pages[0], text), text);
    check_texts_stand_apart(pages[0]);
}

TEST_CASE("a sheet says what is not known or not written, and gives no figure for it") {
    Shown shown(chain({turn(1)}));
    const Scene page = shown.pages(MainArea::Sheets)[0];
    CHECK(says(page, "未把握"));
    CHECK(says(page, "未測定"));
    CHECK(says(page, "評価できない（"));
    CHECK(says(page, "未記入"));
    CHECK(says(page, "未定"));
    CHECK_FALSE(says_just(page, "0.0%"));
    CHECK_FALSE(says(Shown(chain()).pages(MainArea::Sheets)[0], "C　評価"));
    CHECK(says(Shown(chain()).pages(MainArea::Sheets)[0], "まだ始まっていません"));
}

TEST_CASE("the open turn is shown whole, earlier ones in short, the review they asked for beside the due date") {
    Cycle first = turn(1);
    first.plan = "三回開く", first.actual = "一回", first.decision = CycleDecision::Continue,
    first.next_review = {"2027-03"}, first.helped = "病棟に案内した";
    Cycle second = turn(2);
    second.plan = "二病院へ個別に";
    Shown shown(chain({first, second}));
    const Scene page = shown.pages(MainArea::Sheets)[0];
    CHECK(says(page, "第2回のサイクル（進行中）"));
    CHECK(says(page, "二病院へ個別に"));
    CHECK(says(page, "これまでのサイクル"));
    CHECK(says(page, "三回開く → 一回 → 継続"));
    CHECK(says(page, "前回決めた見直し期日：令和9年3月"));
    CHECK_FALSE(says(page, "病棟に案内した"));
    check_texts_stand_apart(page);
}

TEST_CASE("a sheet too long for a page goes on overleaf, and both pages are about the countermeasure") {
    Cycle long_one = turn(1);
    std::string text;
    for (int i = 0; i < 60; ++i) text += "説明会を開いて病棟の看護師にも案内した。";
    long_one.plan = long_one.doing = long_one.check = long_one.act = long_one.helped = long_one.hindered = text;
    Shown shown(chain({long_one}));
    const std::vector<Scene> pages = shown.pages(MainArea::Sheets, {1000, 620});
    CHECK(pages.size() > 1);
    for (const Scene& page : pages) check_texts_stand_apart(page);
    for (const RecordId& subject : subjects_of(pages)) CHECK(subject == any(card_id("T01")));
    CHECK(page_of(pages, any(card_id("T01"))) == 0);
}

TEST_CASE("a page of its own for every countermeasure that stands, and a hint where there is none") {
    Card withdrawn = card("T03");
    withdrawn.state = CardState::Withdrawn;
    Shown shown(document_with({card("T02"), card("T01"), withdrawn}));
    CHECK(subjects_of(shown.pages(MainArea::Sheets)) == std::vector{any(card_id("T01")), any(card_id("T02"))});
    Shown none(document_with({}));
    REQUIRE(none.pages(MainArea::Sheets).size() == 1);
    CHECK(says(none.pages(MainArea::Sheets)[0], "対応策のカードを作る"));
}

namespace {

Card measure(const std::string& code, const std::string& area, const char* owner, const char* due,
             std::optional<Progress> progress = std::nullopt) {
    Card made = card(code, area, "対応策 " + code);
    made.owner = owner, made.due = {due}, made.progress = progress;
    return made;
}

Document board_document(std::vector<AnyRecordValue> more = {}) {
    Cycle decided = turn(1);
    decided.id = {"cycle-t04"}, decided.countermeasure = card_id("T04"), decided.decision = CycleDecision::Expand;
    decided.next_review = {"2027-06"};
    std::vector<AnyRecordValue> records{measure("T01", "discharge", "P05", "2026-12", Progress::NotStarted),
                                        measure("T02", "daily", "P05", "2027-03", Progress::Running),
                                        measure("T03", "daily", "", "2027-09", Progress::Done),
                                        measure("T04", "daily", "P07", "", Progress::Done), decided};
    records.insert(records.end(), more.begin(), more.end());
    Document document = document_with(std::move(records));
    edited(document, [](Transaction& t) {
        Session session = t.document().session();
        session.meeting.date = {"2027-01-21"};
        session.meeting.number = 3;
        t.set_session(session);
    });
    return document;
}

std::vector<std::string> shown_by(const Document& document, const BoardFilter& filter) {
    std::vector<std::string> codes;
    for (const CardId& id : board_order(document, filter)) codes.push_back(document.find(id)->code);
    return codes;
}

}  // namespace

TEST_CASE("on the board each countermeasure lies in the column of its stage, and what is overdue says so") {
    Shown shown(board_document());
    const BoardLayout placed = lay_out_board(shown.document, {}, {1400, 800});
    REQUIRE(placed.cards.size() == 4);
    REQUIRE(placed.columns.size() == 4);
    for (const BoardCard& card : placed.cards) {
        const BoardColumn* column = placed.column_at(card.box.centre());
        REQUIRE(column);
        CHECK(column->stage == card.stage);
        CHECK(card.stage == stage_of(shown.document, card.id));
    }
    const Scene scene = shown.pages(MainArea::Board)[0];
    CHECK(says(scene, "令和8年12月 を過ぎています"));
    CHECK_FALSE(says(scene, "令和9年3月 を過ぎています"));
    CHECK(says(scene, "いま：方策の決定"));
    CHECK(says(scene, "次の見直し：令和9年6月"));
    check_texts_stand_apart(scene);
}

TEST_CASE("the board shows one area, one owner, or what is due when") {
    const Document document = board_document();
    using Codes = std::vector<std::string>;
    CHECK(shown_by(document, {}) == Codes{"T01", "T02", "T03", "T04"});
    CHECK(shown_by(document, {.area = {"daily"}}) == Codes{"T02", "T03", "T04"});
    CHECK(shown_by(document, {.owner = "P05"}) == Codes{"T01", "T02"});
    CHECK(shown_by(document, {.owner = ""}) == Codes{"T03"});
    CHECK(shown_by(document, {.due = DueFilter::Overdue}) == Codes{"T01"});
    CHECK(shown_by(document, {.due = DueFilter::ThisFiscalYear}) == Codes{"T01", "T02"});
    CHECK(shown_by(document, {.due = DueFilter::Later}) == Codes{"T03"});
    CHECK(shown_by(document, {.due = DueFilter::NotSet}) == Codes{"T04"});
}

TEST_CASE("a crowded board first says less of each card, then turns over; no card is left out") {
    std::vector<AnyRecordValue> many;
    for (int i = 10; i < 60; ++i) many.emplace_back(measure("T" + std::to_string(i), "daily", "P05", "2027-03"));
    Shown shown(board_document(std::move(many)));
    const BoardLayout placed = lay_out_board(shown.document, {}, {1400, 800});
    CHECK(placed.details == 0);
    CHECK(placed.pages > 1);
    CHECK(placed.cards.size() == 54);
    for (const BoardCard& card : placed.cards) CHECK(card.box.bottom() <= placed.columns[0].box.bottom());
    for (const Scene& page : shown.pages(MainArea::Board)) check_texts_stand_apart(page);
}

TEST_CASE("the year has a row for every countermeasure, its dues and reviews, and says what is overdue") {
    Shown shown(board_document());
    const std::vector<Scene> pages = shown.pages(MainArea::Timeline);
    REQUIRE(pages.size() == 2);  //令和8年度 and, for what is due in September, 令和9年度
    CHECK(says(pages[0], "令和8年度"));
    CHECK(says(pages[1], "令和9年度"));
    CHECK(says(pages[0], "期限超過"));
    CHECK_FALSE(says(pages[1], "期限超過"));
    CHECK_FALSE(says(pages[0], "T03"));
    CHECK(says(pages[1], "T03"));
    CHECK(says(pages[1], "見直し"));
    for (const Scene& page : pages) check_texts_stand_apart(page);
    CHECK(page_of(pages, any(card_id("T03"))) == 1);
}

TEST_CASE("a month is drawn as a span, a day as a point") {
    Shown shown(board_document());
    const auto widest = [&](const CardId& card) {
        double width = 0;
        const std::vector<Scene> pages = shown.pages(MainArea::Timeline);
        for (const Item& item : pages[0].items) {
            const Box* box = std::get_if<Box>(&item.shape);
            if (box && item.layer == Layer::Lanes && item.record == any(card)) width = std::max(width, box->rect.w);
        }
        return width;
    };
    const double month = widest(card_id("T01"));
    CHECK(month > 50);
    CHECK(month < 120);
    edited(shown.document, [](Transaction& t) {
        t.change(card_id("T01"), [](Card& c) { c.due = {"2026-12-10"}; });
        t.change(card_id("T02"), [](Card& c) { c.due = {"2026-04/2027-03"}; });
    });
    CHECK(widest(card_id("T01")) == 0);
    CHECK(widest(card_id("T02")) > month * 11);
}
