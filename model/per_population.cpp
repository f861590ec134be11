#include "model/per_population.h"

#include <algorithm>
#include <iterator>

namespace banso {
namespace {

// What a unit begins with; what follows (人/月) is how long was counted.
constexpr std::string_view counted[] = {
    "人",     "名",   "施設", "か所",   "カ所",     "ヶ所",         "ヵ所",   "ケ所",    "箇所",       "病院",
    "診療所", "薬局", "機関", "事業所", "医療機関", "ステーション", "people", "persons", "facilities", "places"};

// The fiscal year that holds the whole date; absent when it reaches over an end of March.
std::optional<int> fiscal_year_of(const Date& date) {
    const auto first = first_day(date), last = last_day(date);
    if (!first || !last) return std::nullopt;
    const auto year = [](const Day& day) { return day.month >= 4 ? day.year : day.year - 1; };
    return year(*first) == year(*last) ? std::optional(year(*first)) : std::nullopt;
}

std::optional<double> known(const Value& value) {
    if (value.state != ValueState::Known || !value.value) return std::nullopt;
    return value.value->to_double();
}

}  // namespace

bool counts_people_or_places(std::string_view unit) {
    return std::any_of(std::begin(counted), std::end(counted), [&](std::string_view start) {
        if (!unit.starts_with(start)) return false;
        const std::string_view rest = unit.substr(start.size());
        return rest.empty() || rest.starts_with("/") || rest.starts_with("／");
    });
}

PerPopulation per_population(const Value& value, std::string_view unit, const std::optional<Value>& population_65) {
    if (!counts_people_or_places(unit)) return NoPerPopulation::NotACount;
    const auto count = known(value);
    if (!count) return NoPerPopulation::NoValue;
    const auto people = population_65 ? known(*population_65) : std::nullopt;
    if (!people || *people <= 0) return NoPerPopulation::NoPopulation;
    if (!first_day(value.as_of)) return NoPerPopulation::ValueUndated;
    if (!first_day(population_65->as_of)) return NoPerPopulation::PopulationUndated;
    const auto year = fiscal_year_of(value.as_of), other = fiscal_year_of(population_65->as_of);
    if (!year || !other) return NoPerPopulation::AcrossYears;
    if (*year != *other) return NoPerPopulation::OtherYear;
    return *count / *people * per_population_of;
}

}  // namespace banso
