#include <doctest/doctest.h>

#include "model/dates.h"

using namespace banso;

TEST_CASE("a date may be a year, a month, a day or a fiscal year, and must exist") {
    for (const char* good :
         {"2024", "2027-01", "2027-01-21", "2024-02-29", "2024-04/2025-03", "2024-04-01/2025-03-31"}) {
        CAPTURE(good);
        CHECK(is_valid_date(good));
    }
    for (const char* bad : {"", "24", "2027-1", "2027-13", "2027-00", "2023-02-29", "2027-01-32", "2027/01/21",
                            "令和6年", "2025-03/2024-04", "2024-04/", "2024 ", "0000"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_valid_date(bad));
    }
}

TEST_CASE("a moment needs a day and a time that exist") {
    for (const char* good : {"2026-09-10T14:03:22+09:00", "2026-09-10T14:03Z", "2026-09-10T14:03:22.250Z"}) {
        CAPTURE(good);
        CHECK(is_valid_timestamp(good));
    }
    for (const char* bad :
         {"", "2026-09-10", "2026-09-10T24:00", "2026-09-10 14:03", "2026-09T14:03", "2026-09-10T14:03+9"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_valid_timestamp(bad));
    }
}

TEST_CASE("of two data dates the one that ends later is newer; none is older than all") {
    CHECK(is_later(Date{"2024-04/2025-03"}, Date{"2024"}));
    CHECK(is_later(Date{"2027-01-21"}, Date{"2027-01-20"}));
    CHECK_FALSE(is_later(Date{"2024-12"}, Date{"2024"}));
    CHECK(is_later(Date{"2024"}, Date{}));
}

TEST_CASE("the time between two moments counts zones, nights and leap days") {
    const auto between = [](const char* from, const char* to) { return seconds_between({from}, {to}); };
    CHECK(between("2026-09-10T14:03:22+09:00", "2026-09-10T14:05:00+09:00") == 98);
    CHECK(between("2026-09-10T14:00:00+09:00", "2026-09-10T05:00:30Z") == 30);
    CHECK(between("2028-02-28T23:59:59+09:00", "2028-03-01T00:00:00+09:00") == 86401);
    CHECK(between("2026-12-31T23:59+09:00", "2027-01-01T00:00+09:00") == 60);
    CHECK(between("2026-09-10T14:05:00+09:00", "2026-09-10T14:03:00+09:00") == -120);
    CHECK_FALSE(between("", "2026-09-10T14:03:00+09:00"));
}
