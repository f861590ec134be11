#include <doctest/doctest.h>

#include "model/edits/agenda.h"
#include "model/edits/areas.h"
#include "model/edits/cards.h"
#include "model/edits/comments.h"
#include "model/edits/cycles.h"
#include "model/edits/fields.h"
#include "model/edits/measurements.h"
#include "model/edits/meeting.h"
#include "model/edits/opinions.h"
#include "model/edits/participants.h"
#include "model/edits/records.h"
#include "model/meeting.h"
#include "tests/support/builders.h"
#include "tests/support/edit_checks.h"

using namespace banso;
using namespace banso::test;

namespace {

Opinion opinion(const std::string& id, const std::string& text) {
    Opinion opinion;
    opinion.id = {id};
    opinion.text = text;
    return opinion;
}

AgendaItem agenda_item(const std::string& id) {
    AgendaItem item;
    item.id = {id};
    return item;
}

Cycle cycle_of(const std::string& code) {
    Cycle cycle;
    cycle.countermeasure = card_id(code);
    return cycle;
}

}  // namespace

TEST_CASE("a lane can be added in the middle, renamed, moved to the top, and removed when it is empty") {
    Document document = document_with({card("K01", "daily"), opinion("o1", "電話が多い")});
    edited(document, [](Transaction& t) {
        Area area;
        area.id = {"people"}, area.name = "人材育成";
        CHECK(edits::add_area(t, area, AreaId{"discharge"}));
        CHECK(edits::set_field(t, "people", "name", "人材育成・普及啓発"));
        CHECK(edits::move_area(t, {"overall"}, {}));
        CHECK(edits::remove_area(t, {"emergency"}));
    });
    CHECK(document.areas().keys() ==
          std::vector<std::string>{"overall", "discharge", "people", "daily", "end_of_life", "disaster"});
    CHECK(document.find(AreaId{"people"})->name == "人材育成・普及啓発");
}

TEST_CASE("a lane that holds a card or an opinion, and the last one, stay") {
    Opinion said = opinion("o1", "電話が多い");
    said.area = {"emergency"};
    Document document = document_with({card("K01", "daily"), said, LaneHeight{{"overall"}, 300}});
    const auto refused = [&](const std::string& area) {
        return refusal(document, [&](Transaction& t) { return edits::remove_area(t, {area}); });
    };
    CHECK(refused("daily") == Error{ErrorCode::AreaNotEmpty, {"daily"}});
    CHECK(refused("emergency") == Error{ErrorCode::AreaNotEmpty, {"emergency"}});
    CHECK(refused("moon") == Error{ErrorCode::NoSuchArea, {"moon"}});
    edited(document, [](Transaction& t) {
        CHECK(edits::remove_record(t, "K01"));
        CHECK(edits::remove_opinion(t, {"o1"}));
        for (const char* area : {"discharge", "daily", "emergency", "end_of_life", "overall"})
            CHECK(edits::remove_area(t, {area}));
    });
    CHECK(document.table<LaneHeight>().empty());
    CHECK(refused("disaster") == Error{ErrorCode::LastArea, {}});
}

TEST_CASE("members, guests and advisers get codes of their own") {
    Document document = document_with({});
    edited(document, [](Transaction& t) {
        Participant member, guest, adviser;
        guest.roles = {Role::Guest};
        adviser.roles = {Role::Expert, Role::Adviser};
        for (const Participant& each : {member, guest, adviser, member}) CHECK(edits::add_participant(t, each));
    });
    for (const char* code : {"P01", "P02", "G01", "AD01"}) CHECK_MESSAGE(document.has_code(code), code);
    edited(document, [](Transaction& t) {
        const ParticipantId first{t.document().find_code("P01")->key};
        CHECK(edits::set_attendance(t, first, Attendance::Online));
        CHECK(t.document().find(first)->attendance == Attendance::Online);
        CHECK(edits::remove_record(t, "P01"));
        CHECK_FALSE(edits::remove_record(t, "P01"));
    });
}

TEST_CASE("the next agenda item begins, and the one before it is done") {
    Document document = document_with({agenda_item("a"), agenda_item("b")});
    edited(document, [](Transaction& t) {
        CHECK(edits::start_agenda_item(t, {"a"}));
        CHECK(edits::start_agenda_item(t, {"b"}));
        CHECK(edits::add_agenda_item(t, agenda_item("c"), AgendaId{"a"}));
        CHECK(edits::move_agenda_item(t, {"b"}, {}));
    });
    CHECK(document.find(AgendaId{"a"})->state == AgendaState::Done);
    CHECK(document.find(AgendaId{"b"})->state == AgendaState::Current);
    CHECK(document.agenda().keys() == std::vector<std::string>{"b", "a", "c"});
    CHECK(refusal(document, [](Transaction& t) { return edits::start_agenda_item(t, {"z"}); }) ==
          Error{ErrorCode::NoSuchAgendaItem, {"z"}});
}

TEST_CASE("an agenda item that is removed is forgotten by decisions, polls and the log") {
    Decision decision;
    decision.id = {"d"}, decision.agenda = {"a"}, decision.text = "試す";
    Poll poll;
    poll.id = {"p"}, poll.agenda = {"a"};
    LogEntry entry;
    entry.id = {"l"}, entry.agenda = {"a"}, entry.records = {"a"};
    Document document = document_with({agenda_item("a"), decision, poll, entry});
    const Document before = document;
    const Change change = edited(document, [](Transaction& t) { CHECK(edits::remove_record(t, "a")); });
    CHECK(document.find(DecisionId{"d"})->agenda.empty());
    CHECK(document.find(DecisionId{"d"})->text == "試す");
    CHECK(document.find(PollId{"p"})->agenda.empty());
    CHECK(document.find(LogEntryId{"l"})->agenda.empty());
    CHECK(document.find(LogEntryId{"l"})->records == std::vector<std::string>{"a"});
    REQUIRE(document.apply(inverse(change)));
    CHECK(document == before);
}

TEST_CASE("a countermeasure has one open cycle at a time, numbered one after the other") {
    Document document = document_with({card("T01"), card("T02"), card("K01")});
    edited(document, [](Transaction& t) {
        const auto first = edits::add_cycle(t, cycle_of("T01"));
        REQUIRE(first);
        CHECK(t.document().find(*first)->number == 1);
        CHECK(edits::add_cycle(t, cycle_of("T01")).error() == Error{ErrorCode::CycleStillOpen, {"T01"}});
        CHECK(edits::add_cycle(t, cycle_of("T02")));
        CHECK(edits::decide_cycle(t, *first, CycleDecision::Continue));
        const auto second = edits::add_cycle(t, cycle_of("T01"));
        REQUIRE(second);
        CHECK(t.document().find(*second)->number == 2);
        Cycle past = cycle_of("T01");
        past.decision = CycleDecision::Stop, past.number = 2;
        CHECK(edits::add_cycle(t, past).error() == Error{ErrorCode::CycleNumberTaken, {"T01", "2"}});
        CHECK(edits::remove_record(t, second->value));
    });
    CHECK(refusal(document, [](Transaction& t) { return edits::add_cycle(t, cycle_of("K01")); }) ==
          Error{ErrorCode::WrongRecordKind, {"K01", "countermeasure"}});
    CHECK(refusal(document, [](Transaction& t) { return edits::add_cycle(t, cycle_of("T09")); }) ==
          Error{ErrorCode::NoSuchRecord, {"t09"}});
}

TEST_CASE("a comment is open until it is settled, and answered in place") {
    Document document = document_with({card("K01")});
    edited(document, [](Transaction& t) {
        Comment comment;
        comment.id = {"c"}, comment.on = {"k01"}, comment.text = "根拠は何ですか";
        CHECK(edits::add_comment(t, comment));
        Reply reply;
        reply.text = "昨年の調査です";
        CHECK(edits::add_reply(t, {"c"}, reply));
    });
    const Comment& comment = *document.find(CommentId{"c"});
    CHECK(comment.state == CommentState::Open);
    CHECK(comment.at == Timestamp{"2026-09-10T10:00:00+09:00"});
    CHECK(comment.replies.at(0).at == comment.at);
    edited(document, [](Transaction& t) { CHECK(edits::settle_comment(t, {"c"}, CommentState::Done)); });
    CHECK(document.find(CommentId{"c"})->state == CommentState::Done);
    edited(document, [](Transaction& t) { CHECK(edits::remove_record(t, "c")); });
    CHECK(document.comments().empty());
    Comment lost;
    lost.on = {"k09"};
    CHECK(refusal(document, [&](Transaction& t) { return edits::add_comment(t, lost); })->code ==
          ErrorCode::DanglingReference);
}

TEST_CASE("an opinion has no code until it becomes a card, and stays under that card") {
    Opinion said = opinion("o1", "夜間に電話がつながらない");
    said.profession = "看護師";
    Document document = document_with({card("K01", "daily"), said, opinion("o2", "")});
    edited(document, [](Transaction& t) {
        CHECK(edits::group_opinion(t, {"o1"}, card_id("K01")));
        const auto adopted = edits::adopt_opinion(t, {"o1"}, CardKind::Issue, {"daily"}, edits::Behind(card_id("K01")));
        REQUIRE(adopted);
        const Card& card = *t.document().find(*adopted);
        CHECK(card.code == "K02");
        CHECK(card.title == "夜間に電話がつながらない");
        CHECK(card.raised_by == std::vector<std::string>{"看護師"});
        CHECK(t.document().find(OpinionId{"o1"})->under == *adopted);
        CHECK(edits::group_opinion(t, {"o1"}, {}));
    });
    CHECK(refusal(document, [](Transaction& t) {
              return edits::adopt_opinion(t, {"o2"}, CardKind::Issue, {"daily"});
          }) == Error{ErrorCode::RequiredField, {"opinion", "text"}});
}

TEST_CASE("a measurement says which session brought it, and only what can be measured takes one") {
    Document document = document_with({card("IN01"), card("K01")});
    edited(document, [](Transaction& t) {
        Value value;
        value.value = Decimal(12);
        CHECK(edits::add_measurement(t, card_id("IN01"), value));
        value.session = "last-year";
        CHECK(edits::add_measurement(t, card_id("IN01"), value));
    });
    const Card& indicator = *document.find(card_id("IN01"));
    REQUIRE(indicator.measurements.size() == 2);
    CHECK(indicator.measurements[0].session == "test-session");
    CHECK(indicator.measurements[1].session == "last-year");
    CHECK(refusal(document, [](Transaction& t) { return edits::add_measurement(t, card_id("K01"), {}); }) ==
          Error{ErrorCode::WrongRecordKind, {"K01", "indicator|output"}});
}

TEST_CASE("hands are counted per card, and a count can be taken back") {
    Document document = document_with({card("K01")});
    edited(document, [](Transaction& t) {
        const auto poll = edits::add_poll(t, {});
        REQUIRE(poll);
        CHECK(edits::set_poll_count(t, *poll, card_id("K01"), 7));
        CHECK(edits::set_poll_count(t, *poll, card_id("K01"), 9));
        CHECK(t.document().find(*poll)->counts == std::vector<PollCount>{{card_id("K01"), 9, {}}});
        CHECK(edits::set_poll_count(t, *poll, card_id("K01"), std::nullopt));
        CHECK_FALSE(t.document().find(*poll)->counts[0].count);
        CHECK_FALSE(edits::set_poll_count(t, *poll, card_id("K09"), 1));
    });
}

TEST_CASE("what is noted down names only what is there") {
    Document document = document_with({card("K01")});
    Decision decision;
    decision.about = {{"k09"}};
    CHECK(refusal(document, [&](Transaction& t) { return edits::add_decision(t, decision); })->code ==
          ErrorCode::DanglingReference);
    decision.about = {{"k01"}};
    decision.id = {"k01"};
    CHECK(refusal(document, [&](Transaction& t) { return edits::add_decision(t, decision); }) ==
          Error{ErrorCode::IdTaken, {"k01"}});
    edited(document, [](Transaction& t) {
        CHECK(edits::add_promise(t, {}));
        CHECK(edits::add_question(t, {}));
        CHECK(edits::add_visit(t, {}));
    });
    CHECK(document.table<Promise>().begin()->state == PromiseState::Open);
    CHECK(document.table<Question>().begin()->state == QuestionState::Open);
}

TEST_CASE("a record of any kind is removed by its id or its code, once") {
    Document document = document_with({card("K01"), opinion("o1", "電話")});
    edited(document, [](Transaction& t) {
        CHECK(edits::remove_record(t, "K01"));
        CHECK(edits::remove_record(t, "o1"));
        CHECK(edits::remove_record(t, "o1").error() == Error{ErrorCode::NoSuchRecord, {"o1"}});
        CHECK(edits::remove_record(t, "daily"));
    });
    CHECK(document.cards().empty());
    CHECK(document.inbox().empty());
    CHECK(document.areas().size() == 5);
}

TEST_CASE("the agenda goes on item by item, and back") {
    Document document = document_with({agenda_item("a1"), agenda_item("a2"), agenda_item("a3")});
    const auto go = [&](auto step) {
        edited(document, [&](Transaction& t) { CHECK(step(t)); });
        return current_agenda_item(document).value;
    };
    CHECK(go(edits::next_agenda_item) == "a1");
    CHECK(go(edits::next_agenda_item) == "a2");
    CHECK(document.find(AgendaId{"a1"})->state == AgendaState::Done);
    CHECK(go(edits::previous_agenda_item) == "a1");
    CHECK_FALSE(document.find(AgendaId{"a2"})->state);
    CHECK(go(edits::next_agenda_item) == "a2");
    CHECK(go(edits::next_agenda_item) == "a3");
    CHECK(go(edits::next_agenda_item).empty());
    CHECK(document.find(AgendaId{"a3"})->state == AgendaState::Done);
    CHECK(refusal(document, edits::next_agenda_item)->code == ErrorCode::NoSuchAgendaItem);
    CHECK(go(edits::previous_agenda_item) == "a3");
}

TEST_CASE("ending the meeting ends the item under way; a meeting that goes on keeps its beginning") {
    Document document = document_with({agenda_item("a1")});
    edited(document, [](Transaction& t) {
        edits::start_meeting(t);
        CHECK(edits::start_agenda_item(t, {"a1"}));
    });
    edited(document, [](Transaction& t) { edits::end_meeting(t); });
    CHECK(phase_of(document.session()) == Phase::After);
    CHECK(document.find(AgendaId{"a1"})->state == AgendaState::Done);
    const Timestamp began = document.session().meeting.started_at;
    edited(document, [](Transaction& t) { edits::resume_meeting(t); });
    CHECK(phase_of(document.session()) == Phase::Meeting);
    CHECK(document.session().meeting.started_at == began);
}

TEST_CASE("an item's time runs from when it was gone on to, and only while the meeting is under way") {
    AgendaItem item = agenda_item("a1");
    item.minutes = 20;
    LogEntry entry;
    entry.id = {"e1"}, entry.at = {"2026-09-10T14:00:00+09:00"}, entry.agenda = {"a1"};
    entry.action = start_agenda_action;
    Document document = document_with({item, entry});
    const Timestamp later{"2026-09-10T14:15:30+09:00"};
    CHECK_FALSE(agenda_seconds_left(document, later));
    edited(document, [](Transaction& t) { CHECK(edits::start_agenda_item(t, {"a1"})); });
    CHECK_FALSE(agenda_seconds_left(document, later));
    edited(document, [](Transaction& t) { edits::start_meeting(t); });
    CHECK(agenda_seconds_left(document, later) == 270);
    CHECK(agenda_seconds_left(document, {"2026-09-10T14:21:00+09:00"}) == -60);
    edited(document, [](Transaction& t) { edits::end_meeting(t); });
    CHECK_FALSE(agenda_seconds_left(document, later));
}

TEST_CASE("those in the room, online and by proxy are there; a poll adds up what was counted") {
    const auto person = [](const std::string& id, std::optional<Attendance> attendance) {
        Participant p;
        p.id = {id}, p.code = id, p.attendance = attendance;
        return p;
    };
    Poll poll;
    poll.id = {"q1"};
    poll.counts = {{card_id("K01"), 4, {}}, {card_id("K02"), std::nullopt, {}}};
    const Document document = document_with({person("P01", Attendance::Present), person("P02", Attendance::Online),
                                             person("P03", Attendance::Proxy), person("P04", Attendance::Absent),
                                             person("P05", std::nullopt), card("K01"), card("K02"), poll});
    CHECK(attendances(document).there() == 3);
    CHECK(attendances(document).open == 1);
    CHECK(total_of(*document.find(PollId{"q1"})) == 4);
    CHECK(count_of(poll, card_id("K01")) == 4);
    CHECK_FALSE(count_of(poll, card_id("K02")));
}
