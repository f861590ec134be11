// Dates as people write them: 令和6年度, 令和9年1月21日; FY2024, 2027-01-21. No clock.
#pragma once

#include <string>

#include "app/words/word.h"
#include "model/dates.h"

namespace banso::words {

// A date of any precision; an interval from April to March is a fiscal year. What is no date stays as it is.
std::string date_text(const Date& date, Language language);

// The same in few letters, as tables and plots have it: R8.12, R6年度, R8.10～12; 2026-12, FY2024.
std::string short_date_text(const Date& date, Language language);

// A fiscal year by the calendar year it begins in: R6 (H31 is R1: it is called after most of it); FY2024.
std::string short_fiscal_year(int year, Language language);

// A moment as a list shows it: 令和8年9月10日 14:03; 2026-09-10 14:03.
std::string moment(const std::string& timestamp, Language language);

}  // namespace banso::words
