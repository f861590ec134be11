#include "render/scene/figure_texts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace banso {

std::string rate_text(double rate) {
    const double tenths = rate * 1000;
    // 0.0625 × 1000 may come out as 62.499…: what lies that near to a half is one.
    const double rounded = std::round(tenths + std::copysign(1e-9 * std::max(1.0, std::abs(tenths)), tenths));
    char text[64];
    std::snprintf(text, sizeof text, "%.1f%%", rounded == 0 ? 0.0 : rounded / 10);
    return text;
}

namespace {

// What was judged, and how safe or why not.
std::string verdict(std::string text, const Evaluation& evaluation, const FigureWords& words) {
    if (evaluation.provisional()) text = filled(words.bracketed, text, words.provisional);
    if (!evaluation.why) return text;
    return filled(words.bracketed, text, words.reasons[static_cast<std::size_t>(*evaluation.why)]);
}

}  // namespace

std::string verdict_text(const Evaluation& evaluation, const FigureWords& words) {
    return verdict(words.judgements[static_cast<std::size_t>(evaluation.judgement)], evaluation, words);
}

std::string verdict_text(const Session& /*session*/, const Card& card, const Evaluation& evaluation,
                         const FigureWords& words) {
    const std::string grade = words.grade({}, card, evaluation);
    return grade.empty() ? verdict_text(evaluation, words) : verdict(grade, evaluation, words);
}

std::string relative_text(const RelativeTarget& relative, const SceneWords& words) {
    if (!relative.percent) return {};
    std::string text = relative.percent->text() + "%";
    if (relative.sense) text = filled(*relative.sense == RelativeSense::AtLeast ? words.at_least : words.at_most, text);
    const bool yearly = relative.to.value_or(RelativeBase::PreviousYear) == RelativeBase::PreviousYear;
    return filled(yearly ? words.previous_year : words.against_baseline, text);
}

std::string figure_text(const Value& value, const std::string& unit, const FigureWords& words) {
    if (!value.value || value.state != ValueState::Known) return {};
    std::string text = value.value->text() + unit;
    if (value.numerator && value.denominator)
        text = filled(words.bracketed, text, value.numerator->text() + "/" + value.denominator->text());
    return text;
}

}  // namespace banso
