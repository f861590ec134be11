// What figures say of their target. The rows of the worked example stand in tests/examples.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "model/evaluation.h"
#include "tests/support/builders.h"

using namespace banso;

namespace {

Value figure(const char* number, const char* as_of = "") {
    Value value;
    value.value = Decimal::parse(number);
    value.as_of = {as_of};
    return value;
}

Value state(ValueState s) {
    Value value;
    value.state = s;
    return value;
}

// Baseline of the fiscal year 2024, target of 2029.
Card indicator(const char* baseline, const char* target, std::vector<Value> measurements = {},
               std::optional<Direction> direction = Direction::Up) {
    Card card = test::card("IN01");
    card.direction = direction;
    if (*baseline) card.baseline = figure(baseline, "2024-04/2025-03");
    if (*target) card.target = figure(target, "2029-04/2030-03");
    card.measurements = std::move(measurements);
    return card;
}

Value relative(const char* percent, RelativeSense sense, RelativeBase to) {
    Value value;
    value.relative = RelativeTarget{Decimal::parse(percent), sense, to, {}};
    return value;
}

}  // namespace

TEST_CASE("the share of the way to the target, up and down alike") {
    struct Row {
        const char* baseline;
        const char* target;
        const char* latest;
        Direction direction;
        double rate;
        Judgement judgement;
    };
    for (const Row& row : {
             Row{"58.0", "80.0", "63.5", Direction::Up, 0.25, Judgement::Improved},
             Row{"4", "6", "4", Direction::Up, 0, Judgement::Unchanged},
             Row{"4", "6", "6", Direction::Up, 1, Judgement::TargetMet},
             Row{"4", "6", "7", Direction::Up, 1.5, Judgement::TargetMet},
             Row{"4", "6", "3", Direction::Up, -0.5, Judgement::Worsened},
             Row{"46.0", "25.0", "42.0", Direction::Down, 4.0 / 21, Judgement::Improved},
             Row{"46.0", "25.0", "25.0", Direction::Down, 1, Judgement::TargetMet},
             Row{"46.0", "25.0", "20", Direction::Down, 26.0 / 21, Judgement::TargetMet},
             Row{"46.0", "25.0", "50", Direction::Down, -4.0 / 21, Judgement::Worsened},
             Row{"0", "10", "0", Direction::Up, 0, Judgement::Unchanged},
             Row{"0.1", "0.3", "0.30", Direction::Up, 1, Judgement::TargetMet},
             Row{"-5", "5", "0", Direction::Up, 0.5, Judgement::Improved},
         }) {
        CAPTURE(row.baseline);
        CAPTURE(row.latest);
        const Card card = indicator(row.baseline, row.target, {figure(row.latest, "2026-12")}, row.direction);
        const Evaluation e = evaluate(card);
        REQUIRE(e.rate);
        CHECK(*e.rate == doctest::Approx(row.rate));
        CHECK(e.judgement == row.judgement);
        CHECK_FALSE(e.why);
        CHECK(e.provisional());
    }
}

TEST_CASE("what cannot be evaluated has no rate, and says why") {
    struct Row {
        CannotEvaluate why;
        Card card;
    };
    const Value newer = figure("63.5", "2026-12");
    Card qualitative = indicator("58", "80", {newer});
    qualitative.measure = MeasureKind::Qualitative;
    Card unknown_baseline = indicator("", "80", {newer});
    unknown_baseline.baseline = state(ValueState::Unknown);
    Card target_not_set = indicator("58", "", {newer});
    target_not_set.target = state(ValueState::NotSet);
    Card last_year = indicator("58", "", {newer});
    last_year.target = relative("5", RelativeSense::AtLeast, RelativeBase::PreviousYear);
    const std::vector<Row> rows = {
        {CannotEvaluate::Qualitative, qualitative},
        {CannotEvaluate::NoBaseline, indicator("", "80", {newer})},
        {CannotEvaluate::BaselineUnknown, unknown_baseline},
        {CannotEvaluate::NoMeasurement, indicator("58", "80")},
        {CannotEvaluate::NotMeasured, indicator("58", "80", {state(ValueState::NotMeasured)})},
        {CannotEvaluate::MeasurementUndated, indicator("58", "80", {figure("63.5")})},
        {CannotEvaluate::NotNewer, indicator("58", "80", {figure("63.5", "2024-10")})},
        {CannotEvaluate::NotNewer, indicator("58", "80", {figure("63.5", "2024-04/2025-03")})},
        {CannotEvaluate::NotNewer, indicator("58", "80", {figure("60", "2024"), state(ValueState::NotMeasured)})},
        {CannotEvaluate::NoPreviousYear, last_year},
        {CannotEvaluate::NoTarget, indicator("58", "", {newer}, std::nullopt)},
        {CannotEvaluate::TargetNotSet, target_not_set},
        {CannotEvaluate::TargetIsBaseline, indicator("58", "58.0", {newer})},
        {CannotEvaluate::NoTolerance, indicator("58", "", {newer}, Direction::Keep)},
    };
    for (const Row& row : rows) {
        CAPTURE(static_cast<int>(row.why));
        const Evaluation e = evaluate(row.card);
        CHECK(e.why == row.why);
        CHECK_FALSE(e.rate);
        const bool tells_direction = row.why == CannotEvaluate::TargetNotSet;
        CHECK(e.judgement == (tells_direction ? Judgement::Improved : Judgement::None));
    }
}

TEST_CASE("a target where the direction does not lead has a rate by the formula but no judgement") {
    const Evaluation e = evaluate(indicator("60", "50", {figure("65", "2026-12")}, Direction::Up));
    CHECK(*e.rate == doctest::Approx(-0.5));
    CHECK(e.judgement == Judgement::None);
    CHECK(e.why == CannotEvaluate::TargetAgainstDirection);
}

TEST_CASE("the latest by its date counts, and the last entered among equals") {
    const Card card = indicator("10", "20",
                                {figure("16", "2027-03"), figure("12", "2026-03"), figure("18", "2027-03"),
                                 figure("99", "2024"), state(ValueState::NotMeasured)});
    const Evaluation e = evaluate(card);
    CHECK(e.latest == 2);
    CHECK(*e.rate == doctest::Approx(0.8));
    CHECK(e.points == 3);
    CHECK_FALSE(e.provisional());
}

TEST_CASE("within the tolerance a figure stands still, unless it has reached its target") {
    Card card = indicator("63.5", "80", {figure("63.6", "2026-12")});
    card.tolerance = Decimal::parse("0.1");
    CHECK(evaluate(card).judgement == Judgement::Unchanged);
    card.measurements[0].value = Decimal::parse("63.61");
    CHECK(evaluate(card).judgement == Judgement::Improved);
    card.target = figure("63.6", "2030");
    CHECK(evaluate(card).judgement == Judgement::TargetMet);
}

TEST_CASE("a figure to keep is kept until it falls by more than it may vary") {
    Card card = indicator("90", "", {figure("88", "2026-12")}, Direction::Keep);
    card.tolerance = Decimal::parse("2");
    CHECK(evaluate(card).judgement == Judgement::Kept);
    CHECK_FALSE(evaluate(card).rate);
    CHECK_FALSE(evaluate(card).why);
    card.measurements[0].value = Decimal::parse("87.9");
    CHECK(evaluate(card).judgement == Judgement::Declined);
    card.measurements[0].value = Decimal::parse("95");
    CHECK(evaluate(card).judgement == Judgement::Kept);
}

TEST_CASE("a target said as a change is worked out from the baseline or from the year before") {
    Card card = indicator("200", "", {figure("210", "2026-04/2027-03")});
    card.target = relative("10", RelativeSense::AtLeast, RelativeBase::Baseline);
    CHECK(*evaluate(card).target == doctest::Approx(220));
    CHECK(*evaluate(card).rate == doctest::Approx(0.5));

    card.target = relative("5", RelativeSense::AtLeast, RelativeBase::PreviousYear);
    card.measurements.insert(card.measurements.begin(), figure("200", "2025-04/2026-03"));
    CHECK(*evaluate(card).target == doctest::Approx(210));
    CHECK(evaluate(card).judgement == Judgement::TargetMet);

    card.direction = Direction::Down;
    card.target = relative("-10", RelativeSense::AtMost, RelativeBase::PreviousYear);
    card.measurements[1].value = Decimal::parse("190");
    CHECK(*evaluate(card).rate == doctest::Approx(0.5));
    CHECK(evaluate(card).judgement == Judgement::Improved);
}

TEST_CASE("a bound is kept or not, and has no share of a way") {
    Card card = indicator("200", "", {figure("209", "2026-12")}, std::nullopt);
    card.target = relative("5", RelativeSense::AtMost, RelativeBase::Baseline);
    CHECK(evaluate(card).judgement == Judgement::TargetMet);
    CHECK_FALSE(evaluate(card).rate);
    card.measurements[0].value = Decimal::parse("211");
    CHECK(evaluate(card).judgement == Judgement::Worsened);
    card.target = relative("-5", RelativeSense::AtLeast, RelativeBase::Baseline);
    card.measurements[0].value = Decimal::parse("190");
    CHECK(evaluate(card).judgement == Judgement::TargetMet);
}

TEST_CASE("the same date in another year keeps its precision") {
    CHECK(years_later({"2024-04/2025-03"}, 1) == Date{"2025-04/2026-03"});
    CHECK(years_later({"2024"}, -1) == Date{"2023"});
    CHECK(years_later({"2027-01-21"}, -2) == Date{"2025-01-21"});
    CHECK(years_later({"2024-02-29"}, 1) == Date{"2025-02-28"});
    CHECK(years_later({"9999"}, 1).empty());
    CHECK(years_later({"0001-05"}, -1).empty());
    CHECK(years_later({"someday"}, 1).empty());
    CHECK(years_later({}, 1).empty());
}
