// PDCA: a C that is due and not there, and a C that looks at outputs only.
#include <algorithm>
#include <cctype>
#include <tuple>

#include "model/checks/rules.h"
#include "model/evaluation.h"

namespace banso::checks {
namespace {

bool is_planned(const Value& value) {
    return value.state != ValueState::Known && value.plan &&
           !(value.plan->how.empty() && value.plan->when.empty() && value.plan->owner.empty());
}

// Whether the indicator can tell of an outcome: by a value later than the baseline, or by saying how it will be
// measured.
bool tells_something(const Card& indicator) {
    if (evaluate(indicator).latest) return true;
    if (indicator.baseline && is_planned(*indicator.baseline)) return true;
    return std::any_of(indicator.measurements.begin(), indicator.measurements.end(),
                       [](const Value& value) { return is_planned(value); });
}

bool is_letter_or_digit(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// Whether the text cites the code of an indicator or outcome.
bool names_indicator_or_outcome(const Document& document, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter_or_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_letter_or_digit(text[end])) ++end;
        const auto cited = document.find_code(text.substr(at, end - at));
        const Card* card = cited ? document.find(CardId{cited->key}) : nullptr;
        if (card && (card->kind == CardKind::Indicator || is_outcome(card->kind))) return true;
        at = end;
    }
    return false;
}

// The countermeasures from which an outcome with a telling indicator is reached.
std::vector<bool> told_of(const Survey& survey) {
    std::vector<bool> measured(survey.cards.size());
    for (CardIndex at = 0; at < measured.size(); ++at) {
        const CardIndices& indicators = survey.indicators_for[at];
        measured[at] = is_outcome(survey.card(at).kind) &&
                       std::any_of(indicators.begin(), indicators.end(),
                                   [&](CardIndex each) { return tells_something(survey.card(each)); });
    }
    return survey.can_reach(measured);
}

// Whether C of an open cycle should have been done: at its review, when the countermeasure is due, and where nobody
// said when to review, once it has been carried out.
bool check_is_due(const Survey& survey, const Cycle& cycle, const Card& countermeasure) {
    if (cycle.decision || !cycle.evaluated_on.empty()) return false;
    return survey.has_passed(cycle.next_review) || survey.has_passed(countermeasure.due) ||
           (cycle.next_review.empty() && survey.has_passed(cycle.done_on));
}

}  // namespace

void check_cycles(const Survey& survey, FindingList& found) {
    struct Turn {
        CardIndex countermeasure;
        const Cycle* cycle;
    };
    std::vector<Turn> turns;
    for (const Cycle& cycle : survey.document.table<Cycle>())
        if (const auto at = survey.index_of(cycle.countermeasure)) turns.push_back({*at, &cycle});
    if (turns.empty()) return;
    std::stable_sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) {
        return std::tie(a.countermeasure, a.cycle->number) < std::tie(b.countermeasure, b.cycle->number);
    });
    const std::vector<bool> told = told_of(survey);
    for (const auto& [at, cycle] : turns) {
        const Card& card = survey.card(at);
        if (check_is_due(survey, *cycle, card)) say(found, Rule::CycleWithoutCheck, cycle->id, {any(card.id)});
        if (!cycle->evaluated_on.empty() && !told[at] && !names_indicator_or_outcome(survey.document, cycle->check))
            say(found, Rule::CheckOfOutputsOnly, cycle->id, {any(card.id)});
    }
}

}  // namespace banso::checks
