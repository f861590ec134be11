#include "model/judgement_scale.h"

#include <algorithm>
#include <cmath>

namespace banso {
namespace {

// How far the figure came towards what is wanted, in percent of where it is measured from; absent from nothing.
std::optional<double> better_by(const Card& card, const Evaluation& evaluation) {
    if (!evaluation.change || !evaluation.latest) return std::nullopt;
    const double change = *evaluation.change;
    const double from = card.measurements[*evaluation.latest].value->to_double() - change;
    if (from == 0) return std::nullopt;
    double better = change;
    if (card.direction == Direction::Down) better = -change;
    if (card.direction == Direction::Keep) better = -std::abs(change);
    if (!card.direction && evaluation.target && *evaluation.target < from) better = -change;
    // Figures come from decimals: what is no farther off than they can tell counts as the same.
    const double percent = better / std::abs(from) * 100;
    return std::round(percent * 1e9) / 1e9;
}

bool holds(const GradeRule& rule, const Card& card, const Evaluation& evaluation) {
    const bool judged = evaluation.judgement != Judgement::None;
    if (rule.judgements.empty()
            ? !judged
            : std::find(rule.judgements.begin(), rule.judgements.end(), evaluation.judgement) == rule.judgements.end())
        return false;
    if (!rule.better_by_more_than && !rule.better_by_at_least) return true;
    const auto better = better_by(card, evaluation);
    if (!better) return false;
    return (!rule.better_by_more_than || *better > *rule.better_by_more_than) &&
           (!rule.better_by_at_least || *better >= *rule.better_by_at_least);
}

}  // namespace

const Grade* grade_of(const JudgementScale& scale, const Card& card, const Evaluation& evaluation) {
    if (scale.chosen) return nullptr;
    const auto grade = std::find_if(scale.grades.begin(), scale.grades.end(),
                                    [&](const Grade& each) { return holds(each.when, card, evaluation); });
    return grade == scale.grades.end() ? nullptr : &*grade;
}

const JudgementScale* judgement_scale(std::string_view id) {
    const auto& all = judgement_scales();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const JudgementScale& scale) { return scale.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace banso
