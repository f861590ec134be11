// What each meeting still owes.
#include <algorithm>

#include <doctest/doctest.h>

#include "model/checks/owed.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::checks;
using namespace banso::test;

namespace {

Owed of(const std::vector<Owed>& list, Duty duty) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Owed& each) { return each.duty == duty; });
    REQUIRE(found != list.end());
    return *found;
}

}  // namespace

TEST_CASE("the first meeting owes what is known, gathered, evidenced and weighed") {
    Card planned = card("IN02");
    planned.baseline = Value{.state = ValueState::Unknown, .plan = MeasuringPlan{.how = "調べる"}};
    Card weighed = card("K01");
    weighed.importance = Level::High;
    const Opinion gathered{.id = {"o1"}, .text = "夜間", .under = card_id("K01")};
    const Document document =
        document_with({card("IN01"), planned, weighed, card("K02"), link("IN01", "K01", LinkRole::Evidence), gathered,
                       Opinion{.id = {"o2"}, .text = "昼間"}});
    const auto list = owed(document, 1);
    CHECK(of(list, Duty::BaselinesKnownOrPlanned) == Owed{Duty::BaselinesKnownOrPlanned, 1, 2, {any(card_id("IN01"))}});
    CHECK(of(list, Duty::OpinionsGathered) == Owed{Duty::OpinionsGathered, 1, 2, {{"o2"}}});
    CHECK(of(list, Duty::IssuesWithEvidence) == Owed{Duty::IssuesWithEvidence, 1, 2, {any(card_id("K02"))}});
    CHECK(of(list, Duty::IssuesWeighed) == Owed{Duty::IssuesWeighed, 1, 2, {any(card_id("K02"))}});
}

TEST_CASE("the second meeting owes a countermeasure for each issue that is not held") {
    Card held = card("K02");
    held.state = CardState::Held;
    Card owned = card("T01");
    owned.owner = "P05";
    owned.feasibility = Level::High;
    const Document document =
        document_with({card("K01"), held, owned, card("OP01"), card("C1"), link("K01", "T01"), link("T01", "OP01")});
    const auto list = owed(document, 2);
    CHECK(of(list, Duty::IssuesWithCountermeasure).settled());
    CHECK(of(list, Duty::IssuesWithCountermeasure).of == 1);
    CHECK(of(list, Duty::CountermeasuresWithOutput).settled());
    CHECK(of(list, Duty::CountermeasuresWithOutcome).missing == std::vector<RecordId>{any(card_id("T01"))});
    CHECK(of(list, Duty::CountermeasuresWithFeasibility).settled());
    CHECK(of(list, Duty::CountermeasuresWithOwner).settled());
}

TEST_CASE("the third meeting owes owners, dues, targets and sheets; the fourth what is unsettled") {
    Card agreed = card("T01");
    agreed.owner = "P05";
    agreed.owner_state = OwnerState::Accepted;
    agreed.due = {"2027-03"};
    Card dropped = card("T03");
    dropped.progress = Progress::Dropped;
    const Cycle sheet{.id = {"c"}, .countermeasure = card_id("T01"), .plan = "3回開く"};
    const Decision open{.id = {"d"}, .text = "保留", .state = DecisionState::Held};
    const Document document = document_with({agreed, card("T02"), dropped, card("IN01"), sheet, open});
    const auto third = owed(document, 3);
    const std::vector<RecordId> other{any(card_id("T02"))};
    CHECK(of(third, Duty::OwnersAccepted) == Owed{Duty::OwnersAccepted, 1, 2, other});
    CHECK(of(third, Duty::DuesSet) == Owed{Duty::DuesSet, 1, 2, other});
    CHECK(of(third, Duty::TargetsSet) == Owed{Duty::TargetsSet, 0, 1, {any(card_id("IN01"))}});
    CHECK(of(third, Duty::CountermeasuresSheet) == Owed{Duty::CountermeasuresSheet, 1, 2, other});
    const auto fourth = owed(document, 4);
    CHECK(of(fourth, Duty::CountermeasuresSettled) == Owed{Duty::CountermeasuresSettled, 1, 2, other});
    CHECK(of(fourth, Duty::DecisionsSettled) == Owed{Duty::DecisionsSettled, 0, 1, {{"d"}}});
    CHECK(of(fourth, Duty::CommentsSettled).of == 0);
}

TEST_CASE("an empty session has settled nothing, and no meeting no duty of its own") {
    const Document document = document_with({});
    for (const Owed& each : owed(document, 1)) CHECK_FALSE(each.settled());
    CHECK(owed(document, 0).empty());
    CHECK(owed(document, std::nullopt).size() == owed(document, 5).size());
}
