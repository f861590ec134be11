// What each meeting still owes (第1回 … 第4回), as a short list with progress: n of m. Pure; knows no words and no
// clock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace banso::checks {

enum class Duty {
    // 第1回 現状把握と課題確認
    BaselinesKnownOrPlanned,  // of the indicators
    OpinionsGathered,         // of the opinions: under an issue
    IssuesWithEvidence,       // of the issues
    IssuesWeighed,            // of the issues: importance
    // 第2回 対応策案の検討①
    IssuesWithCountermeasure,        // of the issues that are not held
    CountermeasuresWithOutput,       // of the countermeasures that are not dropped, as all below
    CountermeasuresWithOutcome,      // … that lead to an outcome
    CountermeasuresWithFeasibility,  // … whose feasibility is said
    CountermeasuresWithOwner,        // … with an owner, proposed or accepted
    // 第3回 対応策案の検討②
    OwnersAccepted,
    DuesSet,
    TargetsSet,            // of the indicators in figures
    CountermeasuresSheet,  // … with a PDCA sheet that has a P
    // 第4回 予備: what is unsettled
    CountermeasuresSettled,  // … with an accepted owner and a due
    DecisionsSettled,        // of the decisions: neither held nor taken back
    CommentsSettled,         // of the comments
};

// "issues_with_evidence": its name on the command line.
std::string_view to_text(Duty duty);

struct Owed {
    Duty duty = Duty::BaselinesKnownOrPlanned;
    std::size_t done = 0;
    std::size_t of = 0;  // 0: there is nothing yet to do it for
    std::vector<RecordId> missing;
    [[nodiscard]] bool settled() const { return of > 0 && done == of; }
    friend bool operator==(const Owed&, const Owed&) = default;
};

// The duties of the meeting with this number, in order. Later meetings than the fourth, and a session without a number,
// owe what the third and fourth do; before the first there is nothing.
std::vector<Owed> owed(const Document& document, std::optional<std::int64_t> meeting);

}  // namespace banso::checks
