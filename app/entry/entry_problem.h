// Why something typed could not be read, as a code plus arguments. Knows no sentence: app/words/entry.h makes it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace banso {

// Every problem has a sentence in both languages. The comment behind a code names its arguments in order.
enum class EntryProblem {
    // numbers
    NotANumber,          // what was typed
    BadGroups,           // the number: commas, but not every three digits
    ManyPoints,          // the number
    PointWithoutDigits,  // the number
    MiddleDot,           // what was typed: 63・5
    ManySigns,           // what was typed
    ApproximateNumber,   // the word: 約, 程度
    Bound,               // the word: 以上, >
    NumberRange,         // what was typed: 3～5
    KanjiNumber,         // what was typed: 十二
    MyriadWord,          // the word: 万, 千
    NumberBeyondReach,   // the number: no double holds it
    NotWhole,            // the number
    BelowZero,           // the number
    OtherUnit,           // the unit typed, the card's
    NoUnitYet,           // the unit typed, of a card that has none
    WhichState,          // the word that may mean several: なし, 調査中
    NoStateHere,         // the word: a state, where only a number serves
    FractionNotHere,     // the fraction, the card's unit ("" = none): only shares in percent are fractions
    DenominatorZero,     // the fraction
    FractionNotExact,    // the fraction, its share in percent to one decimal: 42.3
    FractionDisagrees,   // the share written, the fraction, its share in percent to two decimals

    // dates
    NotADate,         // what was typed
    YearUnclear,      // what was typed: 24/3/31, 6年度
    DateUnclear,      // what was typed: 6.3, a month of a year or a day of a month
    NoYear,           // what was typed, where the year cannot be left out
    NoSuchMonth,      // month
    NoSuchDay,        // year, month, day
    NoYearZero,       // era
    OutsideEra,       // era, the date it would be in the file's spelling
    WrongWeekday,     // the date in the file's spelling, weekday typed, right one: 0 = Sunday
    RelativeDate,     // the word: 来月
    ApproximateDate,  // the word: 頃
    TimeOfDay,        // what was typed
    OpenInterval,     // what was typed
    EndsBeforeBegin,  // both in the file's spelling
};

struct EntryError {
    EntryProblem problem;
    std::vector<std::string> args;
    friend bool operator==(const EntryError&, const EntryError&) = default;
};

// What was read, or why it could not be.
template <class T>
class [[nodiscard]] Typed {
  public:
    Typed(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Typed(EntryError error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    const T& operator*() const { return std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    [[nodiscard]] const EntryError& error() const { return std::get<1>(state_); }

  private:
    std::variant<T, EntryError> state_;
};

}  // namespace banso
