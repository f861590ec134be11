#include "app/words/dates.h"

#include <string_view>

namespace banso::words {
namespace {

struct Era {
    std::string_view name;
    char letter;
    int first_year;
    Day begins;
};
constexpr Era eras[] = {{"令和", 'R', 2019, {2019, 5, 1}},
                        {"平成", 'H', 1989, {1989, 1, 8}},
                        {"昭和", 'S', 1926, {1926, 12, 25}},
                        {"大正", 'T', 1912, {1912, 7, 30}}};

std::string era_year(std::string_view name, int number) {
    return std::string(name) + (number == 1 ? "元" : std::to_string(number)) + "年";
}

// The year as the era counts that the day lies in.
std::string japanese_year(const Day& day) {
    for (const Era& era : eras)
        if (day >= era.begins) return era_year(era.name, day.year - era.first_year + 1);
    return std::to_string(day.year) + "年";
}

// "2024", "2024-04" or "2024-04-01", known to be valid.
std::string japanese_single(std::string_view iso) {
    const Date date{std::string(iso)};
    const Day first = *first_day(date);
    // A year alone belongs to the era it ends in: 2019 is 令和元年.
    if (iso.size() == 4) return japanese_year(*last_day(date));
    std::string text = japanese_year(iso.size() == 7 ? *last_day(date) : first) + std::to_string(first.month) + "月";
    if (iso.size() > 7) text += std::to_string(first.day) + "日";
    return text;
}

// "令和8年12月" after "令和8年10月" is "12月".
std::string without_same_year(const std::string& from, const std::string& to) {
    constexpr std::string_view year = "年";
    const std::size_t end = from.find(year) + year.size();
    return to.size() > end && to.starts_with(from.substr(0, end)) ? to.substr(end) : to;
}

// Written in months: a year from the first of April on, to the day, is shown to the day, and so read back as it was.
// "R8", "R8.12", "R8.12.3" for the day, as far as `parts` goes.
std::string short_day(const Day& day, int parts) {
    std::string text = std::to_string(day.year);
    for (const Era& era : eras) {
        if (day < era.begins) continue;
        text = era.letter + std::to_string(day.year - era.first_year + 1);
        break;
    }
    if (parts > 1) text += "." + std::to_string(day.month);
    if (parts > 2) text += "." + std::to_string(day.day);
    return text;
}

// "2024", "2024-04" or "2024-04-01", known to be valid.
std::string short_single(std::string_view iso) {
    const Date date{std::string(iso)};
    if (iso.size() > 7) return short_day(*first_day(date), 3);
    // As japanese_single: a year or month alone belongs to the era it ends in.
    return iso.size() == 4 ? short_day(*last_day(date), 1) + "年" : short_day(*last_day(date), 2);
}

bool is_fiscal_year(const Date& date) {
    constexpr std::size_t two_months = 15;  // 2024-04/2025-03
    if (date.iso.size() != two_months || date.iso.find('/') == std::string::npos) return false;
    const Day first = *first_day(date);
    const Day last = *last_day(date);
    return first.month == 4 && last.month == 3 && last.year == first.year + 1;
}

}  // namespace

std::string date_text(const Date& date, Language language) {
    if (date.empty() || !is_valid_date(date.iso)) return date.iso;
    const bool japanese = language == Language::Japanese;
    const std::size_t slash = date.iso.find('/');
    if (is_fiscal_year(date)) {
        const int year = first_day(date)->year;
        return japanese ? japanese_year({year, 12, 31}) + "度" : "FY" + std::to_string(year);
    }
    const std::string_view iso = date.iso;
    if (slash == std::string_view::npos) return japanese ? japanese_single(iso) : date.iso;
    const std::string_view from = iso.substr(0, slash), to = iso.substr(slash + 1);
    if (japanese) return japanese_single(from) + "～" + without_same_year(japanese_single(from), japanese_single(to));
    return std::string(from) + " to " + std::string(to);
}

std::string short_fiscal_year(int year, Language language) {
    if (language == Language::English) return "FY" + std::to_string(year);
    return short_day({year, 12, 31}, 1);
}

std::string short_date_text(const Date& date, Language language) {
    if (language == Language::English || date.empty() || !is_valid_date(date.iso)) return date_text(date, language);
    if (is_fiscal_year(date)) return short_fiscal_year(first_day(date)->year, language) + "年度";
    const std::string_view iso = date.iso;
    const std::size_t slash = iso.find('/');
    if (slash == std::string_view::npos) return short_single(iso);
    const std::string from = short_single(iso.substr(0, slash)), to = short_single(iso.substr(slash + 1));
    const std::size_t dot = from.find('.');
    const bool same_year = dot != std::string::npos && to.starts_with(from.substr(0, dot + 1));
    return from + "～" + (same_year ? to.substr(dot + 1) : to);
}

std::string moment(const std::string& timestamp, Language language) {
    if (timestamp.size() < 16) return timestamp;
    return date_text(Date{timestamp.substr(0, 10)}, language) + " " + timestamp.substr(11, 5);
}

}  // namespace banso::words
