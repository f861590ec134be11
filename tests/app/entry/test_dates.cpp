// Dates as people type them: read as the file spells them, or refused with the reason.
#include <doctest/doctest.h>

#include "app/entry/typed_date.h"
#include "app/words/dates.h"
#include "app/words/entry.h"
#include "tests/support/rng.h"

using namespace banso;
using test::Rng;
using enum EntryProblem;

namespace {

const DateWanted meeting{.around = Date{"2026-10-22"}};

struct Good {
    std::string_view typed;
    std::string_view iso;
};
constexpr Good good[] = {
    {"令和6年度", "2024-04/2025-03"},
    {"R6年度", "2024-04/2025-03"},
    {"r6年度", "2024-04/2025-03"},
    {"Ｒ６年度", "2024-04/2025-03"},
    {"令和６年度", "2024-04/2025-03"},
    {"2024年度", "2024-04/2025-03"},
    {"FY2024", "2024-04/2025-03"},
    {"FY 2024", "2024-04/2025-03"},
    {"令和元年度", "2019-04/2020-03"},
    {"平成31年度", "2019-04/2020-03"},
    {"令和6年度末", "2025-03-31"},
    {"R6.3.31", "2024-03-31"},
    {"R06.03.31", "2024-03-31"},
    {"R.6.3.31", "2024-03-31"},
    {"R6/3/31", "2024-03-31"},
    {"R6-3-31", "2024-03-31"},
    {"R6年3月31日", "2024-03-31"},
    {"令和6年3月31日", "2024-03-31"},
    {"令和６年３月３１日", "2024-03-31"},
    {"令和 6 年 3 月 31 日", "2024-03-31"},
    {"令和6年3月末", "2024-03-31"},
    {"令和6年2月末日", "2024-02-29"},
    {"R5.2末", "2023-02-28"},
    {"令和6年末", "2024-12-31"},
    {"令和6年", "2024"},
    {"R6", "2024"},
    {"令和元年", "2019"},
    {"R元.5.1", "2019-05-01"},
    {"令和元年5月", "2019-05"},
    {"R1.5.1", "2019-05-01"},
    {"平成31年", "2019"},
    {"H31.4", "2019-04"},
    {"平成31年4月", "2019-04"},
    {"H31.4.30", "2019-04-30"},
    {"平成元年1月8日", "1989-01-08"},
    {"昭和64年1月7日", "1989-01-07"},
    {"昭和64年1月", "1989-01"},
    {"S63", "1988"},
    {"大正15年12月24日", "1926-12-24"},
    {"2024", "2024"},
    {"2024年", "2024"},
    {"2024-03", "2024-03"},
    {"2024年3月", "2024-03"},
    {"2024.3", "2024-03"},
    {"2024/3", "2024-03"},
    {"2024/3/31", "2024-03-31"},
    {"２０２４／３／３１", "2024-03-31"},
    {"2024.3.31", "2024-03-31"},
    {"2024-03-31", "2024-03-31"},
    {"2024－03－31", "2024-03-31"},
    {"20240331", "2024-03-31"},
    {"2024年3月31日", "2024-03-31"},
    {"　2024-03-31 ", "2024-03-31"},
    {"R6.2.29", "2024-02-29"},
    {"10/22", "2026-10-22"},
    {"10月22日", "2026-10-22"},
    {"１０／２３", "2026-10-23"},
    {"3/31", "2027-03-31"},
    {"1月20日", "2027-01-20"},
    {"10月", "2026-10"},
    {"9月", "2027-09"},
    {"3月末", "2027-03-31"},
    {"令和8年10月22日（木）", "2026-10-22"},
    {"10/22(木)", "2026-10-22"},
    {"2026-10-22（木曜日）", "2026-10-22"},
    {"R6.3.31現在", "2024-03-31"},
    {"令和6年10月1日時点", "2024-10-01"},
    {"令和6年度時点", "2024-04/2025-03"},
    {"R6.4～R7.3", "2024-04/2025-03"},
    {"R6.4〜R7.3", "2024-04/2025-03"},
    {"R6.4 ～ R7.3", "2024-04/2025-03"},
    {"2024-04/2025-03", "2024-04/2025-03"},
    {"2024-04 to 2025-03", "2024-04/2025-03"},
    {"令和6年4月から令和7年3月", "2024-04/2025-03"},
    {"令和6年4月～7年3月", "2024-04/2025-03"},
    {"令和8年10月～12月", "2026-10/2026-12"},
    {"令和8年10月1日～12月3日", "2026-10-01/2026-12-03"},
    {"R6年度～R8年度", "2024-04/2027-03"},
    {"令和6～11年度", "2024-04/2030-03"},
    {"令和6年～令和8年", "2024/2026"},
    {"10/22～11/5", "2026-10-22/2026-11-05"},
    {"12/20～1/10", "2026-12-20/2027-01-10"},
};

struct Bad {
    std::string_view typed;
    EntryProblem problem;
};
constexpr Bad bad[] = {
    {"あ", NotADate},
    {"5", NotADate},
    {"202403", NotADate},
    {"2024年3", NotADate},
    {"2024/3.31", NotADate},
    {"2024/3/", NotADate},
    {"令和", NotADate},
    {"令和100年", NotADate},
    {"M45.7", NotADate},
    {"2024-03-31x", NotADate},
    {"2024 3 31", NotADate},
    {"R6.3.31末", NotADate},
    {"0000年", NotADate},
    {"24/3/31", YearUnclear},
    {"6.3.31", YearUnclear},
    {"06-03-31", YearUnclear},
    {"６・３・３１", NotADate},
    {"6年度", YearUnclear},
    {"6年3月31日", YearUnclear},
    {"31年", YearUnclear},
    {"FY24", YearUnclear},
    {"6.3", DateUnclear},
    {"3-31", DateUnclear},
    {"R6.4～7.3", DateUnclear},
    {"2024/13/1", NoSuchMonth},
    {"R6.0.1", NoSuchMonth},
    {"13/40", NoSuchMonth},
    {"13月", NoSuchMonth},
    {"20241301", NoSuchMonth},
    {"R6.2.30", NoSuchDay},
    {"R5.2.29", NoSuchDay},
    {"2024年4月31日", NoSuchDay},
    {"2024-04-31", NoSuchDay},
    {"4/31", NoSuchDay},
    {"2/29", NoSuchDay},
    {"R6.3.0", NoSuchDay},
    {"令和0年", NoYearZero},
    {"R0.5.1", NoYearZero},
    {"平成0年度", NoYearZero},
    {"平成31年5月", OutsideEra},
    {"H31.5.1", OutsideEra},
    {"平成32年度", OutsideEra},
    {"H36.3.31", OutsideEra},
    {"令和元年4月", OutsideEra},
    {"R1.4.30", OutsideEra},
    {"昭和64年2月", OutsideEra},
    {"昭和64年度", OutsideEra},
    {"平成元年1月7日", OutsideEra},
    {"大正元年7月29日", OutsideEra},
    {"令和8年10月22日（金）", WrongWeekday},
    {"10/22(水)", WrongWeekday},
    {"来月", RelativeDate},
    {"今年度", RelativeDate},
    {"昨年度末", RelativeDate},
    {"本日", RelativeDate},
    {"令和6年3月頃", ApproximateDate},
    {"R6.3ごろ", ApproximateDate},
    {"10月上旬", ApproximateDate},
    {"約2024年", ApproximateDate},
    {"2024-03-31 14:00", TimeOfDay},
    {"10月22日14時", TimeOfDay},
    {"令和六年三月", KanjiNumber},
    {"R6.4～", OpenInterval},
    {"～R7.3", OpenInterval},
    {"R7.4～R6.3", EndsBeforeBegin},
    {"令和8年10月～3月", EndsBeforeBegin},
    {"R6.4～来年", RelativeDate},
    {"R6.4～R7.2.30", NoSuchDay},
    {"4月1日～R7.3の末", NotADate},
};

}  // namespace

TEST_CASE("dates as people write them are read as the file spells them") {
    for (const Good& each : good) {
        CAPTURE(each.typed);
        const auto read = typed_date(each.typed, meeting);
        if (!read) CAPTURE(words::sentence(read.error(), words::Language::English));
        REQUIRE(read);
        CHECK(read->iso == each.iso);
    }
    CHECK(typed_date("")->empty());
    CHECK(typed_date(" 　")->empty());
}

TEST_CASE("what is no certain date is refused with its own reason, never guessed") {
    for (const Bad& each : bad) {
        CAPTURE(each.typed);
        const auto read = typed_date(each.typed, meeting);
        if (read) CAPTURE(read->iso);
        REQUIRE_FALSE(read);
        CHECK(static_cast<int>(read.error().problem) == static_cast<int>(each.problem));
        for (const words::Language language : {words::Language::Japanese, words::Language::English}) {
            const std::string said = words::sentence(read.error(), language);
            CAPTURE(said);
            CHECK(said.size() > 20);
            CHECK(said.find('{') == std::string::npos);
            CHECK(said.find("「」") == std::string::npos);
        }
    }
    CHECK(std::size(good) + std::size(bad) >= 80);
    CHECK(std::size(bad) >= 40);
}

TEST_CASE("a date outside its era is told with the one it would be") {
    const auto said = [](std::string_view typed) {
        return words::sentence(typed_date(typed).error(), words::Language::Japanese);
    };
    CHECK(said("平成31年5月") == "平成に、この日付はありません。令和元年5月 と書いてください");
    CHECK(said("令和元年4月30日").find("平成31年4月30日") != std::string::npos);
    CHECK(said("平成32年度").find("令和2年度") != std::string::npos);
    CHECK(said("昭和64年2月").find("平成元年2月") != std::string::npos);
    CHECK(said("令和0年").find("令和元年") != std::string::npos);
}

TEST_CASE("where something was measured the year cannot be left out") {
    for (const std::string_view typed : {"3/31", "10月22日", "3月", "3月末", "4月～3月"}) {
        CAPTURE(typed);
        REQUIRE_FALSE(typed_date(typed));
        CHECK(typed_date(typed).error().problem == NoYear);
    }
    CHECK(typed_date("R6.3.31")->iso == "2024-03-31");
}

TEST_CASE("a date shown in Japanese or English is read back as the same date") {
    Rng rng(20241001);
    const auto below = [&](int count) { return static_cast<int>(rng.below(static_cast<std::size_t>(count))); };
    const auto point = [&](int precision) {
        const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        std::string iso = std::to_string(1850 + below(260));
        if (precision > 0) iso += "-" + two(1 + below(12));
        if (precision > 1) iso += "-" + two(1 + below(31));
        return iso;
    };
    std::vector<std::string> dates{"2019",
                                   "2019-04",
                                   "2019-05",
                                   "2019-04-30",
                                   "2019-05-01",
                                   "1989",
                                   "1989-01",
                                   "1989-01-07",
                                   "1989-01-08",
                                   "1926",
                                   "1926-12",
                                   "1926-12-24",
                                   "1926-12-25",
                                   "1912-07-29",
                                   "1912-07-30",
                                   "2019-04/2020-03",
                                   "1989-04/1990-03",
                                   "1926-04/1927-03",
                                   "1912-04/1913-03",
                                   "2024-04-01/2025-03-31",
                                   "2024/2024"};
    for (int i = 0; i < 20000; ++i) {
        const int precision = below(3);
        std::string iso = point(precision);
        if (below(3) == 0) iso += "/" + point(below(4) == 0 ? below(3) : precision);
        if (below(8) == 0) {
            const int year = 1900 + below(200);
            iso = std::to_string(year) + "-04/" + std::to_string(year + 1) + "-03";
        }
        if (is_valid_date(iso)) dates.push_back(iso);
    }
    CHECK(dates.size() > 10000);
    for (const std::string& iso : dates) {
        for (const words::Language language : {words::Language::Japanese, words::Language::English}) {
            const std::string shown = words::date_text({iso}, language);
            CAPTURE(shown);
            CAPTURE(iso);
            const auto read = typed_date(shown);
            REQUIRE(read);
            CHECK(read->iso == iso);
        }
    }
}
