#include "app/entry/typed_date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "app/entry/narrow.h"

namespace banso {
namespace {

using namespace entry;

EntryError problem(EntryProblem code, std::initializer_list<std::string_view> args) {
    EntryError error{code, {}};
    for (const std::string_view arg : args) error.args.emplace_back(arg);
    return error;
}

struct Era {
    std::string_view name;
    char letter;
    Day begins;
    Day ends;
};
constexpr std::array<Era, 4> eras{{{"令和", 'R', {2019, 5, 1}, {9999, 12, 31}},
                                   {"平成", 'H', {1989, 1, 8}, {2019, 4, 30}},
                                   {"昭和", 'S', {1926, 12, 25}, {1989, 1, 7}},
                                   {"大正", 'T', {1912, 7, 30}, {1926, 12, 24}}}};

int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

std::string padded(int number, std::size_t count) {
    const std::string text = std::to_string(number);
    return text.size() < count ? std::string(count - text.size(), '0') + text : text;
}

// What was written of one date, before it is one.
struct Written {
    const Era* era = nullptr;
    std::optional<int> year;  // as the era counts, or of the western calendar
    bool western = false;     // the year has four digits, or comes from elsewhere
    bool fiscal = false;      // 年度
    bool said_year = false;   // 年 or 年度 behind the year
    bool last_day = false;    // 末
    std::optional<int> month;
    std::optional<int> day;
};

int western_year(const Written& date) {
    return date.western || !date.era ? *date.year : date.era->begins.year + *date.year - 1;
}

// --- taking a date apart ---

// One date, without spaces and what may stand behind it.
class DateReader {
  public:
    explicit DateReader(std::string_view text) : typed_(text), rest_(text) {}

    Typed<Written> read() {
        if (take(rest_, "FY") || take(rest_, "fy") || take(rest_, "Fy")) date_.fiscal = date_.said_year = true;
        if (!date_.fiscal) take_era();
        const bool first_year = date_.era && take(rest_, "元");
        const std::string_view number = first_year ? "1" : take_digits(rest_);
        if (number.empty()) return unreadable();
        const auto failed = date_.era ? after_era(number) : after_number(number);
        if (failed) return *failed;
        if (take(rest_, "末")) date_.last_day = true;
        if (date_.last_day) (void)take(rest_, "日");
        if (!rest_.empty() || (date_.last_day && date_.day)) return unreadable();
        return date_;
    }

  private:
    void take_era() {
        for (const Era& era : eras) {
            if (take(rest_, era.name)) {
                date_.era = &era;
                return;
            }
            const char first = rest_.empty() ? '\0' : rest_.front();
            if (first != era.letter && first != era.letter - 'A' + 'a') continue;
            std::string_view behind = rest_.substr(1);
            (void)take(behind, ".");
            if (behind.starts_with("元") || (!behind.empty() && is_digit(behind.front()))) {
                date_.era = &era;
                rest_ = behind;
                return;
            }
        }
    }

    std::optional<EntryError> after_era(std::string_view number) {
        if (number.size() > 2) return unreadable();
        date_.year = number_of(number);
        return after_year();
    }

    // The first number stands alone: a year, a month, or who knows.
    std::optional<EntryError> after_number(std::string_view number) {
        if (number.size() == 4) {
            date_.year = number_of(number);
            date_.western = true;
            return *date_.year == 0 ? std::optional(unreadable()) : after_year();
        }
        if (number.size() == 8 && rest_.empty()) {
            date_.western = true;
            date_.year = number_of(number.substr(0, 4));
            date_.month = number_of(number.substr(4, 2));
            date_.day = number_of(number.substr(6, 2));
            return *date_.year == 0 ? std::optional(unreadable()) : std::nullopt;
        }
        if (number.size() > 2) return unreadable();
        if (date_.fiscal) return problem(EntryProblem::YearUnclear, {typed_});
        if (take(rest_, "月")) {
            date_.month = number_of(number);
            return take_day();
        }
        if (rest_.starts_with("年")) {
            date_.year = number_of(number);  // whose era an interval's begin may tell
            return after_year();
        }
        return after_short_number(number);
    }

    // 10/22 is a day of October; 6.3 and 24/3/31 may be two things.
    std::optional<EntryError> after_short_number(std::string_view number) {
        if (rest_.empty() || (rest_.front() != '/' && rest_.front() != '.' && rest_.front() != '-'))
            return unreadable();
        const char sign = rest_.front();
        rest_.remove_prefix(1);
        const std::string_view second = take_digits(rest_);
        if (second.empty() || second.size() > 2) return unreadable();
        if (rest_.starts_with(sign)) {
            rest_.remove_prefix(1);
            const std::string_view third = take_digits(rest_);
            return third.empty() || !rest_.empty() ? unreadable() : problem(EntryProblem::YearUnclear, {typed_});
        }
        if (!rest_.empty()) return unreadable();
        if (sign != '/') return problem(EntryProblem::DateUnclear, {typed_});
        date_.month = number_of(number);
        date_.day = number_of(second);
        return std::nullopt;
    }

    std::optional<EntryError> after_year() {
        if (take(rest_, "年度") || (date_.western && take(rest_, "FY"))) date_.fiscal = date_.said_year = true;
        if (date_.fiscal || rest_.empty()) return std::nullopt;
        if (take(rest_, "年")) {
            date_.said_year = true;
            const std::string_view month = take_digits(rest_);
            if (month.empty()) return std::nullopt;
            if (month.size() > 2 || !take(rest_, "月")) return unreadable();
            date_.month = number_of(month);
            return take_day();
        }
        const char sign = rest_.front();
        if (sign != '/' && sign != '.' && sign != '-') return unreadable();
        rest_.remove_prefix(1);
        const std::string_view month = take_digits(rest_);
        if (month.empty() || month.size() > 2) return unreadable();
        date_.month = number_of(month);
        if (!rest_.starts_with(sign)) return std::nullopt;
        rest_.remove_prefix(1);
        const std::string_view day = take_digits(rest_);
        if (day.empty() || day.size() > 2) return unreadable();
        date_.day = number_of(day);
        return std::nullopt;
    }

    // Behind 月: "22日" or nothing.
    std::optional<EntryError> take_day() {
        const std::string_view day = take_digits(rest_);
        if (day.empty()) return std::nullopt;
        if (day.size() > 2 || !take(rest_, "日")) return unreadable();
        date_.day = number_of(day);
        return std::nullopt;
    }

    [[nodiscard]] EntryError unreadable() const { return problem(EntryProblem::NotADate, {typed_}); }

    std::string_view typed_;
    std::string_view rest_;
    Written date_;
};

// --- what was written as a date ---

std::string iso_of(const Written& date) {
    const int year = western_year(date);
    if (date.fiscal) {
        if (date.last_day) return padded(year + 1, 4) + "-03-31";
        return padded(year, 4) + "-04/" + padded(year + 1, 4) + "-03";
    }
    std::string iso = padded(year, 4);
    if (date.month) iso += "-" + padded(*date.month, 2);
    if (date.day) iso += "-" + padded(*date.day, 2);
    if (!date.last_day) return iso;
    const auto last = last_day({iso});
    return last ? padded(last->year, 4) + "-" + padded(last->month, 2) + "-" + padded(last->day, 2) : iso;
}

// The year that a date without one lies in.
void add_year(Written& date, const Day& from) {
    date.western = true;
    date.year = from.year;
    const auto last = last_day({iso_of(date)});
    if (last && *last < from) ++*date.year;
}

// A year of 年度 belongs to an era that has any day of it.
bool is_in_era(const Written& date, const std::string& iso) {
    Written whole = date;
    if (date.fiscal) whole.last_day = false;
    const std::string& span = date.fiscal ? iso_of(whole) : iso;
    return *first_day({span}) <= date.era->ends && *last_day({span}) >= date.era->begins;
}

Typed<Date> date_of(Written date, std::string_view typed, const DateWanted& wanted) {
    if (date.month && (*date.month < 1 || *date.month > 12))
        return problem(EntryProblem::NoSuchMonth, {std::to_string(*date.month)});
    if (!date.year) {
        const auto from = first_day(wanted.around);
        if (!from) return problem(EntryProblem::NoYear, {typed});
        add_year(date, *from);
    } else if (!date.era && !date.western) {
        return problem(EntryProblem::YearUnclear, {typed});
    }
    if (date.era && *date.year == 0) return problem(EntryProblem::NoYearZero, {date.era->name});
    const std::string iso = iso_of(date);
    if (!is_valid_date(iso)) {
        if (!date.day) return problem(EntryProblem::NotADate, {typed});
        return problem(EntryProblem::NoSuchDay,
                       {std::to_string(western_year(date)), std::to_string(*date.month), std::to_string(*date.day)});
    }
    if (date.era && !is_in_era(date, iso)) return problem(EntryProblem::OutsideEra, {date.era->name, iso});
    return Date{iso};
}

// --- what stands around a date ---

constexpr std::array<std::string_view, 7> weekdays{"日", "月", "火", "水", "木", "金", "土"};

// 0 = Sunday (Sakamoto's way of counting).
std::size_t weekday_of(const Day& day) {
    static constexpr std::array<int, 12> shifts{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    const int year = day.month < 3 ? day.year - 1 : day.year;
    const int days = year + year / 4 - year / 100 + year / 400 + shifts.at(static_cast<std::size_t>(day.month - 1));
    return static_cast<std::size_t>((days + day.day) % 7);
}

// "(火)", "(火・祝)", "(火曜日)" at the end, taken off.
std::optional<std::size_t> take_weekday(std::string_view& rest) {
    const auto open = rest.rfind('(');
    if (open == std::string_view::npos || !rest.ends_with(')')) return std::nullopt;
    std::string_view inside = rest.substr(open + 1, rest.size() - open - 2);
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        std::string_view behind = inside;
        if (!take(behind, weekdays.at(i))) continue;
        if (!behind.empty() && behind != "曜" && behind != "曜日" && behind != "・祝" && behind != "祝") continue;
        rest = rest.substr(0, open);
        return i;
    }
    return std::nullopt;
}

// One date with what may stand behind it. `before`: the begin of the interval that it ends.
Typed<Written> single(std::string_view typed, const Written* before, std::optional<std::size_t>& weekday) {
    std::string_view text = typed;
    if (!take_end(text, "現在")) (void)take_end(text, "時点");
    weekday = take_weekday(text);
    auto read = DateReader(text).read();
    if (!read || !before) return read;
    Written date = *read;
    if (!date.year && before->year) {
        date.era = before->era;
        date.western = before->western;
        date.year = before->year;
    } else if (date.year && !date.era && !date.western) {
        date.era = before->era;
    }
    return date;
}

Typed<Date> checked(const Written& written, std::optional<std::size_t> weekday, std::string_view typed,
                    const DateWanted& wanted) {
    auto date = date_of(written, typed, wanted);
    if (!date || !weekday || !written.day) return date;
    const std::size_t right = weekday_of(*first_day(*date));
    if (right == *weekday) return date;
    return problem(EntryProblem::WrongWeekday, {date->iso, std::to_string(*weekday), std::to_string(right)});
}

// Whole months where both ends are: "2024-04/2025-03"; fiscal years from the first one's April to the last one's March.
std::string begin_of(const std::string& iso) {
    return iso.substr(0, iso.find('/'));
}
std::string end_of(const std::string& iso) {
    return iso.substr(iso.find('/') + 1);
}

Typed<Date> interval(std::string_view from, std::string_view to, std::string_view typed, const DateWanted& wanted) {
    if (from.empty() || to.empty()) return problem(EntryProblem::OpenInterval, {typed});
    std::optional<std::size_t> from_weekday, to_weekday;
    const auto first = single(from, nullptr, from_weekday);
    if (!first) return first.error();
    Written begin = *first;
    const auto last = single(to, &begin, to_weekday);
    if (!last) return last.error();
    // 令和6～11年度: both are fiscal years.
    if (last->fiscal && !begin.said_year && !begin.month && (begin.era || begin.western)) begin.fiscal = true;
    const auto began = checked(begin, from_weekday, from, wanted);
    if (!began) return began.error();
    Written end = *last;
    if (!end.year) {  // neither has one: the end follows the begin
        add_year(end, *first_day(*began));
    }
    const auto ended = checked(end, to_weekday, to, wanted);
    if (!ended) return ended.error();
    const Date both{begin_of(began->iso) + "/" + end_of(ended->iso)};
    if (!is_valid_date(both.iso)) return problem(EntryProblem::EndsBeforeBegin, {began->iso, ended->iso});
    return both;
}

// --- words that tell why it is no date ---

constexpr std::array<std::string_view, 20> relatives{"今日", "本日", "昨日", "明日",   "今月", "来月", "先月",
                                                     "翌",   "今年", "来年", "昨年",   "去年", "前年", "本年",
                                                     "次回", "前回", "当日", "現時点", "今後", "来週"};
constexpr std::array<std::string_view, 12> margins{"頃",   "ころ", "ごろ", "上旬", "中旬", "下旬",
                                                   "初旬", "初め", "前半", "後半", "約",   "くらい"};

EntryError better_reason(std::string_view typed, const EntryError& found) {
    if (found.problem != EntryProblem::NotADate) return found;
    if (const auto word = first_in(typed, relatives); !word.empty()) return problem(EntryProblem::RelativeDate, {word});
    if (const auto word = first_in(typed, margins); !word.empty())
        return problem(EntryProblem::ApproximateDate, {word});
    if (typed.find(':') != std::string_view::npos || typed.find("時") != std::string_view::npos)
        return problem(EntryProblem::TimeOfDay, {typed});
    if (has_kanji_digit(typed) && first_in(typed, std::array<std::string_view, 2>{"年", "月"}) != "")
        return problem(EntryProblem::KanjiNumber, {typed});
    return problem(EntryProblem::NotADate, {typed});
}

// Spaces between two digits keep them apart; all others are only looks.
std::string without_idle_spaces(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t next = text.find_first_not_of(' ', i);
        const bool apart = !result.empty() && is_digit(result.back()) && is_digit(text[next]);
        if (text[i] != ' ' || apart) result += text[i];
    }
    return result;
}

Typed<Date> date_in(const std::string& plain, const DateWanted& wanted) {
    if (is_valid_date(plain)) return Date{plain};
    for (const std::string_view sign : {std::string_view("~"), std::string_view("から"), std::string_view("to")}) {
        const auto at = plain.find(sign);
        if (at == std::string::npos) continue;
        const std::string_view text = plain;
        return interval(text.substr(0, at), text.substr(at + sign.size()), plain, wanted);
    }
    std::optional<std::size_t> weekday;
    const auto written = single(plain, nullptr, weekday);
    if (!written) return written.error();
    return checked(*written, weekday, plain, wanted);
}

}  // namespace

Typed<Date> typed_date(std::string_view text, const DateWanted& wanted) {
    const std::string plain = without_idle_spaces(narrow(text));
    if (plain.empty()) return Date{};
    const auto date = date_in(plain, wanted);
    if (!date) return better_reason(plain, date.error());
    return *date;
}

}  // namespace banso
