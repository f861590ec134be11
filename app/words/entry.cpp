#include "app/words/entry.h"

#include <array>
#include <cstdlib>
#include <vector>

#include "app/words/dates.h"

namespace banso::words {
namespace {

struct Patterns {
    Word what;
    Word hint;
};

// No default: a problem without a sentence does not compile.
Patterns patterns(EntryProblem problem) {
    switch (problem) {
        case EntryProblem::NotANumber:
            return {{"「{0}」は数として読めません", "\"{0}\" is not a number"},
                    {"63.5 や 1,234 のように書いてください", "write it like 63.5 or 1,234"}};
        case EntryProblem::BadGroups:
            return {
                {"「{0}」の桁区切りは3桁ごとではありません", "the commas in \"{0}\" are not at every third digit"},
                {"コンマを外すか、小数点なら「.」にしてください", "leave the commas out; a decimal point is \".\""}};
        case EntryProblem::ManyPoints:
            return {{"「{0}」には小数点が二つ以上あります", "\"{0}\" has more than one decimal point"},
                    {"日付なら日付の欄に、数なら小数点を一つにしてください",
                     "a date belongs in a date's field; a number has one point"}};
        case EntryProblem::PointWithoutDigits:
            return {{"「{0}」の小数点の後に数字がありません", "\"{0}\" has no digits behind its point"},
                    {"続きを書くか、小数点を消してください", "write them, or leave the point out"}};
        case EntryProblem::MiddleDot:
            return {{"「{0}」の「・」は小数点とは限りません", "the \"・\" in \"{0}\" may not be a decimal point"},
                    {"小数点は「.」で書いてください", "write a decimal point as \".\""}};
        case EntryProblem::ManySigns:
            return {{"「{0}」には符号が二つ以上あります", "\"{0}\" has more than one sign"},
                    {"符号を一つにしてください", "leave one"}};
        case EntryProblem::ApproximateNumber:
            return {{"「{0}」の付いた数は、そのままでは値にできません", "a number with \"{0}\" is not a value"},
                    {"分かっている数だけを書き、おおよそであることは出典かメモに書いてください",
                     "write the number alone, and in the source or the note that it is approximate"}};
        case EntryProblem::Bound:
            return {{"「{0}」の付いた数は範囲です", "a number with \"{0}\" is a range"},
                    {"数だけを書いてください。向き（増・減）は指標の「方向」にあります",
                     "write the number alone; whether more or less is better is the indicator's direction"}};
        case EntryProblem::NumberRange:
            return {{"「{0}」は範囲で、一つの値ではありません", "\"{0}\" is a range, not one value"},
                    {"値を一つ書くか、未把握にしてメモに残してください",
                     "write one value, or \"not known\" and keep the range in the note"}};
        case EntryProblem::KanjiNumber:
            return {{"「{0}」の漢数字は読みません", "numerals as in \"{0}\" are not read"},
                    {"12 のように算用数字で書いてください", "write digits, like 12"}};
        case EntryProblem::MyriadWord:
            return {{"「{0}」を使った数は、端数が分かりません", "numbers with \"{0}\" do not tell their last digits"},
                    {"37,000 のように最後の桁まで書いてください", "write every digit, like 37,000"}};
        case EntryProblem::NumberBeyondReach:
            return {{"「{0}」は大きすぎて扱えません", "\"{0}\" is too large"},
                    {"桁を確かめるか、単位を大きくしてください", "check its digits, or choose a larger unit"}};
        case EntryProblem::NotWhole:
            return {{"「{0}」は整数ではありません", "\"{0}\" is not a whole number"},
                    {"1、2、3 のような数を書いてください", "write a count, like 1, 2 or 3"}};
        case EntryProblem::BelowZero:
            return {{"「{0}」は0より小さい数です", "\"{0}\" is below zero"},
                    {"0 以上の数を書いてください", "write zero or more"}};
        case EntryProblem::OtherUnit:
            return {{"単位「{0}」は、このカードの単位「{1}」と違います", "the unit \"{0}\" is not the card's, \"{1}\""},
                    {"単位を合わせた数にするか、カードの単位を直してください",
                     "write the number in the card's unit, or correct the card's unit"}};
        case EntryProblem::NoUnitYet:
            return {
                {"このカードには、まだ単位がありません（書かれたのは「{0}」）",
                 "this card has no unit yet (typed: \"{0}\")"},
                {"先に「単位」に入れるか、数だけを書いてください", "enter the unit first, or write the number alone"}};
        case EntryProblem::WhichState:
            return {
                {"「{0}」は、0 なのか、分からないのか、決まりません", "\"{0}\" may mean zero, or that it is not known"},
                {"0、未把握、未測定、未設定 のどれかを書いてください",
                 "write 0, \"not known\", \"not measured\" or \"not set\""}};
        case EntryProblem::NoStateHere:
            return {{"ここには数だけが入ります（書かれたのは「{0}」）", "only a number goes here (typed: \"{0}\")"},
                    {"分からなければ空のままにしてください", "leave it empty when it is not known"}};
        case EntryProblem::FractionNotHere:
            return {{"「{0}」の形で書けるのは、単位が ％ の値だけです（この欄の単位：{1}）",
                     "fractions such as {0} are for values in percent (unit here: {1})"},
                    {"値だけを書き、分子と分母はそれぞれの欄に入れてください",
                     "write the value, and numerator and denominator in fields of their own"}};
        case EntryProblem::DenominatorZero:
            return {{"「{0}」の分母が 0 です", "the denominator of {0} is zero"},
                    {"分母を確かめてください。対象がいなければ、値は 未把握 か 未測定 です",
                     "check it; where there is nobody to count, the value is \"not known\" or \"not measured\""}};
        case EntryProblem::FractionNotExact:
            return {{"{0} は割り切れません（およそ {1}％）", "{0} is no exact percentage (about {1}%)"},
                    {"使う値も決めて、「{1}％（{0}）」のように書いてください",
                     "decide the value as well and write it like {1}%({0})"}};
        case EntryProblem::FractionDisagrees:
            return {{"{0}％ は {1} と合いません（計算では {2}％）", "{0}% is not {1}, which makes {2}%"},
                    {"値か、分子・分母を確かめてください", "check the value, the numerator and the denominator"}};
        case EntryProblem::NotADate:
            return {{"「{0}」は日付として読めません", "\"{0}\" is not a date"},
                    {"R6.3.31、令和6年3月、令和6年度、2024-03-31 のように書いてください",
                     "write it like 2024-03-31, 2024-03, FY2024 or R6.3.31"}};
        case EntryProblem::YearUnclear:
            return {
                {"「{0}」は、令和・平成か西暦かが分かりません", "the year of \"{0}\" may be of an era or of the west"},
                {"R6.3.31 か 2024/3/31 のように、年をはっきり書いてください",
                 "write the year in full, like 2024/3/31, or with its era, like R6.3.31"}};
        case EntryProblem::DateUnclear:
            return {{"「{0}」は、年と月か、月と日かが分かりません",
                     "\"{0}\" may be a year and a month, or a month and a day"},
                    {"R6.3、2024-03、3/31 のように書いてください", "write it like R6.3, 2024-03 or 3/31"}};
        case EntryProblem::NoYear:
            return {{"「{0}」には年がありません", "\"{0}\" has no year"},
                    {"R6.3.31 か 2024-03-31 のように、年も書いてください", "write it too, like 2024-03-31 or R6.3.31"}};
        case EntryProblem::NoSuchMonth:
            return {{"{0}月という月はありません", "there is no month {0}"}, {"1～12 にしてください", "use 1 to 12"}};
        case EntryProblem::NoSuchDay:
            return {{"{0}年{1}月に{2}日はありません", "{0}-{1} has no day {2}"},
                    {"日を確かめてください", "check the day"}};
        case EntryProblem::NoYearZero:
            return {{"{0}0年はありません", "{0} has no year 0"},
                    {"最初の年は {0}元年 です", "its first year is {0}元年"}};
        case EntryProblem::OutsideEra:
            return {{"{0}に、この日付はありません", "{0} has no such date"}, {"{1} と書いてください", "write {1}"}};
        case EntryProblem::WrongWeekday:
            return {{"{0} は{1}曜日ではなく、{2}曜日です", "{0} is not {1} but {2}"},
                    {"日付か曜日を確かめてください", "check the date or the weekday"}};
        case EntryProblem::RelativeDate:
            return {{"「{0}」は、読む日によって変わります", "\"{0}\" depends on the day one reads it"},
                    {"R8.10.22 のように、年月日で書いてください", "write the date itself, like 2026-10-22"}};
        case EntryProblem::ApproximateDate:
            return {{"「{0}」の付いた日付は読めません", "a date with \"{0}\" is not read"},
                    {"月までか年度までで書けます（R6.3、令和6年度）",
                     "a month or a fiscal year will do (2024-03, FY2024)"}};
        case EntryProblem::TimeOfDay:
            return {{"「{0}」の時刻は、ここには入りません", "the time in \"{0}\" does not go here"},
                    {"日付だけを書いてください", "write the date alone"}};
        case EntryProblem::OpenInterval:
            return {{"「{0}」は、始めか終わりがありません", "\"{0}\" has no begin or no end"},
                    {"R6.4～R7.3 のように、両方を書いてください", "write both, like 2024-04 to 2025-03"}};
        case EntryProblem::EndsBeforeBegin:
            return {{"終わり（{1}）が始め（{0}）より前です", "the end ({1}) is before the begin ({0})"},
                    {"順序か年を確かめてください", "check their order and years"}};
    }
    return {{"", ""}, {"", ""}};
}

std::string weekday(const std::string& number, Language language) {
    static constexpr std::array<Word, 7> days{{{"日", "a Sunday"},
                                               {"月", "a Monday"},
                                               {"火", "a Tuesday"},
                                               {"水", "a Wednesday"},
                                               {"木", "a Thursday"},
                                               {"金", "a Friday"},
                                               {"土", "a Saturday"}}};
    return days.at(static_cast<std::size_t>(std::atoi(number.c_str()) % 7)).in(language);
}

// Arguments that are dates or weekdays as people say them.
std::vector<std::string> spoken(const EntryError& error, Language language) {
    std::vector<std::string> args = error.args;
    const auto say_date = [&](std::size_t at) { args.at(at) = date_text(Date{args.at(at)}, language); };
    if (error.problem == EntryProblem::OutsideEra) {
        const std::string iso = args.at(1);
        args[1] = date_text(Date{iso}, Language::Japanese);
        if (language == Language::English) args[1] += " or " + date_text(Date{iso}, language);
    }
    if (error.problem == EntryProblem::WrongWeekday) {
        say_date(0);
        args.at(1) = weekday(args.at(1), language);
        args.at(2) = weekday(args.at(2), language);
    }
    if (error.problem == EntryProblem::EndsBeforeBegin) {
        say_date(0);
        say_date(1);
    }
    if (error.problem == EntryProblem::FractionNotHere && args.at(1).empty())
        args[1] = Word{"なし", "none"}.in(language);
    return args;
}

}  // namespace

Explanation explain(const EntryError& error, Language language) {
    const Patterns found = patterns(error.problem);
    const std::vector<std::string> args = spoken(error, language);
    return {filled(found.what, language, args), filled(found.hint, language, args)};
}

std::string sentence(const EntryError& error, Language language) {
    const Explanation e = explain(error, language);
    return language == Language::Japanese ? e.what + "。" + e.hint : e.what + "; " + e.hint;
}

}  // namespace banso::words
