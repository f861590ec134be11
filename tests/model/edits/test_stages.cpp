#include <doctest/doctest.h>

#include "model/edits/stages.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

const edits::StageMove to_do{Stage::Do, {"2027-01-21"}, std::nullopt};
const edits::StageMove to_check{Stage::Check, {"2027-01-21"}, std::nullopt};
const edits::StageMove to_act{Stage::Act, {"2027-01-21"}, CycleDecision::Expand};
const edits::StageMove to_plan{Stage::Plan, {"2027-01-21"}, std::nullopt};

Cycle first_cycle() {
    Cycle cycle;
    cycle.id = {"cycle"};
    cycle.countermeasure = card_id("T01");
    cycle.number = 1;
    return cycle;
}

void move(Document& document, const edits::StageMove& to) {
    edited(document, [&](Transaction& t) { REQUIRE(edits::move_to_stage(t, card_id("T01"), to)); });
}

Error refusal(Document document, const edits::StageMove& to) {
    IdSource ids(1);
    Transaction t(document, ids, Timestamp{"2027-02-01T10:00:00+09:00"});
    const auto moved = edits::move_to_stage(t, card_id("T01"), to);
    REQUIRE_FALSE(moved);
    return moved.error();
}

}  // namespace

TEST_CASE("each step on has its meaning, and each step back takes exactly that back") {
    Document document = document_with({card("T01"), first_cycle()});
    const CycleId id{"cycle"};
    move(document, to_do);
    CHECK(document.find(card_id("T01"))->progress == Progress::Started);
    const Document in_do = document;
    move(document, to_check);
    CHECK(document.find(id)->evaluated_on == Date{"2027-01-21"});
    const Document in_check = document;
    move(document, to_act);
    CHECK(document.find(id)->decision == CycleDecision::Expand);
    move(document, to_check);
    CHECK(document == in_check);
    move(document, to_do);
    CHECK(document == in_do);
    move(document, to_plan);
    CHECK(document.find(card_id("T01"))->progress == Progress::NotStarted);
}

TEST_CASE("from A to P the next turn begins, not started yet") {
    Cycle decided = first_cycle();
    decided.act = "続ける";
    decided.decision = CycleDecision::Continue;
    Card running = card("T01");
    running.progress = Progress::Running;
    Document document = document_with({running, decided});
    move(document, to_plan);
    const Cycle* next = latest_cycle(document, card_id("T01"));
    REQUIRE(next);
    CHECK(next->number == 2);
    CHECK(next->plan == "続ける");
    CHECK(document.find(card_id("T01"))->progress == Progress::NotStarted);
    CHECK(stage_of(document, card_id("T01")) == Stage::Plan);
}

TEST_CASE("a countermeasure without a turn gets one when it is evaluated") {
    Document document = document_with({card("T01")});
    move(document, to_act);
    const Cycle* turn = latest_cycle(document, card_id("T01"));
    REQUIRE(turn);
    CHECK(turn->number == 1);
    CHECK(turn->evaluated_on == Date{"2027-01-21"});
    CHECK(turn->decision == CycleDecision::Expand);
}

TEST_CASE("without the meeting's date an evaluation has the day of the edit") {
    Document document = document_with({card("T01")});
    move(document, {Stage::Check, {}, std::nullopt});
    CHECK(latest_cycle(document, card_id("T01"))->evaluated_on == Date{"2026-09-10"});
}

TEST_CASE("what people wrote is never taken back by moving") {
    Cycle checked = first_cycle();
    checked.check = "63.5%";
    CHECK(refusal(document_with({card("T01"), checked}), to_do) == Error{ErrorCode::StageIsWritten, {"T01", "C"}});
    Cycle done = first_cycle();
    done.actual = "1回";
    CHECK(refusal(document_with({card("T01"), done}), to_plan) == Error{ErrorCode::StageIsWritten, {"T01", "D"}});
}

TEST_CASE("nobody comes to A without a decision") {
    CHECK(refusal(document_with({card("T01"), first_cycle()}), {Stage::Act, {"2027-01-21"}, std::nullopt}) ==
          Error{ErrorCode::RequiredField, {"T01", "decision"}});
}
