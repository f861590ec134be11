#include "model/dates.h"

#include <charconv>
#include <utility>

namespace banso {
namespace {

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
    if (month == 2) return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Exactly `digits` decimal digits at the front of `rest`, taken off it.
std::optional<int> take_number(std::string_view& rest, std::size_t digits) {
    if (rest.size() < digits) return std::nullopt;
    int number = 0;
    for (const char c : rest.substr(0, digits)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    rest.remove_prefix(digits);
    return number;
}

bool take(std::string_view& rest, char expected) {
    if (rest.empty() || rest.front() != expected) return false;
    rest.remove_prefix(1);
    return true;
}

struct Span {
    Day first;
    Day last;
};

// One date of any precision, without an interval.
std::optional<Span> parse_point(std::string_view rest) {
    const auto year = take_number(rest, 4);
    if (!year || *year == 0) return std::nullopt;
    if (rest.empty()) return Span{{*year, 1, 1}, {*year, 12, 31}};
    if (!take(rest, '-')) return std::nullopt;
    const auto month = take_number(rest, 2);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    if (rest.empty()) return Span{{*year, *month, 1}, {*year, *month, days_in(*year, *month)}};
    if (!take(rest, '-')) return std::nullopt;
    const auto day = take_number(rest, 2);
    if (!day || *day < 1 || *day > days_in(*year, *month) || !rest.empty()) return std::nullopt;
    return Span{{*year, *month, *day}, {*year, *month, *day}};
}

std::optional<Span> parse_date(std::string_view iso) {
    const std::size_t slash = iso.find('/');
    if (slash == std::string_view::npos) return parse_point(iso);
    const auto from = parse_point(iso.substr(0, slash));
    const auto to = parse_point(iso.substr(slash + 1));
    if (!from || !to || to->last < from->first) return std::nullopt;
    return Span{from->first, to->last};
}

}  // namespace

bool is_valid_date(std::string_view iso) {
    return parse_date(iso).has_value();
}

bool is_valid_timestamp(std::string_view iso) {
    const std::size_t t = iso.find('T');
    if (t == std::string_view::npos || t != 10 || !parse_point(iso.substr(0, t))) return false;
    std::string_view rest = iso.substr(t + 1);
    const auto in_range = [&rest](int limit) {
        const auto number = take_number(rest, 2);
        return number && *number < limit;
    };
    if (!in_range(24) || !take(rest, ':') || !in_range(60)) return false;
    if (take(rest, ':')) {
        if (!in_range(61)) return false;
        if (take(rest, '.')) {
            const std::size_t before = rest.size();
            while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') rest.remove_prefix(1);
            if (rest.size() == before) return false;
        }
    }
    if (rest.empty() || rest == "Z") return true;
    if (!take(rest, '+') && !take(rest, '-')) return false;
    return in_range(24) && take(rest, ':') && in_range(60) && rest.empty();
}

namespace {

// Days since the first of January of the year 1 (proleptic Gregorian calendar).
std::int64_t day_number(const Day& day) {
    const std::int64_t before = day.year - 1;
    std::int64_t days = before * 365 + before / 4 - before / 100 + before / 400;
    for (int month = 1; month < day.month; ++month) days += days_in(day.year, month);
    return days + day.day - 1;
}

struct Moment {
    std::int64_t seconds = 0;  // by its own clock
    std::optional<std::int64_t> zone;
};

std::optional<Moment> parse_moment(std::string_view iso) {
    if (!is_valid_timestamp(iso)) return std::nullopt;
    const auto number = [&](std::size_t at) { return std::int64_t{iso[at] - '0'} * 10 + (iso[at + 1] - '0'); };
    Moment moment{day_number(parse_point(iso.substr(0, 10))->first) * 86400 + number(11) * 3600 + number(14) * 60, {}};
    if (iso.size() > 18 && iso[16] == ':') moment.seconds += number(17);
    if (iso.back() == 'Z') moment.zone = 0;
    const std::size_t sign = iso.find_last_of("+-");
    if (sign > 15 && sign != std::string_view::npos) {
        const std::int64_t east = number(sign + 1) * 3600 + number(sign + 4) * 60;
        moment.zone = iso[sign] == '+' ? east : -east;
    }
    return moment;
}

}  // namespace

std::optional<std::int64_t> seconds_between(const Timestamp& from, const Timestamp& to) {
    const auto a = parse_moment(from.iso);
    const auto b = parse_moment(to.iso);
    if (!a || !b) return std::nullopt;
    const bool zoned = a->zone && b->zone;
    return (b->seconds - (zoned ? *b->zone : 0)) - (a->seconds - (zoned ? *a->zone : 0));
}

std::optional<Day> first_day(const Date& date) {
    const auto span = parse_date(date.iso);
    return span ? std::optional(span->first) : std::nullopt;
}

std::optional<Day> last_day(const Date& date) {
    const auto span = parse_date(date.iso);
    return span ? std::optional(span->last) : std::nullopt;
}

bool is_later(const Date& a, const Date& b) {
    return last_day(a) > last_day(b);
}

}  // namespace banso
