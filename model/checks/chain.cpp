// The chain 指標 → 課題 → 対応策 → アウトプット → アウトカム: what leads nowhere, what nothing leads to, what goes
// back.
#include <algorithm>

#include "model/checks/rules.h"

namespace banso::checks {
namespace {

class Chain {
  public:
    Chain(const Survey& survey, FindingList& found) : survey_(survey), found_(found) {
        std::vector<bool> outcomes(survey.cards.size());
        for (CardIndex at = 0; at < outcomes.size(); ++at) outcomes[at] = is_outcome(survey.card(at).kind);
        reaches_outcome_ = survey.can_reach(outcomes);
    }

    void check() {
        for (CardIndex at = 0; at < survey_.cards.size(); ++at) check(at);
        for (const Link* link : survey_.backwards)
            say(found_, Rule::LinkBackwards, link->id, {any(link->from), any(link->to)});
    }

  private:
    void check(CardIndex at) {
        switch (survey_.card(at).kind) {
            case CardKind::Indicator:
                return;
            case CardKind::Issue:
                unless(leads_to(at, CardKind::Countermeasure), Rule::IssueWithoutCountermeasure, at);
                unless(!survey_.evidence_from[at].empty(), Rule::IssueWithoutEvidence, at);
                return;
            case CardKind::Countermeasure:
                return check_countermeasure(at);
            case CardKind::Output:
                unless(leads_on(at), Rule::DeadEnd, at);
                return;
            case CardKind::InitialOutcome:
            case CardKind::IntermediateOutcome:
            case CardKind::FieldOutcome:
                return check_outcome(at);
        }
    }

    void check_countermeasure(CardIndex at) {
        if (survey_.card(at).progress == Progress::Dropped) return;
        const CardIndices& before = survey_.before[at];
        const bool has_issue = std::any_of(before.begin(), before.end(),
                                           [&](CardIndex from) { return survey_.card(from).kind == CardKind::Issue; });
        unless(has_issue, Rule::CountermeasureWithoutIssue, at);
        unless(leads_to(at, CardKind::Output), Rule::CountermeasureWithoutOutput, at);
        unless(reaches_outcome_[at], Rule::CountermeasureWithoutOutcome, at);
    }

    void check_outcome(CardIndex at) {
        const CardKind kind = survey_.card(at).kind;
        unless(!survey_.indicators_for[at].empty(), Rule::OutcomeWithoutIndicator, at);
        if (kind != CardKind::FieldOutcome) unless(leads_on(at), Rule::DeadEnd, at);
        const CardIndices& before = survey_.before[at];
        const bool reached = std::any_of(before.begin(), before.end(), [&](CardIndex from) {
            return survey_.card(from).kind < kind && survey_.card(from).kind != CardKind::Indicator;
        });
        unless(reached, Rule::OutcomeUnreached, at);
    }

    [[nodiscard]] bool leads_to(CardIndex at, CardKind kind) const {
        const CardIndices& next = survey_.next[at];
        return std::any_of(next.begin(), next.end(), [&](CardIndex to) { return survey_.card(to).kind == kind; });
    }
    [[nodiscard]] bool leads_on(CardIndex at) const {
        const CardIndices& next = survey_.next[at];
        const CardKind kind = survey_.card(at).kind;
        return std::any_of(next.begin(), next.end(), [&](CardIndex to) { return kind < survey_.card(to).kind; });
    }
    void unless(bool holds, Rule rule, CardIndex at) {
        if (!holds) say(found_, rule, survey_.card(at).id);
    }

    const Survey& survey_;
    FindingList& found_;
    std::vector<bool> reaches_outcome_;
};

void check_areas(const Survey& survey, FindingList& found) {
    for (const Area& area : survey.document.areas()) {
        const auto here = [&](const auto& list, auto&& area_of) {
            return std::any_of(list.begin(), list.end(), [&](const auto& each) { return area_of(each) == area.id; });
        };
        if (here(survey.cards, [](const Card* card) { return card->area; })) continue;
        if (here(survey.document.inbox(), [](const Opinion& opinion) { return opinion.area; })) continue;
        say(found, Rule::EmptyArea, area.id);
    }
}

}  // namespace

void check_chain(const Survey& survey, FindingList& found) {
    Chain(survey, found).check();
    check_areas(survey, found);
}

}  // namespace banso::checks
