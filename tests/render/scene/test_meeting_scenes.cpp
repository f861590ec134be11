// Matrices, the summary, votes and locks on the picture, and what stays off the wall while people watch.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "model/edits/locks.h"
#include "model/edits/meeting.h"
#include "render/painter/dump_painter.h"
#include "render/pick.h"
#include "render/scene/matrix.h"
#include "render/scene/summary.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

Card issue(const std::string& code, std::optional<Level> urgency, std::optional<Level> importance) {
    Card made = card(code, "discharge", "課題 " + code);
    made.urgency = urgency, made.importance = importance;
    return made;
}

struct Shown {
    ApproximateMeasurer measurer;
    TextCache texts{measurer};
    Document document;
    explicit Shown(Document given) : document(std::move(given)) {}
    MatrixLayout matrix(MatrixKind kind = MatrixKind::Issues, Size size = {1300, 780}) {
        return lay_out_matrix(document, kind, size, japanese(), texts);
    }
    SummaryLayout summary(Size size = {1500, 840}) { return lay_out_summary(document, size, japanese(), texts); }
};

bool inside(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() + 0.01 &&
           inner.bottom() <= outer.bottom() + 0.01;
}

Decision decision(const std::string& id, DecisionState state, const std::string& text) {
    Decision made;
    made.id = {id}, made.state = state, made.text = text;
    return made;
}

bool says(const Scene& scene, std::string_view text) {
    return dump(scene).find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("each card lies in the cell its two levels say, and in the tray when one is not set") {
    Shown shown(document_with({issue("K01", Level::High, Level::High), issue("K02", Level::Low, Level::High),
                               issue("K03", std::nullopt, Level::High), issue("K04", std::nullopt, std::nullopt),
                               card("T01")}));
    const MatrixLayout matrix = shown.matrix();
    REQUIRE(matrix.cards.size() == 4);
    for (const char* code : {"K01", "K02"}) {
        const MatrixCard* found = matrix.find(card_id(code));
        REQUIRE(found);
        const MatrixCell* cell = matrix.cell_at(found->box.centre());
        REQUIRE(cell);
        CHECK(cell->place == place_of(*shown.document.find(card_id(code)), MatrixKind::Issues));
    }
    CHECK(matrix.find(card_id("K01"))->box.x > matrix.find(card_id("K02"))->box.x);
    for (const char* code : {"K03", "K04"})
        CHECK_FALSE(matrix.cell_at(matrix.find(card_id(code))->box.centre())->place.is_set());
    CHECK(matrix_order(shown.document, MatrixKind::Issues) ==
          std::vector<CardId>{card_id("K03"), card_id("K04"), card_id("K02"), card_id("K01")});
}

TEST_CASE("a crowded cell shows its cards smaller, then as codes, then says how many more there are") {
    for (const int count : {1, 6, 20, 60, 300}) {
        CAPTURE(count);
        std::vector<AnyRecordValue> cards;
        for (int i = 1; i <= count; ++i)
            cards.emplace_back(issue("K" + std::to_string(100 + i), Level::High, Level::High));
        Shown shown(document_with(cards));
        const MatrixLayout matrix = shown.matrix();
        const auto& cell = *std::find_if(matrix.cells.begin(), matrix.cells.end(), [](const MatrixCell& c) {
            return c.place == MatrixPlace{Level::High, Level::High};
        });
        CHECK(matrix.cards.size() + static_cast<std::size_t>(cell.hidden) == static_cast<std::size_t>(count));
        for (const MatrixCard& each : matrix.cards) CHECK(inside(each.box, cell.box));
        for (std::size_t i = 1; i < matrix.cards.size(); ++i)
            CHECK_FALSE(overlap(matrix.cards[i - 1].box, matrix.cards[i].box));
        const Scene scene = build_matrix(shown.document, matrix, {}, japanese(), shown.texts);
        CHECK(says(scene, "＋") == (cell.hidden > 0));
        CHECK((count < 300 || cell.hidden > 0));
    }
}

namespace {

constexpr const char* long_titles[] = {
    "退院支援ルールの利用が進まない病院がある", "夜間・休日の一次対応が訪問看護に集中している",
    "意向確認（ACP）の記録が職種間で共有されない", "電源を要する療養者の把握が機関ごとになっている"};

// So many countermeasures in the cell where both levels are high, each hindered by two things.
std::vector<AnyRecordValue> crowd(int count) {
    std::vector<AnyRecordValue> cards;
    for (int i = 0; i < count; ++i) {
        Card made = card("T" + std::to_string(11 + i), "discharge", long_titles[i % 4]);
        made.effect = made.feasibility = Level::High;
        made.barriers = {Barrier::People, Barrier::Money};
        cards.emplace_back(std::move(made));
    }
    return cards;
}

Card alone(const std::string& code, Level feasibility, Level effect) {
    Card made = card(code, "discharge", "当番表をつくる");
    made.feasibility = feasibility, made.effect = effect;
    return made;
}

}  // namespace

TEST_CASE("a crowded cell leaves out what hinders before it cuts titles, and cuts titles before it shows codes alone") {
    int silent = 0, cut = 0, codes = 0;  // from how many cards on
    for (int count = 1; count <= 40; ++count) {
        CAPTURE(count);
        Shown shown(document_with(crowd(count)));
        const MatrixLayout matrix = shown.matrix(MatrixKind::Countermeasures);
        const std::string scene = dump(build_matrix(shown.document, matrix, {}, japanese(), shown.texts));
        const MatrixCard& first = matrix.cards.front();
        const bool says_barriers = scene.find("妨げ：人・費用") != std::string::npos;
        const bool cuts = scene.find("…\n") != std::string::npos;
        if (!silent && !says_barriers) silent = count;
        if (!cut && cuts) cut = count;
        if (!codes && first.face.most_lines == 0) codes = count;
        CHECK(first.whole == (says_barriers && !cuts && first.face.most_lines > 0));
    }
    CHECK(silent > 4);  // four say everything
    CHECK(cut > silent);
    CHECK(codes > cut);
    CHECK(codes > 10);
}

TEST_CASE("titles of a matrix come in two sizes at most, and a card alone is little larger than those in a crowd") {
    for (const int count : {1, 3, 5, 9, 30}) {
        CAPTURE(count);
        auto cards = crowd(count);
        cards.emplace_back(alone("T91", Level::Low, Level::Low));
        cards.emplace_back(alone("T92", Level::Middle, Level::Low));
        cards.emplace_back(alone("T93", Level::Middle, Level::Middle));
        cards.emplace_back(card("T94", "discharge", "まだ置かれていない"));
        Shown shown(document_with(cards));
        std::set<double> sizes;
        for (const MatrixCard& each : shown.matrix(MatrixKind::Countermeasures).cards) sizes.insert(each.face.size);
        CHECK(sizes.size() <= 2);
        CHECK(*sizes.rbegin() <= *sizes.begin() * 1.3);
        CHECK(*sizes.begin() >= 13);
    }
}

TEST_CASE("when every card is placed the grid takes the tray's room, but for a strip to drop cards on") {
    Shown placed(document_with({issue("K01", Level::High, Level::High)}));
    Shown waiting(document_with({issue("K01", Level::High, Level::High), issue("K02", std::nullopt, std::nullopt)}));
    const MatrixLayout wide = placed.matrix();
    const MatrixLayout narrow = waiting.matrix();
    CHECK(wide.grid.w > narrow.grid.w + 150);
    const MatrixCell& strip = wide.cells.front();
    CHECK_FALSE(strip.place.is_set());
    CHECK(strip.box.w >= 60);
    CHECK(wide.cell_at(strip.box.centre()) == &strip);
}

TEST_CASE("a title in the matrix leaves no single character on its last line") {
    Card measure = card("K01", "discharge", long_titles[0]);
    measure.importance = measure.urgency = Level::High;
    Shown shown(document_with({measure}));
    for (double width = 700; width <= 1600; width += 10) {
        const MatrixLayout matrix = shown.matrix(MatrixKind::Issues, {width, 780});
        for (const Item& item : build_matrix(shown.document, matrix, {}, japanese(), shown.texts).items) {
            if (item.part != Part::CardTitle) continue;
            for (const auto& line : std::get<Text>(item.shape).block->lines) CHECK(line.end - line.begin >= 3 * 3);
        }
    }
}

TEST_CASE("what hinders a countermeasure stands on its card, and its votes do") {
    Card measure = card("T01", "discharge", "当番表をつくる");
    measure.barriers = {Barrier::People, Barrier::Money};
    measure.effect = Level::High, measure.feasibility = Level::Low;
    Poll poll;
    poll.id = {"q1"};
    poll.counts = {{card_id("T01"), 7, {}}};
    Shown shown(document_with({measure, poll}));
    SceneOptions options;
    options.poll = {"q1"};
    const MatrixLayout placed = shown.matrix(MatrixKind::Countermeasures);
    const Scene scene = build_matrix(shown.document, placed, options, japanese(), shown.texts);
    CHECK(says(scene, "妨げ：人・費用"));
    CHECK(says(scene, "7票"));
    const Picker picker(scene);
    const auto picked = picker.at(placed.find(card_id("T01"))->box.centre());
    REQUIRE(picked);
    CHECK(picked->record == any(card_id("T01")));
}

TEST_CASE("votes stand on the cards of the picture when a poll is shown, and not otherwise") {
    Poll poll;
    poll.id = {"q1"};
    poll.counts = {{card_id("K01"), 5, {}}, {card_id("K02"), std::nullopt, {}}};
    Pictures pictures(document_with({card("K01"), card("K02"), poll}));
    SceneOptions options;
    CHECK_FALSE(says(pictures.scene(StandardView::Whole, options), "票"));
    options.poll = {"q1"};
    CHECK(says(pictures.scene(StandardView::Whole, options), "5票"));
}

TEST_CASE("decisions, what is taken back and promises stand apart, and withdrawn decisions are left out") {
    Promise promise;
    promise.id = {"p1"}, promise.text = "様式の案をつくる", promise.owner = "拠点", promise.due = {"2026-11-05"};
    Shown shown(document_with({decision("d1", DecisionState::Agreed, "窓口を一つにする"),
                               decision("d2", DecisionState::TakenBack, "費用の分担"),
                               decision("d3", DecisionState::Withdrawn, "やめたこと"), promise}));
    const SummaryLayout placed = shown.summary();
    REQUIRE(placed.entries.size() == 3);
    CHECK(placed.find({"d1"})->section == SummarySection::Decided);
    CHECK(placed.find({"d2"})->section == SummarySection::TakenBack);
    CHECK(placed.find({"p1"})->section == SummarySection::Promised);
    const Scene scene = build_summary(shown.document, placed, 0, {}, japanese(), shown.texts);
    CHECK(says(scene, "拠点"));
    CHECK(says(scene, "11月5日"));
    CHECK_FALSE(says(scene, "やめたこと"));
}

TEST_CASE("a long summary goes on over pages, and every entry is on exactly one") {
    std::vector<AnyRecordValue> records;
    for (int i = 0; i < 40; ++i)
        records.emplace_back(
            decision("d" + std::to_string(i), i % 3 ? DecisionState::Agreed : DecisionState::TakenBack,
                     "決まったこと " + std::to_string(i) + " 訪問看護と薬局の夜間の連絡先を一つにまとめる"));
    Shown shown(document_with(records));
    const SummaryLayout placed = shown.summary();
    CHECK(placed.pages > 1);
    std::set<std::string> seen;
    for (std::size_t page = 0; page < placed.pages; ++page) {
        const Scene scene = build_summary(shown.document, placed, page, {}, japanese(), shown.texts);
        for (const Item& item : scene.items) {
            if (item.part == Part::SummaryEntry && std::holds_alternative<Box>(item.shape))
                seen.insert(item.record.value);
            CHECK(inside(item.bounds, grown(scene.bounds, 4)));
        }
    }
    CHECK(seen.size() == 40);
    for (const SummaryEntry& a : placed.entries) {
        CHECK(a.box.bottom() <= placed.next.y);
        for (const SummaryEntry& b : placed.entries)
            CHECK((a.record == b.record || a.page != b.page || !overlap(a.box, b.box)));
    }
}

TEST_CASE("an empty summary says how to begin") {
    Shown shown(document_with({}));
    const SummaryLayout placed = shown.summary();
    CHECK(placed.pages == 1);
    CHECK(says(build_summary(shown.document, placed, 0, {}, japanese(), shown.texts), "まだ書かれていません"));
}

TEST_CASE("a lock is seen at the head of its lane and column in the window, and not on paper") {
    Document document = document_with({card("K01"), card("T01")});
    Pictures open(document);
    edited(document, [](Transaction& t) {
        CHECK(edits::set_area_locked(t, {"discharge"}, true));
        edits::set_column_locked(t, CardKind::Issue, true);
    });
    Pictures locked(document);
    SceneOptions window;
    window.locks = true;
    View folded = view_of(StandardView::Whole);
    folded.folded_lanes = {{"discharge"}};
    for (ViewColumn& column : folded.columns) column.folded = true;
    for (const View& view : {view_of(StandardView::Whole), folded}) {
        CHECK(locked.scene(view, window).items.size() == open.scene(view, window).items.size() + 4);
        CHECK(locked.scene(view).items.size() == open.scene(view).items.size());
    }
}

TEST_CASE("while the meeting is under way, remarks and names are off every picture") {
    Participant person;
    person.id = {"p1"}, person.code = "P01", person.affiliation = "市医師会", person.name = "山田太郎";
    Card measure = card("T01", "discharge", "当番表をつくる");
    measure.owner = "P01";
    Comment comment;
    comment.id = {"c1"}, comment.on = any(card_id("T01")), comment.author = "佐藤花子", comment.text = "見直しが要る";
    Opinion opinion;
    opinion.id = {"o1"}, opinion.text = "夜は電話が多い", opinion.profession = "訪問看護師";
    Promise promise;
    promise.id = {"p9"}, promise.text = "様式の案", promise.owner = "P01";
    Document document = document_with({person, measure, comment, opinion, promise});
    const auto marks = [](const Document& shown) {
        Pictures pictures(shown);
        const Scene scene = pictures.scene(StandardView::Whole);
        return std::count_if(scene.items.begin(), scene.items.end(),
                             [](const Item& item) { return item.part == Part::CardMark; });
    };
    CHECK(marks(document) > 0);
    edited(document, [](Transaction& t) { edits::start_meeting(t); });
    CHECK(marks(document) == 0);

    Shown shown(document);
    Pictures pictures(document);
    const Scene scenes[] = {
        pictures.scene(StandardView::Whole), pictures.scene(StandardView::Meeting3),
        build_matrix(document, shown.matrix(MatrixKind::Countermeasures), {}, japanese(), shown.texts),
        build_summary(document, shown.summary(), 0, {}, japanese(), shown.texts)};
    for (const Scene& scene : scenes) {
        for (const char* off : {"山田", "佐藤", "見直しが要る", "訪問看護師"}) CHECK_FALSE(says(scene, off));
    }
    edited(document, [](Transaction& t) { edits::end_meeting(t); });
    CHECK(marks(document) > 0);
}

TEST_CASE("who raised an issue is off the wall while the meeting runs, unless it is wanted; nothing moves") {
    Card raised = issue("K01", Level::High, Level::High);
    raised.raised_by = {"訪問看護師"};
    Document document = document_with({raised});
    const auto says = [&](bool wanted) {
        Pictures pictures(document);
        return dump(pictures.scene(view_of(StandardView::Meeting1), {.professions_in_meeting = wanted}))
                   .find("訪問看護師") != std::string::npos;
    };
    CHECK(says(false));
    const Layout before = Pictures(document).layout();
    edited(document, [](Transaction& t) { edits::start_meeting(t); });
    CHECK_FALSE(says(false));
    CHECK(says(true));
    CHECK(Pictures(document).layout() == before);
    edited(document, [](Transaction& t) { edits::end_meeting(t); });
    CHECK(says(false));
}
