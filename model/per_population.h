// A count against how many people of 65 and over live in the area. Pure; knows no words.
#pragma once

#include <string_view>
#include <variant>

#include "model/records.h"

namespace banso {

// Per so many. A thousand, because it is less than every hub's area has: per 100,000 would speak of more people than
// live there.
inline constexpr int per_population_of = 1000;

// Why there is no such figure: the first that holds.
enum class NoPerPopulation {
    NotACount,          // its unit is not one of people or places: shares and sums are never put against people
    NoValue,            //
    NoPopulation,       // nobody entered one, or it is none
    ValueUndated,       //
    PopulationUndated,  //
    AcrossYears,        // one of the dates reaches over the end of a fiscal year (2024, R6.1–R6.6)
    OtherYear,          // they lie in different fiscal years
};

using PerPopulation = std::variant<double, NoPerPopulation>;

// Both are known, both dates lie wholly in one fiscal year (April to March), and that is the same one.
PerPopulation per_population(const Value& value, std::string_view unit, const std::optional<Value>& population_65);

// 人, 人/月, 名; 施設, か所, 病院, …: what is counted once a person or place. Not 件, 回, %, 円.
bool counts_people_or_places(std::string_view unit);

}  // namespace banso
