// The figures of indicators and outputs: what is not there, what cannot be traced, what points the wrong way.
#include <algorithm>
#include <cmath>

#include "model/checks/rules.h"

namespace banso::checks {
namespace {

bool is_known(const Value& value) {
    return value.state == ValueState::Known && value.value;
}
bool is_known(const std::optional<Value>& value) {
    return value && is_known(*value);
}
bool has_state(const std::optional<Value>& value) {
    return value && value->state != ValueState::Known;
}

// Calls visit(value) for the baseline and each measurement that is known.
template <class Visit>
void visit_known(const Card& card, Visit&& visit) {
    if (is_known(card.baseline)) visit(*card.baseline);
    for (const Value& measured : card.measurements)
        if (is_known(measured)) visit(measured);
}

bool lacks_source(const Card& card) {
    if (!card.source.empty()) return false;
    bool any_known = false;
    bool lacks = false;
    visit_known(card, [&](const Value& value) {
        any_known = true;
        lacks = lacks || value.source.empty();
    });
    const bool planned = card.baseline && card.baseline->plan && !card.baseline->plan->how.empty();
    return any_known ? lacks : card.kind == CardKind::Indicator && !planned;
}

bool lacks_date(const Card& card) {
    bool lacks = false;
    visit_known(card, [&](const Value& value) { lacks = lacks || !last_day(value.as_of); });
    return lacks;
}

// The baseline or the last measurement says that it is not known, and nobody is to find out.
bool lacks_measurer(const Card& card) {
    const auto lacks = [](const Value& value) {
        return value.state != ValueState::Known && (!value.plan || value.plan->owner.empty());
    };
    return (card.baseline && lacks(*card.baseline)) || (!card.measurements.empty() && lacks(card.measurements.back()));
}

bool lacks_target(const Card& card) {
    if (card.direction == Direction::Keep && card.tolerance) return false;  // 維持: the baseline is the target
    if (!card.target || has_state(card.target)) return true;
    return !card.target->value && !(card.target->relative && card.target->relative->percent);
}

// How far the target lies above the baseline, below when negative; absent when that cannot be said, or when the
// target is a bound (対前年比 at most + 5 %) and no way to go.
std::optional<double> way_to_target(const Card& card) {
    if (!card.target || has_state(card.target)) return std::nullopt;
    if (const auto& relative = card.target->relative; relative && relative->percent) {
        const double percent = relative->percent->to_double();
        const bool bound = (relative->sense == RelativeSense::AtMost && percent > 0) ||
                           (relative->sense == RelativeSense::AtLeast && percent < 0);
        return bound ? std::nullopt : std::optional(percent);
    }
    if (!is_known(card.target) || !is_known(card.baseline)) return std::nullopt;
    const double baseline = card.baseline->value->to_double();
    const double way = card.target->value->to_double() - baseline;
    return std::abs(way) <= 1e-12 * std::max(1.0, std::abs(baseline)) ? std::optional(0.0) : std::optional(way);
}

bool is_against_direction(const Card& card) {
    const auto way = way_to_target(card);
    if (!way || !card.direction) return false;
    return (*card.direction == Direction::Up && *way < 0) || (*card.direction == Direction::Down && *way > 0);
}

}  // namespace

void check_figures(const Survey& survey, FindingList& found) {
    for (const Card* card : survey.cards) {
        const bool indicator = card->kind == CardKind::Indicator;
        if (!indicator && card->kind != CardKind::Output) continue;
        const auto when = [&](bool holds, Rule rule) {
            if (holds) say(found, rule, card->id);
        };
        const bool in_figures = card->measure != MeasureKind::Qualitative;  // 定性 is told in words
        when(indicator && in_figures && !is_known(card->baseline), Rule::IndicatorWithoutBaseline);
        when(indicator && in_figures && lacks_target(*card), Rule::IndicatorWithoutTarget);
        when(lacks_source(*card), Rule::FigureWithoutSource);
        when(lacks_date(*card), Rule::FigureWithoutDate);
        when(indicator && lacks_measurer(*card), Rule::MeasuringWithoutOwner);
        when(is_against_direction(*card), Rule::TargetAgainstDirection);
    }
}

}  // namespace banso::checks
