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

std::string verdict_text(const Evaluation& evaluation, const FigureWords& words) {
    std::string text = words.judgements[static_cast<std::size_t>(evaluation.judgement)];
    if (evaluation.provisional()) text = filled(words.bracketed, text, words.provisional);
    if (!evaluation.why) return text;
    return filled(words.bracketed, text, words.reasons[static_cast<std::size_t>(*evaluation.why)]);
}

std::string figure_text(const Value& value, const std::string& unit, const FigureWords& words) {
    if (!value.value || value.state != ValueState::Known) return {};
    std::string text = value.value->text() + unit;
    if (value.numerator && value.denominator)
        text = filled(words.bracketed, text, value.numerator->text() + "/" + value.denominator->text());
    return text;
}

}  // namespace banso
