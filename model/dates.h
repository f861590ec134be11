// Dates as the file holds them: ISO 8601 of any precision, and intervals of two of them. No clock, no calendar words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace banso {

// "2024", "2027-01", "2027-01-21", or an interval "2024-04/2025-03" (a fiscal year); "" = none.
struct Date {
    std::string iso;
    [[nodiscard]] bool empty() const { return iso.empty(); }
    friend bool operator==(const Date&, const Date&) = default;
};

// A moment: "2026-09-10T14:03:22+09:00" or "…Z"; "" = none.
struct Timestamp {
    std::string iso;
    [[nodiscard]] bool empty() const { return iso.empty(); }
    friend bool operator==(const Timestamp&, const Timestamp&) = default;
};

struct Day {
    int year = 0;
    int month = 1;
    int day = 1;
    friend auto operator<=>(const Day&, const Day&) = default;
};

// Whether the text is a date as described above, with months and days that exist.
bool is_valid_date(std::string_view iso);
bool is_valid_timestamp(std::string_view iso);

// First and last day that the date may mean; absent when it is none.
std::optional<Day> first_day(const Date& date);
std::optional<Day> last_day(const Date& date);

// How many seconds `to` is after `from`; a moment without a zone counts as one in the other's. Absent when one is none.
std::optional<std::int64_t> seconds_between(const Timestamp& from, const Timestamp& to);

// Whether `a` ends after `b` ends: the newer of two data dates (データ時点). Dates that are none are older than all.
bool is_later(const Date& a, const Date& b);

}  // namespace banso
