#include <doctest/doctest.h>

#include "model/cells.h"
#include "model/edits/edit_line.h"
#include "tests/support/builders.h"
#include "tests/support/edit_checks.h"

using namespace banso;
using namespace banso::test;
using edits::Created;
using edits::EditLine;
using edits::EditVerb;
using edits::Literal;

namespace {

using Members = Literal::Members;
using List = Literal::List;

// Applies the lines in one transaction; each must succeed.
std::vector<Created> apply(Document& document, const std::vector<EditLine>& lines) {
    std::vector<Created> created;
    edited(document, [&](Transaction& t) {
        for (const EditLine& line : lines) {
            const auto done = edits::apply_edit_line(t, line);
            REQUIRE_MESSAGE(done, edits::to_text(line.verb));
            created.push_back(*done);
        }
    });
    return created;
}

std::optional<Error> refused(Document& document, const EditLine& line) {
    return refusal(document, [&](Transaction& t) { return edits::apply_edit_line(t, line); });
}

}  // namespace

TEST_CASE("a meeting's notes can be written as edit lines, each naming what an earlier one made") {
    Document document = document_with({});
    const auto created = apply(
        document,
        {{EditVerb::AddCard, {{"kind", "issue"}, {"area", "daily"}, {"title", "夜間の連絡"}, {"importance", "high"}}},
         {EditVerb::AddCard, {{"id", "t1"}, {"kind", "countermeasure"}, {"area", "daily"}, {"title", "当番表"}}},
         {EditVerb::AddLink, {{"from", "K01"}, {"to", "t1"}, {"basis", "experience"}}},
         {EditVerb::AddArea, {{"id", "people"}, {"name", "人材育成"}, {"after", "daily"}}},
         {EditVerb::AddParticipant, {{"profession", "看護師"}, {"roles", List{"care", "guest"}}}},
         {EditVerb::AddAgenda, {{"id", "ag"}, {"title", "全体協議"}, {"kind", "plenary"}, {"minutes", 20}}},
         {EditVerb::AddDecision, {{"text", "当番表を試す"}, {"about", List{"T01"}}, {"agenda", "ag"}}},
         {EditVerb::AddPromise, {{"text", "案を作る"}, {"due", "2026-10"}, {"about", List{"T01", "K01"}}}},
         {EditVerb::AddCycle, {{"countermeasure", "T01"}, {"plan", "3か月試す"}}},
         {EditVerb::AddComment, {{"id", "c1"}, {"on", "K01"}, {"text", "どの時間帯ですか"}, {"kind", "question"}}},
         {EditVerb::AddReply, {{"record", "c1"}, {"text", "22時以降です"}}},
         {EditVerb::AddOpinion, {{"id", "o1"}, {"text", "電話が多い"}, {"profession", "医師"}, {"area", "daily"}}},
         {EditVerb::AddCard, {{"kind", "output"}, {"area", "daily"}, {"title", "当番の日数"}, {"unit", "日"}}},
         {EditVerb::AddMeasurement, {{"record", "OP01"}, {"value", 12}, {"as_of", "2026-08"}}},
         {EditVerb::AddVisit, {{"date", "2026-09-10"}, {"adviser", "助言者"}, {"about", List{"T01"}}}},
         {EditVerb::AddQuestion, {{"text", "当番は誰が決めますか"}}},
         {EditVerb::Set, {{"record", "T01"}, {"field", "owner"}, {"value", "医師会"}}},
         {EditVerb::Set, {{"field", "meeting.date"}, {"value", "2026-09-10"}}},
         {EditVerb::Adopt, {{"record", "o1"}, {"after", "K01"}}},
         {EditVerb::MoveCard, {{"record", "K02"}, {"area", "daily"}, {"after", ""}}},
         {EditVerb::Pin, {{"record", "K01"}, {"pin", List{0, 120}}}},
         {EditVerb::MergeCards, {{"records", List{"K02"}}, {"into", "K01"}}},
         {EditVerb::Remove, {{"record", "OP01"}}}});

    CHECK(created[0].code == "K01");
    CHECK(created[1] == Created{"t1", "T01"});
    CHECK_FALSE(created[2].id.empty());
    CHECK(created[2].code.empty());
    CHECK(created[4].code == "G01");
    CHECK(created[10] == Created{});
    CHECK(created[18].code == "K02");
    CHECK(document.areas().keys()[2] == "people");
    CHECK(document.find(CardId{"t1"})->owner == "医師会");
    CHECK(document.session().meeting.date == Date{"2026-09-10"});
    CHECK(document.find(CommentId{"c1"})->replies.size() == 1);
    CHECK(document.find(CommentId{"c1"})->at == Timestamp{"2026-09-10T10:00:00+09:00"});
    CHECK(document.table<Cycle>().begin()->number == 1);
    CHECK(document.table<Promise>().begin()->state == PromiseState::Open);
    const CardId issue{created[0].id};
    CHECK(document.find(OpinionId{"o1"})->under == issue);
    CHECK(document.find(CardId{created[18].id})->merged_into == issue);
    CHECK(document.placement_of(issue)->pin == Point{0, 120});
    CHECK_FALSE(document.has_code("OP01"));
}

TEST_CASE("every verb has a name of its own and is found by it") {
    for (int i = 0; i <= static_cast<int>(EditVerb::Unwaive); ++i) {
        const auto verb = static_cast<EditVerb>(i);
        CHECK(edits::verb_from_text(edits::to_text(verb)) == verb);
    }
    CHECK_FALSE(edits::verb_from_text("add_cards"));
}

TEST_CASE("an edit line with a field nobody knows is refused, naming it") {
    Document document = document_with({card("K01"), card("T01")});
    const Members issue{{"kind", "issue"}, {"area", "daily"}, {"title", "題"}};
    Members wrong = issue;
    wrong.push_back({"colour", "red"});
    CHECK(refused(document, {EditVerb::AddCard, wrong}) == Error{ErrorCode::NoSuchField, {"issue", "colour"}});
    wrong = issue;
    wrong.push_back({"owner", "医師会"});
    CHECK(refused(document, {EditVerb::AddCard, wrong}) == Error{ErrorCode::NoSuchField, {"issue", "owner"}});
    CHECK(refused(document, {EditVerb::Remove, {{"record", "K01"}, {"force", true}}}) ==
          Error{ErrorCode::NoSuchField, {"remove", "force"}});
    CHECK(refused(document, {EditVerb::AddReply, {{"record", "K01"}, {"text", "はい"}}}) ==
          Error{ErrorCode::WrongRecordKind, {"K01", "comment"}});
}

TEST_CASE("an edit line without what it needs is refused, naming it") {
    Document document = document_with({card("K01")});
    const auto missing = [&](EditVerb verb, Members fields) { return refused(document, {verb, std::move(fields)}); };
    CHECK(missing(EditVerb::AddCard, {{"area", "daily"}, {"title", "題"}}) ==
          Error{ErrorCode::RequiredField, {"add_card", "kind"}});
    CHECK(missing(EditVerb::AddCard, {{"kind", "issue"}, {"area", "daily"}}) ==
          Error{ErrorCode::RequiredField, {"issue", "title"}});
    CHECK(missing(EditVerb::AddLink, {{"from", "K01"}}) == Error{ErrorCode::RequiredField, {"link", "to"}});
    CHECK(missing(EditVerb::Set, {{"record", "K01"}, {"field", "note"}}) ==
          Error{ErrorCode::RequiredField, {"set", "value"}});
    CHECK(missing(EditVerb::Remove, {}) == Error{ErrorCode::RequiredField, {"remove", "record"}});
    CHECK(missing(EditVerb::AddArea, {{"id", "new"}}) == Error{ErrorCode::RequiredField, {"area", "name"}});
}

TEST_CASE("an edit line with a value of the wrong kind is told what would do") {
    Document document = document_with({card("K01")});
    CHECK(refused(document, {EditVerb::AddCard, {{"kind", "problem"}, {"area", "daily"}, {"title", "題"}}}) ==
          Error{ErrorCode::BadFieldValue,
                {"kind", "problem",
                 "indicator|issue|countermeasure|output|initial_outcome|intermediate_outcome|field_outcome"}});
    CHECK(refused(document, {EditVerb::AddVisit, {{"date", "昨日"}}}) == Error{ErrorCode::NotADate, {"date", "昨日"}});
    CHECK(refused(document, {EditVerb::Pin, {{"record", "K01"}, {"pin", List{1}}}}) ==
          Error{ErrorCode::NotAPoint, {"pin"}});
}
