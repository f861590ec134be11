// Plots and the table of indicators: what is drawn where, and what is said where there is no value.
#include <algorithm>

#include <doctest/doctest.h>

#include "render/painter/dump_painter.h"
#include "render/scene/indicator_rows.h"
#include "render/scene/indicator_table.h"
#include "render/scene/pages.h"
#include "render/scene/plot.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

Value value_of(const char* number, const char* date) {
    Value value;
    value.value = Decimal::parse(number);
    value.as_of = {date};
    return value;
}

Card indicator(const std::string& code, const std::string& area = "discharge") {
    Card made = card(code, area, "指標 " + code);
    made.unit = "%";
    made.direction = Direction::Up;
    made.baseline = value_of("58.0", "2024-04/2025-03");
    made.target = value_of("80.0", "2029-04/2030-03");
    return made;
}

std::string told(const Document& document, MainArea area, const SceneOptions& options = {}) {
    ApproximateMeasurer measurer;
    TextCache texts(measurer);
    std::string all;
    for (const Scene& page : build_pages(area, document, {1500, 900}, options, japanese(), texts)) all += dump(page);
    return all;
}

bool says(const std::string& told, std::string_view text) {
    return told.find(text) != std::string::npos;
}

std::vector<std::string> codes(const std::vector<IndicatorRow>& rows) {
    std::vector<std::string> codes;
    for (const IndicatorRow& row : rows) codes.push_back(row.card->code);
    return codes;
}

// Open paths of one plot that are as thick as the way from point to point.
std::size_t ways_in(const Plot& plot) {
    ApproximateMeasurer measurer;
    TextCache texts(measurer);
    SceneWriter out;
    const Colour way = rgb(0x123456);
    draw_plot(out, plot, {0, 0, 400, 200}, {rgb(0xffffff), rgb(1), way, rgb(2), rgb(3), rgb(4)}, texts);
    const Scene scene = std::move(out).finish({0, 0, 400, 200}, rgb(0xffffff));
    return static_cast<std::size_t>(std::count_if(scene.items.begin(), scene.items.end(), [&](const Item& item) {
        const Path* path = std::get_if<Path>(&item.shape);
        return path && !path->closed && path->stroke.colour == way && path->stroke.width == 2.5;
    }));
}

}  // namespace

TEST_CASE("ticks stand at round numbers that hold what is drawn") {
    const auto ticks = [](double low, double high) { return nice_ticks(low, high, 4); };
    CHECK(ticks(58, 80) == Ticks{40, 80, 20, 0});
    CHECK(ticks(0, 1) == Ticks{0, 1, 0.5, 1});
    CHECK(ticks(-3, 3) == Ticks{-5, 5, 5, 0});
    CHECK(ticks(0.012, 0.019).text(0) == "0.010");
    CHECK(nice_ticks(0, 1, 4, true).step == 1);
    for (const double low : {-1234.5, 0.0, 3.3, 99.0})
        for (const double length : {0.0, 0.004, 1.0, 7.0, 12345.0}) {
            const Ticks made = ticks(low, low + length);
            CHECK(made.low <= low + 1e-9);
            CHECK(made.high >= low + length - 1e-9);
            CHECK(made.count() >= 2);
            CHECK(made.count() <= 8);
        }
}

TEST_CASE("a line is drawn between points only, and none where there is one") {
    Plot plot;
    plot.spans = {{0, 10, "R6"}};
    plot.points = {{5, 0, 10, 58, PlotMark::Ring, "58.0", "R6年度"}};
    plot.level = 80;
    CHECK(ways_in(plot) == 0);
    plot.points.push_back({8, 8, 8, 61.2, PlotMark::Tick, "県", ""});
    CHECK(ways_in(plot) == 0);
    plot.points.push_back({9, 9, 9, 63.5, PlotMark::Disc, "63.5", "R8.12"});
    CHECK(ways_in(plot) == 1);
}

TEST_CASE("a trend says its figures as they were written, their dates, the target, the rate and the judgement") {
    Card measured = indicator("IN02");
    measured.measurements = {value_of("63.50", "2026-12")};
    measured.measurements[0].numerator = 127, measured.measurements[0].denominator = 200;
    measured.comparisons = {{.of = "県", .value = Decimal::parse("61.2"), .as_of = {"2024-04/2025-03"}}};
    const std::string page = told(document_with({measured}), MainArea::Trends);
    for (const char* text : {"IN02", "63.50（127/200）", "R8.12", "58.0", "R6年度", "目標 80.0", "R11年度", "県 61.2",
                             "達成率 25.0%", "改善（暫定）"})
        CHECK_MESSAGE(says(page, text), text);
}

TEST_CASE("where nothing is known a trend says the state and the plan, and draws no axis") {
    Card unknown = indicator("IN13");
    unknown.baseline = Value{.state = ValueState::Unknown};
    unknown.baseline->plan = MeasuringPlan{.how = "アンケートで集める", .when = {"2027-10"}, .owner = "P01"};
    unknown.target = Value{.state = ValueState::NotSet};
    const std::string page = told(document_with({unknown}), MainArea::Trends);
    CHECK(says(page, "未把握 — アンケートで集める"));
    CHECK(says(page, "令和9年10月予定"));
    CHECK(says(page, "未設定"));
    CHECK(says(page, "まだ入力されていない"));
    CHECK(says(page, "評価できない（基準値が分かっていない）"));
    CHECK_FALSE(says(page, "R11年度"));
}

TEST_CASE("what is merged or withdrawn, and outputs without figures, have neither row nor plot") {
    Card merged = indicator("IN02"), withdrawn = indicator("IN03"), output = card("OP01"), counted = card("OP02");
    merged.state = CardState::Merged;
    withdrawn.state = CardState::Withdrawn;
    counted.target = value_of("3", "2027-03");
    const Document document = document_with({indicator("IN01"), merged, withdrawn, output, counted});
    CHECK(codes(indicator_rows(document)) == std::vector<std::string>{"IN01", "OP02"});
}

TEST_CASE("the table is ordered by lane, judgement or rate, and filtered; outputs stand behind") {
    Card better = indicator("IN10", "daily"), worse = indicator("IN2", "daily"), open = indicator("IN01", "disaster");
    better.measurements = {value_of("63.5", "2026-12")};
    worse.measurements = {value_of("50.0", "2026-12")};
    better.measure = MeasureKind::Process;
    Card output = card("OP01");
    output.target = value_of("3", "2027-03");
    const Document document = document_with({better, worse, open, output});
    const auto order = [&](IndicatorOptions options) { return codes(indicator_rows(document, options)); };
    CHECK(order({}) == std::vector<std::string>{"IN2", "IN10", "IN01", "OP01"});
    CHECK(order({.order = IndicatorOrder::ByCode}) == std::vector<std::string>{"IN2", "IN01", "IN10", "OP01"});
    CHECK(order({.order = IndicatorOrder::ByJudgement}) == std::vector<std::string>{"IN2", "IN10", "IN01", "OP01"});
    CHECK(order({.order = IndicatorOrder::ByRate}).front() == "IN2");
    CHECK(order({.area = {"disaster"}}) == std::vector<std::string>{"IN01"});
    CHECK(order({.measure = MeasureKind::Process}) == std::vector<std::string>{"IN10"});
    CHECK(order({.judgement = Judgement::Worsened}) == std::vector<std::string>{"IN2"});
}

TEST_CASE("the table says every figure with its date, states in words, and folds outputs") {
    Card measured = indicator("IN02"), output = card("OP01", "discharge", "説明会");
    measured.measurements = {Value{.state = ValueState::NotMeasured}};
    output.target = value_of("3", "2027-03");
    SceneOptions options;
    const Document document = document_with({measured, output});
    const std::string all = told(document, MainArea::Indicators, options);
    for (const char* text : {"指標一覧", "58.0", "R6年度", "未測定", "評価できない", "説明会"})
        CHECK_MESSAGE(says(all, text), text);
    options.indicators.outputs = false;
    const std::string folded = told(document, MainArea::Indicators, options);
    CHECK_FALSE(says(folded, "説明会"));
    CHECK(says(folded, "アウトプット 1 件"));
    options.indicators.judgement = Judgement::TargetMet;
    CHECK(says(told(document, MainArea::Indicators, options), "絞り込みに合う指標がありません"));
    CHECK(says(told(document_with({}), MainArea::Indicators), "指標がありません"));
}

TEST_CASE("every cell of a row can be pointed at, and lies in its row") {
    const Rect row{30, 100, 1000, 56};
    double end = row.x;
    for (int i = 0; i < indicator_columns; ++i) {
        const auto column = static_cast<IndicatorColumn>(i);
        const Rect cell = indicator_cell(row, column);
        CHECK(cell.x == doctest::Approx(end));
        CHECK(indicator_column_at(row, cell.centre().x) == column);
        end = cell.right();
    }
    CHECK(end == doctest::Approx(row.right()));
    ApproximateMeasurer measurer;
    TextCache texts(measurer);
    const auto pages =
        build_pages(MainArea::Indicators, document_with({indicator("IN01")}), {1500, 900}, {}, japanese(), texts);
    CHECK(indicator_row_on(pages[0], card_id("IN01")));
    CHECK_FALSE(indicator_row_on(pages[0], card_id("IN02")));
}
