// How figures are written in pictures, and what is said where there is none.
#include <doctest/doctest.h>

#include "render/scene/figure_texts.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

TEST_CASE("達成率 is written with one decimal, half away from zero, and never as minus nothing") {
    CHECK(rate_text(5.5 / 22) == "25.0%");
    CHECK(rate_text(2.0 / 7) == "28.6%");
    CHECK(rate_text(0.0625) == "6.3%");
    CHECK(rate_text(0.1005) == "10.1%");
    CHECK(rate_text(-0.0625) == "-6.3%");
    CHECK(rate_text(-0.0001) == "0.0%");
    CHECK(rate_text(12.5) == "1250.0%");
}

TEST_CASE("a judgement from one point of data says 暫定, and one that cannot be made says why") {
    const FigureWords& words = japanese().figures;
    Evaluation e;
    e.judgement = Judgement::Improved;
    e.points = 1;
    CHECK(verdict_text(e, words) == "改善（暫定）");
    e.points = 2;
    CHECK(verdict_text(e, words) == "改善");
    e = {};
    e.why = CannotEvaluate::NotMeasured;
    CHECK(verdict_text(e, words) == "評価できない（新しい値がない）");
}

TEST_CASE("every judgement and every reason has words in both languages") {
    for (const auto language : {words::Language::Japanese, words::Language::English}) {
        const FigureWords& words = words::scene_words(language).figures;
        for (const std::string& text : words.judgements) CHECK_FALSE(text.empty());
        for (const std::string& text : words.reasons) CHECK_FALSE(text.empty());
        CHECK(words.reasons.size() == static_cast<std::size_t>(CannotEvaluate::TargetAgainstDirection) + 1);
    }
}

TEST_CASE("a share is written as it was entered, with what it is a share of") {
    Value value;
    value.value = Decimal::parse("63.50");
    value.numerator = 127, value.denominator = 200;
    CHECK(figure_text(value, "%", japanese().figures) == "63.50%（127/200）");
    value.state = ValueState::NotMeasured;
    CHECK(figure_text(value, "%", japanese().figures).empty());
}
