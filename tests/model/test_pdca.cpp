#include <doctest/doctest.h>

#include "model/pdca.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

Cycle cycle(const std::string& countermeasure, std::int64_t number) {
    Cycle made;
    made.id = {"cycle-" + countermeasure + "-" + std::to_string(number)};
    made.countermeasure = card_id(countermeasure);
    made.number = number;
    return made;
}

Card with_progress(const std::string& code, Progress progress) {
    Card made = card(code);
    made.progress = progress;
    return made;
}

Document with_meeting(Document document, std::int64_t number, const std::string& date, bool over = false) {
    edited(document, [&](Transaction& t) {
        Session session = t.document().session();
        session.meeting.number = number;
        session.meeting.date = {date};
        if (over) {
            session.meeting.started_at = {date + "T13:00:00+09:00"};
            session.meeting.ended_at = {date + "T15:00:00+09:00"};
        }
        t.set_session(session);
    });
    return document;
}

}  // namespace

TEST_CASE("a countermeasure stands in P until something is begun") {
    const Document document = document_with({card("T01"), with_progress("T02", Progress::NotStarted), cycle("T02", 1)});
    CHECK(stage_of(document, card_id("T01")) == Stage::Plan);
    CHECK(stage_of(document, card_id("T02")) == Stage::Plan);
}

TEST_CASE("what is started, or says what was done, stands in D") {
    Cycle done = cycle("T02", 1);
    done.doing = "説明会を開いた";
    Cycle dated = cycle("T03", 1);
    dated.done_on = {"2026-10"};
    Cycle counted = cycle("T04", 1);
    counted.actual = "1回";
    const Document document =
        document_with({with_progress("T01", Progress::Started), card("T02"), card("T03"), card("T04"),
                       with_progress("T05", Progress::Running), done, dated, counted});
    for (const char* code : {"T01", "T02", "T03", "T04", "T05"})
        CHECK_MESSAGE(stage_of(document, card_id(code)) == Stage::Do, code);
}

TEST_CASE("what is done or evaluated stands in C, what is decided in A, and the next turn begins in P") {
    Cycle evaluated = cycle("T02", 1);
    evaluated.evaluated_on = {"2027-01-21"};
    Cycle checked = cycle("T03", 1);
    checked.check = "63.5%";
    Cycle decided = cycle("T04", 1);
    decided.decision = CycleDecision::Continue;
    Cycle before = cycle("T05", 1);
    before.decision = CycleDecision::Continue;
    const Document document =
        document_with({with_progress("T01", Progress::Done), card("T02"), card("T03"), card("T04"), card("T05"),
                       evaluated, checked, decided, cycle("T05", 2), before});
    CHECK(stage_of(document, card_id("T01")) == Stage::Check);
    CHECK(stage_of(document, card_id("T02")) == Stage::Check);
    CHECK(stage_of(document, card_id("T03")) == Stage::Check);
    CHECK(stage_of(document, card_id("T04")) == Stage::Act);
    CHECK(stage_of(document, card_id("T05")) == Stage::Plan);
    CHECK(latest_cycle(document, card_id("T05"))->number == 2);
    CHECK(open_cycle(document, card_id("T04")) == nullptr);
}

TEST_CASE("a countermeasure works for all that flow leads to, and its figures are theirs and its issues'") {
    const Document document = document_with(
        {card("K01"), card("T01"), card("OP01"), card("C1"), card("B1"), card("B2"), card("IN01"), card("IN02"),
         card("IN03"), link("K01", "T01"), link("T01", "OP01"), link("OP01", "C1"), link("C1", "B1"),
         link("IN02", "K01", LinkRole::Evidence), link("IN01", "B1", LinkRole::Measures),
         link("IN02", "B1", LinkRole::Measures), link("IN03", "B2", LinkRole::Measures)});
    const Reach reach = reach_of(document, card_id("T01"));
    CHECK(reach.issues == std::vector{card_id("K01")});
    CHECK(reach.outputs == std::vector{card_id("OP01")});
    CHECK(reach.outcomes == std::vector{card_id("C1"), card_id("B1")});
    CHECK(reach.indicators ==
          std::vector<IndicatorUse>{{card_id("IN02"), card_id("K01")}, {card_id("IN01"), card_id("B1")}});
}

TEST_CASE("a chain that leads back to itself is walked once") {
    const Document document =
        document_with({card("T01"), card("C1"), card("B1"), link("T01", "C1"), link("C1", "B1"), link("B1", "C1")});
    CHECK(reach_of(document, card_id("T01")).outcomes.size() == 2);
}

TEST_CASE("the next turn's plan is what the last one's A says; its review is no due date") {
    Cycle last = cycle("T01", 1);
    last.act = "未参加の2病院へ";
    last.changes = "個別に説明する";
    last.next_review = {"2027-03"};
    const Document document = document_with({card("T01"), last});
    const Cycle next = next_cycle(document, card_id("T01"));
    CHECK(next.plan == "未参加の2病院へ\n個別に説明する");
    CHECK(next.next_review.empty());
    CHECK_FALSE(next.number);
}

TEST_CASE("the year goes from finding issues by way of choosing measures to carrying them out") {
    const Document document = document_with({card("T01")});
    CHECK(year_step(with_meeting(document, 1, "2026-09-10")) == YearStep::FindIssues);
    CHECK(year_step(with_meeting(document, 1, "2026-09-10", true)) == YearStep::ChooseMeasures);
    CHECK(year_step(with_meeting(document, 2, "2026-11-12", true)) == YearStep::ChooseMeasures);
    CHECK(year_step(with_meeting(document, 3, "2027-01-21")) == YearStep::ChooseMeasures);
    CHECK(year_step(with_meeting(document, 3, "2027-01-21", true)) == YearStep::Carry);
    CHECK(year_step(document) == YearStep::ChooseMeasures);
    CHECK(year_step(document_with({})) == YearStep::FindIssues);
    CHECK(year_step(document_with({with_progress("T01", Progress::Running)})) == YearStep::Carry);
}

TEST_CASE("a review that has come by the meeting's date means evaluating") {
    Cycle reviewed = cycle("T01", 1);
    reviewed.next_review = {"2027-03"};
    Cycle later = cycle("T02", 1);
    later.next_review = {"2027-06"};
    const Document document = document_with({card("T01"), card("T02"), reviewed, later});
    CHECK(next_review(document) == Date{"2027-03"});
    CHECK(year_step(with_meeting(document, 1, "2027-02-28")) == YearStep::FindIssues);
    CHECK(year_step(with_meeting(document, 1, "2027-03-01")) == YearStep::Evaluate);
}
