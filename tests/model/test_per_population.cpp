// Counts against how many people of 65 and over live in the area.
#include <doctest/doctest.h>

#include "model/per_population.h"

using namespace banso;

namespace {

Value value_of(const char* number, const char* date) {
    Value value;
    value.value = Decimal::parse(number);
    value.as_of = {date};
    return value;
}

NoPerPopulation why(const PerPopulation& result) {
    REQUIRE(std::holds_alternative<NoPerPopulation>(result));
    return std::get<NoPerPopulation>(result);
}

}  // namespace

TEST_CASE("people and places are put against a thousand of 65 and over, of the same fiscal year") {
    const auto people = value_of("37000", "2025-01-01");
    CHECK(std::get<double>(per_population(value_of("640", "2024-04/2025-03"), "人/月", people)) ==
          doctest::Approx(640.0 / 37));
    CHECK(std::get<double>(per_population(value_of("74", "2024-10"), "施設", people)) == doctest::Approx(2));
}

TEST_CASE("there is no figure per population where dates, kind or numbers do not allow one, and it says why") {
    const auto people = value_of("37000", "2025-01-01");
    const auto of = [&](const char* number, const char* date, const char* unit) {
        return why(per_population(value_of(number, date), unit, people));
    };
    for (const char* unit : {"%", "件", "回", "枚", "円", "", "人工"})
        CHECK(of("9", "2024-10", unit) == NoPerPopulation::NotACount);
    CHECK(of("9", "", "か所") == NoPerPopulation::ValueUndated);
    CHECK(of("9", "2025-04", "か所") == NoPerPopulation::OtherYear);
    CHECK(of("9", "2024", "か所") == NoPerPopulation::AcrossYears);
    CHECK(of("9", "2025-03/2025-04", "か所") == NoPerPopulation::AcrossYears);
    Value unknown = value_of("9", "2024-10");
    unknown.state = ValueState::Unknown;
    CHECK(why(per_population(unknown, "人", people)) == NoPerPopulation::NoValue);
    const Value value = value_of("9", "2024-10");
    CHECK(why(per_population(value, "人", std::nullopt)) == NoPerPopulation::NoPopulation);
    CHECK(why(per_population(value, "人", value_of("0", "2024-10"))) == NoPerPopulation::NoPopulation);
    CHECK(why(per_population(value, "人", value_of("100", ""))) == NoPerPopulation::PopulationUndated);
}
