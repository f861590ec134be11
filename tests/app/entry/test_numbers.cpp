// Numbers as people type them: read exactly, or refused with the reason.
#include <doctest/doctest.h>

#include "app/entry/typed_number.h"
#include "app/words/entry.h"

using namespace banso;
using enum EntryProblem;

namespace {

constexpr NumberWanted anything(std::string_view unit) {
    return {.unit = unit, .states = true, .fractions = true};
}

struct Good {
    std::string_view typed;
    std::string_view unit;
    std::string_view value;
};
constexpr Good good[] = {
    {"63.5", "％", "63.5"},
    {"63.50", "％", "63.50"},
    {"６３．５", "％", "63.5"},
    {"63.5％", "％", "63.5"},
    {"63.5%", "％", "63.5"},
    {"63.5 ％", "%", "63.5"},
    {"６３．５％", "%", "63.5"},
    {"63.5パーセント", "％", "63.5"},
    {"0", "", "0"},
    {"００", "", "0"},
    {"05", "回", "5"},
    {"0.0", "％", "0.0"},
    {".5", "％", "0.5"},
    {"1,234", "", "1234"},
    {"1，234", "", "1234"},
    {"１，２３４，５６７", "人", "1234567"},
    {"1,234.50", "", "1234.50"},
    {"12,345人", "人", "12345"},
    {"  640  ", "人/月", "640"},
    {"　640　", "人/月", "640"},
    {"640人/月", "人/月", "640"},
    {"640人／月", "人/月", "640"},
    {"640 人 / 月", "人/月", "640"},
    {"9か所", "か所", "9"},
    {"9ヶ所", "か所", "9"},
    {"9箇所", "か所", "9"},
    {"9か所", "カ所", "9"},
    {"12施設", "施設", "12"},
    {"3 回", "回", "3"},
    {"15件", "件", "15"},
    {"370千円", "千円", "370"},
    {"12.3人/10万人", "人/10万人", "12.3"},
    {"-3", "", "-3"},
    {"－3", "", "-3"},
    {"−3.5", "", "-3.5"},
    {"△10", "％", "-10"},
    {"▲ 1,234", "", "-1234"},
    {"△０．５％", "％", "-0.5"},
    {"+5", "％", "5"},
    {"＋5％", "％", "5"},
    {"-0", "", "0"},
    {"△0.0", "", "0.0"},
    {"1e3", "", "1e3"},
    {"123456789012345678901234567890", "", "123456789012345678901234567890"},
    {"0.1234567890123456789", "", "0.1234567890123456789"},
};

struct Bad {
    std::string_view typed;
    std::string_view unit;
    EntryProblem problem;
};
constexpr Bad bad[] = {
    {"あ", "", NotANumber},
    {"R6.3.31", "", NotANumber},
    {"12a3", "", NotANumber},
    {"1 234", "", NotANumber},
    {"=5", "", NotANumber},
    {".", "", NotANumber},
    {"￥500", "円", NotANumber},
    {"127/", "％", OtherUnit},
    {"1,23", "", BadGroups},
    {"63,5", "％", BadGroups},
    {"1234,567", "", BadGroups},
    {"1,234,56", "", BadGroups},
    {"0,123", "", BadGroups},
    {",123", "", BadGroups},
    {"1,,234", "", BadGroups},
    {"1.234,5", "", BadGroups},
    {"1、234", "", BadGroups},
    {"1.2.3", "", ManyPoints},
    {"63..5", "％", ManyPoints},
    {"63.", "％", PointWithoutDigits},
    {"63・5", "％", MiddleDot},
    {"-△5", "", ManySigns},
    {"--5", "", ManySigns},
    {"ー5", "", NotANumber},
    {"約60", "", ApproximateNumber},
    {"およそ60人", "人", ApproximateNumber},
    {"60程度", "", ApproximateNumber},
    {"60人程度", "人", ApproximateNumber},
    {"60弱", "％", ApproximateNumber},
    {"60以上", "", Bound},
    {"60％以上", "％", Bound},
    {"5人未満", "人", Bound},
    {"＞5", "", Bound},
    {"≧80", "％", Bound},
    {"3〜5", "", NumberRange},
    {"3～5か所", "か所", NumberRange},
    {"3-5", "", NumberRange},
    {"3人～5人", "人", NumberRange},
    {"3から5", "", NumberRange},
    {"十二", "", KanjiNumber},
    {"三か所", "か所", KanjiNumber},
    {"3万7千", "", MyriadWord},
    {"1.2億円", "円", MyriadWord},
    {"5千人", "人", MyriadWord},
    {"1e400", "", NumberBeyondReach},
    {"１２a", "施設", OtherUnit},
    {"12人", "人/月", OtherUnit},
    {"63.5％", "か所", OtherUnit},
    {"63.5‰", "％", OtherUnit},
    {"12施設", "", NoUnitYet},
    {"63.5%", "", NoUnitYet},
    {"なし", "", WhichState},
    {"－", "", WhichState},
    {"調査中", "", WhichState},
    {"未定", "", WhichState},
    {"N/A", "", WhichState},
    {"？", "", WhichState},
    {"15/63", "施設", FractionNotHere},
    {"127/200", "", FractionNotHere},
    {"12か所（3/5）", "か所", FractionNotHere},
    {"0/0", "％", DenominatorZero},
    {"127/300", "％", FractionNotExact},
    {"１／３％", "％", FractionNotExact},
    {"1/64", "％", FractionNotExact},
    {"64.5%(127/200)", "％", FractionDisagrees},
    {"127/300=42.4", "％", FractionDisagrees},
    {"12.7/20", "％", NotWhole},
    {"127/200人", "％", OtherUnit},
    {"1,27/200", "％", BadGroups},
};

}  // namespace

TEST_CASE("numbers as people write them are stored exactly") {
    for (const Good& each : good) {
        CAPTURE(each.typed);
        CAPTURE(each.unit);
        const auto read = typed_number(each.typed, anything(each.unit));
        REQUIRE(read);
        REQUIRE(read->value);
        CHECK(read->value->text() == each.value);
        CHECK_FALSE(read->numerator);
    }
}

TEST_CASE("what is no exact number is refused with its own reason, never guessed") {
    for (const Bad& each : bad) {
        CAPTURE(each.typed);
        CAPTURE(each.unit);
        const auto read = typed_number(each.typed, anything(each.unit));
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

TEST_CASE("not known, not measured and not set are states, and nothing typed is nothing entered") {
    const auto state = [](std::string_view typed) { return typed_number(typed, anything("％"))->state; };
    CHECK(state("未把握") == ValueState::Unknown);
    CHECK(state(" 不明　") == ValueState::Unknown);
    CHECK(state("not known") == ValueState::Unknown);
    CHECK(state("未測定") == ValueState::NotMeasured);
    CHECK(state("未計測") == ValueState::NotMeasured);
    CHECK(state("未設定") == ValueState::NotSet);
    CHECK(typed_number("未設定", anything(""))->value == std::nullopt);
    CHECK(typed_number("", anything(""))->empty());
    CHECK(typed_number(" 　", anything(""))->empty());
    CHECK_FALSE(typed_number("未測定", anything(""))->empty());
    CHECK(typed_number("未把握", {}).error().problem == NoStateHere);
}

TEST_CASE("a fraction gives numerator, denominator and the exact share") {
    for (const std::string_view typed : {"127/200", "１２７／２００", "127 / 200", "63.5％（127/200）", "63.5(127/200)",
                                         "127/200=63.5%", "127/200＝63.5"}) {
        CAPTURE(typed);
        const auto read = typed_number(typed, anything("％"));
        REQUIRE(read);
        CHECK(read->value->text() == "63.5");
        CHECK(read->numerator->text() == "127");
        CHECK(read->denominator->text() == "200");
    }
    CHECK(typed_number("5/5", anything("％"))->value->text() == "100");
    CHECK(typed_number("0/12", anything("％"))->value->text() == "0");
    CHECK(typed_number("1,500/2,000", anything("％"))->numerator->text() == "1500");
    CHECK(typed_number("1/16", anything("％"))->value->text() == "6.25");
}

TEST_CASE("a share that does not end is what people say it is, if it rounds or is cut to that") {
    for (const std::string_view typed : {"66.7％(2/3)", "66.6%(2/3)", "67％（2/3）", "66.67(2/3)", "2/3=66"}) {
        CAPTURE(typed);
        const auto read = typed_number(typed, anything("％"));
        REQUIRE(read);
        CHECK(read->denominator->text() == "3");
    }
    const auto alone = typed_number("2/3", anything("％"));
    CHECK(alone.error().args == std::vector<std::string>{"2/3", "66.7"});
    CHECK(typed_number("66.8％(2/3)", anything("％")).error().problem == FractionDisagrees);
}

TEST_CASE("a count takes whole numbers from zero on") {
    const NumberWanted count{.unit = "分", .whole = true};
    CHECK(typed_number("２０分", count)->value->text() == "20");
    CHECK(typed_number("20.5", count).error().problem == NotWhole);
    CHECK(typed_number("△3", count).error().problem == BelowZero);
}
