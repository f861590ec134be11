#include "model/checks/findings.h"

#include <algorithm>
#include <map>

#include "model/checks/rules.h"

namespace banso::checks {
namespace {

struct Traits {
    Rule rule;
    std::string_view name;
    Severity severity;
    int from_meeting = 1;  // before it, what the rule says is a later meeting's work
};

// In the order of Rule.
constexpr std::array<Traits, rule_count> rules{{
    {Rule::IssueWithoutCountermeasure, "issue_without_countermeasure", Severity::Missing, 2},
    {Rule::IssueWithoutEvidence, "issue_without_evidence", Severity::Look},
    {Rule::CountermeasureWithoutIssue, "countermeasure_without_issue", Severity::Look, 2},
    {Rule::CountermeasureWithoutOutput, "countermeasure_without_output", Severity::Missing, 2},
    {Rule::CountermeasureWithoutOutcome, "countermeasure_without_outcome", Severity::Missing, 2},
    {Rule::OutcomeWithoutIndicator, "outcome_without_indicator", Severity::Look, 3},
    {Rule::DeadEnd, "dead_end", Severity::Look, 3},
    {Rule::OutcomeUnreached, "outcome_unreached", Severity::Look, 2},
    {Rule::LinkBackwards, "link_backwards", Severity::Look},
    {Rule::ChainCircle, "chain_circle", Severity::Look},
    {Rule::EmptyArea, "empty_area", Severity::Reminder},
    {Rule::IndicatorWithoutBaseline, "indicator_without_baseline", Severity::Missing},
    {Rule::IndicatorWithoutTarget, "indicator_without_target", Severity::Missing, 3},
    {Rule::FigureWithoutSource, "figure_without_source", Severity::Look},
    {Rule::FigureWithoutDate, "figure_without_date", Severity::Missing},
    {Rule::MeasuringWithoutOwner, "measuring_without_owner", Severity::Look},
    {Rule::TargetAgainstDirection, "target_against_direction", Severity::Look},
    {Rule::CountermeasureWithoutOwner, "countermeasure_without_owner", Severity::Missing, 2},
    {Rule::OwnerNotAccepted, "owner_not_accepted", Severity::Missing, 3},
    {Rule::CountermeasureWithoutDue, "countermeasure_without_due", Severity::Missing, 3},
    {Rule::NotBegun, "not_begun", Severity::Reminder, 3},
    {Rule::DuePassed, "due_passed", Severity::Look},
    {Rule::CycleWithoutCheck, "cycle_without_check", Severity::Look},
    {Rule::CheckOfOutputsOnly, "check_of_outputs_only", Severity::Look},
    {Rule::DecisionWithoutOwner, "decision_without_owner", Severity::Missing},
    {Rule::PromiseWithoutOwner, "promise_without_owner", Severity::Missing},
    {Rule::CommentOpen, "comment_open", Severity::Look},
    {Rule::QuestionOpen, "question_open", Severity::Look},
    {Rule::PersonalWords, "personal_words", Severity::Reminder},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules.at(i).rule != static_cast<Rule>(i)) return false;
    return true;
}
static_assert(in_order());

const Traits& traits(Rule rule) {
    return rules.at(static_cast<std::size_t>(rule));
}

using WaiverKey = std::pair<std::string_view, std::string_view>;  // rule, target

std::map<WaiverKey, const Waiver*> waivers_of(const Document& document) {
    std::map<WaiverKey, const Waiver*> waivers;
    for (const Waiver& waiver : document.session().waivers)
        waivers.try_emplace({waiver.rule, waiver.target.value}, &waiver);
    return waivers;
}

}  // namespace

std::string_view to_text(Rule rule) {
    return traits(rule).name;
}

std::optional<Rule> rule_from_text(std::string_view text) {
    for (const Traits& each : rules)
        if (each.name == text) return each.rule;
    return std::nullopt;
}

std::string_view to_text(Severity severity) {
    constexpr std::array<std::string_view, 4> names{"missing", "look", "reminder", "later"};
    return names.at(static_cast<std::size_t>(severity));
}

Severity severity_of(Rule rule, std::optional<std::int64_t> meeting) {
    const Traits& of = traits(rule);
    return meeting && *meeting < of.from_meeting ? Severity::Later : of.severity;
}

Findings check(const Document& document, const std::optional<Day>& as_of) {
    const Survey survey(document, as_of);
    FindingList found;
    for (const auto topic : {check_chain, check_circles, check_figures, check_countermeasures, check_cycles,
                             check_meeting_records, check_personal_words})
        topic(survey, found);
    std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) { return a.rule < b.rule; });

    Findings findings;
    const auto waivers = waivers_of(document);
    for (Finding& finding : found) {
        const auto waiver =
            waivers.empty() ? waivers.end() : waivers.find({to_text(finding.rule), finding.target.value});
        if (waiver == waivers.end()) {
            findings.open.push_back(std::move(finding));
        } else {
            findings.waived.push_back({std::move(finding), waiver->second->reason});
        }
    }
    return findings;
}

std::optional<Day> meeting_day(const Document& document) {
    return last_day(document.session().meeting.date);
}

std::size_t count_now(const Findings& findings, std::optional<std::int64_t> meeting) {
    return static_cast<std::size_t>(std::count_if(findings.open.begin(), findings.open.end(), [&](const Finding& f) {
        return severity_of(f.rule, meeting) != Severity::Later;
    }));
}

}  // namespace banso::checks
