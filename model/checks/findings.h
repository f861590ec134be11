// 点検: what a session still lacks or may have got wrong, as findings to look at. It warns and never blocks. Pure;
// knows no words (app/words/checks.h has them) and no clock: what is due is judged as of a day that is told.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace banso::checks {

// In the order in which findings are listed. The comment names the target, and what stands in `also`.
enum class Rule {
    // The chain
    IssueWithoutCountermeasure,    // issue
    IssueWithoutEvidence,          // issue
    CountermeasureWithoutIssue,    // countermeasure
    CountermeasureWithoutOutput,   // countermeasure
    CountermeasureWithoutOutcome,  // countermeasure
    OutcomeWithoutIndicator,       // outcome
    DeadEnd,                       // output, initial or intermediate outcome
    OutcomeUnreached,              // outcome
    LinkBackwards,                 // link; both cards
    ChainCircle,                   // the first card of the circle; the others
    EmptyArea,                     // area
    // Figures
    IndicatorWithoutBaseline,  // indicator
    IndicatorWithoutTarget,    // indicator
    FigureWithoutSource,       // indicator or output
    FigureWithoutDate,         // indicator or output
    MeasuringWithoutOwner,     // indicator
    TargetAgainstDirection,    // indicator or output
    // Countermeasures and their PDCA
    CountermeasureWithoutOwner,  // countermeasure
    OwnerNotAccepted,            // countermeasure
    CountermeasureWithoutDue,    // countermeasure
    NotBegun,                    // countermeasure
    DuePassed,                   // countermeasure or promise
    CycleWithoutCheck,           // cycle; its countermeasure
    CheckOfOutputsOnly,          // cycle; its countermeasure
    // What was said
    DecisionWithoutOwner,  // decision
    PromiseWithoutOwner,   // promise
    CommentOpen,           // comment; what it is on
    QuestionOpen,          // question
    PersonalWords,         // a record of any kind
};
inline constexpr std::size_t rule_count = static_cast<std::size_t>(Rule::PersonalWords) + 1;

// The rule's name in files and on the command line: "issue_without_countermeasure"; rule_from_text: absent when there
// is no such rule.
std::string_view to_text(Rule rule);
std::optional<Rule> rule_from_text(std::string_view text);

enum class Severity {
    Missing,   // 要対応: the plan cannot be carried out or judged without it
    Look,      // 確認: probably wrong, or right for a reason that nobody wrote down
    Reminder,  // 念のため
    Later,     // これから: a later meeting's work
};
std::string_view to_text(Severity severity);

// The severity of a rule at the meeting with this number; without a number nothing is a later meeting's work.
Severity severity_of(Rule rule, std::optional<std::int64_t> meeting);

struct Finding {
    Rule rule = Rule::IssueWithoutCountermeasure;
    RecordId target;
    std::vector<RecordId> also;
    std::string words;  // PersonalWords: what was seen, as it stands there
    friend bool operator==(const Finding&, const Finding&) = default;
};

// A finding that somebody set aside, with the reason.
struct Waived {
    Finding finding;
    std::string reason;
    friend bool operator==(const Waived&, const Waived&) = default;
};

// Both lists by rule, then lane, column and code of what they are about; what is on no card by its place in the file.
struct Findings {
    std::vector<Finding> open;
    std::vector<Waived> waived;
};

// Everything there is to say of a session. Cards that were merged or withdrawn are silent and count for nobody. Without
// `as_of` nothing is due.
Findings check(const Document& document, const std::optional<Day>& as_of);

// The day of the session's meeting, as of which it is judged unless told; absent when it has none.
std::optional<Day> meeting_day(const Document& document);

// How many of `open` are not a later meeting's work.
std::size_t count_now(const Findings& findings, std::optional<std::int64_t> meeting);

}  // namespace banso::checks
