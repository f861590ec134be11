#include "model/checks/owed.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "model/checks/survey.h"

namespace banso::checks {
namespace {

class Account {
  public:
    explicit Account(const Document& document) : survey_(document, std::nullopt) {
        std::vector<bool> outcomes(survey_.cards.size());
        for (CardIndex at = 0; at < outcomes.size(); ++at) outcomes[at] = is_outcome(survey_.card(at).kind);
        reaches_outcome_ = survey_.can_reach(outcomes);
        for (const Cycle& cycle : document.table<Cycle>())
            if (!cycle.plan.empty()) planned_.insert(cycle.countermeasure);
    }

    // Whether the duty asks something of the card, and whether that is done.
    [[nodiscard]] bool asks(Duty duty, const Card& card) const {
        switch (duty) {
            case Duty::BaselinesKnownOrPlanned:
            case Duty::TargetsSet:
                return card.kind == CardKind::Indicator && card.measure != MeasureKind::Qualitative;
            case Duty::IssuesWithEvidence:
            case Duty::IssuesWeighed:
                return card.kind == CardKind::Issue;
            case Duty::IssuesWithCountermeasure:
                return card.kind == CardKind::Issue && card.state != CardState::Held;
            case Duty::CountermeasuresWithOutput:
            case Duty::CountermeasuresWithOutcome:
            case Duty::CountermeasuresWithFeasibility:
            case Duty::CountermeasuresWithOwner:
            case Duty::OwnersAccepted:
            case Duty::DuesSet:
            case Duty::CountermeasuresSheet:
            case Duty::CountermeasuresSettled:
                return card.kind == CardKind::Countermeasure && card.progress != Progress::Dropped;
            case Duty::OpinionsGathered:
            case Duty::DecisionsSettled:
            case Duty::CommentsSettled:
                return false;
        }
        return false;
    }

    [[nodiscard]] bool has(Duty duty, CardIndex at) const {
        const Card& card = survey_.card(at);
        const bool accepted = !card.owner.empty() && card.owner_state == OwnerState::Accepted;
        switch (duty) {
            case Duty::BaselinesKnownOrPlanned:
                return is_known(card.baseline) || is_planned(card.baseline);
            case Duty::TargetsSet:
                return is_known(card.target) || (card.target && card.target->relative) || card.tolerance;
            case Duty::IssuesWithEvidence:
                return !survey_.evidence_from[at].empty();
            case Duty::IssuesWeighed:
                return card.importance.has_value();
            case Duty::IssuesWithCountermeasure:
                return leads_to(at, CardKind::Countermeasure);
            case Duty::CountermeasuresWithOutput:
                return leads_to(at, CardKind::Output);
            case Duty::CountermeasuresWithOutcome:
                return reaches_outcome_[at];
            case Duty::CountermeasuresWithFeasibility:
                return card.feasibility.has_value();
            case Duty::CountermeasuresWithOwner:
                return !card.owner.empty();
            case Duty::OwnersAccepted:
                return accepted;
            case Duty::DuesSet:
                return !card.due.empty();
            case Duty::CountermeasuresSheet:
                return planned_.contains(card.id);
            case Duty::CountermeasuresSettled:
                return accepted && !card.due.empty();
            case Duty::OpinionsGathered:
            case Duty::DecisionsSettled:
            case Duty::CommentsSettled:
                return false;
        }
        return false;
    }

    [[nodiscard]] Owed of(Duty duty) const {
        Owed owed{.duty = duty};
        const auto count = [&](bool done, RecordId record) {
            ++owed.of;
            done ? void(++owed.done) : owed.missing.push_back(std::move(record));
        };
        for (CardIndex at = 0; at < survey_.cards.size(); ++at)
            if (asks(duty, survey_.card(at))) count(has(duty, at), any(survey_.card(at).id));
        const Document& document = survey_.document;
        if (duty == Duty::OpinionsGathered)
            for (const Opinion& opinion : document.inbox()) count(!opinion.under.empty(), any(opinion.id));
        if (duty == Duty::DecisionsSettled)
            for (const Decision& decision : document.table<Decision>())
                count(decision.state != DecisionState::Held && decision.state != DecisionState::TakenBack,
                      any(decision.id));
        if (duty == Duty::CommentsSettled)
            for (const Comment& comment : document.comments())
                if (!survey_.is_silent(comment.on))
                    count(comment.state.value_or(CommentState::Open) != CommentState::Open, any(comment.id));
        return owed;
    }

  private:
    static bool is_known(const std::optional<Value>& value) {
        return value && value->state == ValueState::Known && value->value;
    }
    static bool is_planned(const std::optional<Value>& value) {
        return value && value->state != ValueState::Known && value->plan &&
               !(value->plan->how.empty() && value->plan->when.empty() && value->plan->owner.empty());
    }
    [[nodiscard]] bool leads_to(CardIndex at, CardKind kind) const {
        const CardIndices& next = survey_.next[at];
        return std::any_of(next.begin(), next.end(), [&](CardIndex to) { return survey_.card(to).kind == kind; });
    }

    Survey survey_;
    std::vector<bool> reaches_outcome_;
    std::set<CardId> planned_;
};

std::vector<Duty> duties_of(std::optional<std::int64_t> meeting) {
    using enum Duty;
    if (meeting == 1) return {BaselinesKnownOrPlanned, OpinionsGathered, IssuesWithEvidence, IssuesWeighed};
    if (meeting == 2)
        return {IssuesWithCountermeasure, CountermeasuresWithOutput, CountermeasuresWithOutcome,
                CountermeasuresWithFeasibility, CountermeasuresWithOwner};
    if (meeting == 3) return {OwnersAccepted, DuesSet, TargetsSet, CountermeasuresSheet};
    if (meeting == 4) return {CountermeasuresSettled, DecisionsSettled, CommentsSettled};
    if (meeting && *meeting < 1) return {};
    return {OwnersAccepted, DuesSet, TargetsSet, CountermeasuresSheet, DecisionsSettled, CommentsSettled};
}

}  // namespace

std::string_view to_text(Duty duty) {
    constexpr std::array<std::string_view, 16> names{"baselines_known_or_planned",
                                                     "opinions_gathered",
                                                     "issues_with_evidence",
                                                     "issues_weighed",
                                                     "issues_with_countermeasure",
                                                     "countermeasures_with_output",
                                                     "countermeasures_with_outcome",
                                                     "countermeasures_with_feasibility",
                                                     "countermeasures_with_owner",
                                                     "owners_accepted",
                                                     "dues_set",
                                                     "targets_set",
                                                     "countermeasures_with_pdca_sheet",
                                                     "countermeasures_settled",
                                                     "decisions_settled",
                                                     "comments_settled"};
    return names.at(static_cast<std::size_t>(duty));
}

std::vector<Owed> owed(const Document& document, std::optional<std::int64_t> meeting) {
    const Account account(document);
    std::vector<Owed> list;
    for (const Duty duty : duties_of(meeting)) list.push_back(account.of(duty));
    return list;
}

}  // namespace banso::checks
