// A date as people write it: 令和6年度, R6.3.31, H31.4, 2024/3/31, 10/22, R6.4～R7.3, 令和6年10月1日現在. Read as the
// file spells it, or refused with the reason. What app/words shows as a date is read back as the same date. No clock.
//
// Read, in either width: an era (令和 平成 昭和 大正, R H S T; 元年) or four digits of a year, then month and day
// behind 年月日 or one of / . - ; 年度 and FY are April to March; 末 is the last day; a weekday behind in brackets must
// be right; 現在 and 時点 behind are dropped; ～, から and "to" make an interval, whose end may leave out the era or
// the year. Refused: years of two digits without an era (24/3/31, 6.3.31), days that are none, days that the era does
// not have (平成31年5月; a year or fiscal year that the era shares is its own: 平成31年度), 来月, 3月頃, open
// intervals.
#pragma once

#include <string_view>

#include "app/entry/entry_problem.h"
#include "model/dates.h"

namespace banso {

struct DateWanted {
    // A date without a year (10/22, 10月) is the first such that does not end before this one's first day: a due, the
    // next meeting. Empty: the year is needed, as where something was measured.
    Date around = {};
};

// Nothing typed is no date: empty.
Typed<Date> typed_date(std::string_view text, const DateWanted& wanted = {});

}  // namespace banso
