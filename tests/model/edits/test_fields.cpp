#include <doctest/doctest.h>

#include "model/edits/fields.h"
#include "tests/support/builders.h"
#include "tests/support/edit_checks.h"

using namespace banso;
using namespace banso::test;
using edits::Literal;

namespace {

using Members = Literal::Members;
using List = Literal::List;

void set(Document& document, const std::string& record, const std::string& path, const Literal& value) {
    edited(document, [&](Transaction& t) {
        const auto done = edits::set_field(t, record, path, value);
        REQUIRE_MESSAGE(done, path);
    });
}

std::optional<Error> refused(Document& document, const std::string& record, const std::string& path,
                             const Literal& value) {
    return refusal(document, [&](Transaction& t) { return edits::set_field(t, record, path, value); });
}

Decimal decimal(const char* text) {
    return *Decimal::parse(text);
}

}  // namespace

TEST_CASE("any field of a card can be set by its name, found by id or by code") {
    Document document = document_with({card("T01"), card("IN01")});
    set(document, "T01", "note", "メモ");
    set(document, "t01", "due", "2027-03");
    set(document, "T01", "feasibility", "middle");
    set(document, "T01", "barriers", List{"people", "money"});
    set(document, "T01", "partners", List{"薬剤師会"});
    const Card& card = *document.find(card_id("T01"));
    CHECK(card.note == "メモ");
    CHECK(card.due == Date{"2027-03"});
    CHECK(card.feasibility == Level::Middle);
    CHECK(card.barriers == std::vector<Barrier>{Barrier::People, Barrier::Money});
    CHECK(card.partners == std::vector<std::string>{"薬剤師会"});
    set(document, "T01", "feasibility", nullptr);
    set(document, "T01", "due", "");
    CHECK_FALSE(document.find(card_id("T01"))->feasibility);
    CHECK(document.find(card_id("T01"))->due.empty());
}

TEST_CASE("a value can be set whole or part by part, and goes when its last part is emptied") {
    Document document = document_with({card("IN01")});
    set(document, "IN01", "baseline",
        Members{{"value", decimal("63.50")},
                {"as_of", "2024-04/2025-03"},
                {"breakdown", List{Members{{"municipality", "雲居市"}, {"value", 12}}}}});
    const auto baseline = [&] { return document.find(card_id("IN01"))->baseline; };
    CHECK(baseline()->value->text() == "63.50");
    CHECK(baseline()->breakdown[0].municipality == "雲居市");
    set(document, "IN01", "baseline.breakdown.0.value", 13);
    CHECK(baseline()->breakdown[0].value == Decimal(13));
    set(document, "IN01", "baseline.plan.owner", "保健所");
    CHECK(baseline()->plan->owner == "保健所");
    set(document, "IN01", "baseline.plan.owner", nullptr);
    CHECK_FALSE(baseline()->plan);
    set(document, "IN01", "baseline", nullptr);
    CHECK_FALSE(baseline());
    set(document, "IN01", "target.state", "not_set");
    CHECK(document.find(card_id("IN01"))->target->state == ValueState::NotSet);
}

TEST_CASE("setting a value whole keeps the fields this version does not know") {
    Card indicator = card("IN01");
    indicator.baseline = Value{};
    indicator.baseline->unknown = {{"source", "confidence", {"0.8"}}};
    Document document = document_with({indicator});
    set(document, "IN01", "baseline", Members{{"value", 5}});
    CHECK(document.find(card_id("IN01"))->baseline->unknown.size() == 1);
}

TEST_CASE("the meeting, the programme and the title are fields of the session") {
    Document document = document_with({});
    set(document, "", "meeting.date", "2026-09-10");
    set(document, "", "meeting.next.place", "市民会館");
    set(document, "test-session", "programme.region.municipalities", List{"雲居市", "霞町"});
    set(document, "", "programme.region.population", Members{{"value", 41200}, {"as_of", "2026-04-01"}});
    set(document, "", "title", "第1回");
    const Session& session = document.session();
    CHECK(session.meeting.date == Date{"2026-09-10"});
    CHECK(session.meeting.next.place == "市民会館");
    CHECK(session.programme.region.municipalities.size() == 2);
    CHECK(session.programme.region.population->value == Decimal(41200));
    CHECK(session.title == "第1回");
    CHECK(refused(document, "", "title", "") == Error{ErrorCode::RequiredField, {"session", "title"}});
    CHECK(refused(document, "", "id", "other") == Error{ErrorCode::FieldNotSettable, {"session", "id"}});
    CHECK(refused(document, "", "previous.id", "x") == Error{ErrorCode::FieldNotSettable, {"session", "previous.id"}});
    CHECK(refused(document, "", "meeting.moon", "x") == Error{ErrorCode::NoSuchField, {"session", "meeting.moon"}});
}

TEST_CASE("a list takes a new entry behind its last, and lets one go that is emptied whole") {
    Document document = document_with({card("IN01")});
    const Document before = document;
    const auto set = [&](const char* path, const Literal& value) {
        return edited(document, [&](Transaction& t) { CHECK(edits::set_field(t, "IN01", path, value)); });
    };
    set("measurements.0.value", Literal(Decimal(58)));
    set("measurements.1", Members{{"state", "not_measured"}});
    const Card& now = *document.find(card_id("IN01"));
    REQUIRE(now.measurements.size() == 2);
    CHECK(now.measurements[0].value == Decimal(58));
    CHECK(now.measurements[1].state == ValueState::NotMeasured);
    set("measurements.0", nullptr);
    REQUIRE(document.find(card_id("IN01"))->measurements.size() == 1);
    set("measurements.0", nullptr);
    CHECK(document == before);
}

TEST_CASE("a value that does not fit is refused with what would fit, and nothing changes") {
    Document document = document_with({card("T01"), card("IN01"), card("K01")});
    const Document before = document;
    const auto wrong = [&](const std::string& record, const std::string& path, const Literal& value, ErrorCode code,
                           std::vector<std::string> args) {
        args.insert(args.begin(), path);
        CHECK(refused(document, record, path, value) == Error{code, args});
    };
    wrong("T01", "due", "2027-13", ErrorCode::NotADate, {"2027-13"});
    wrong("T01", "due", 2027, ErrorCode::WrongType, {"string", "number"});
    wrong("T01", "effect", "huge", ErrorCode::BadFieldValue, {"huge", "high|middle|low"});
    wrong("T01", "effect", true, ErrorCode::WrongType, {"string", "boolean"});
    wrong("T01", "note", 5, ErrorCode::WrongType, {"string", "number"});
    wrong("T01", "partners", "薬剤師会", ErrorCode::WrongType, {"array", "string"});
    wrong("IN01", "tolerance", "5", ErrorCode::WrongType, {"number", "string"});
    wrong("IN01", "baseline", List{1}, ErrorCode::WrongType, {"object", "array"});
    wrong("IN01", "baseline.as_of", "昨日", ErrorCode::NotADate, {"昨日"});
    wrong("K01", "votes", decimal("1.5"), ErrorCode::WrongType, {"integer", "number"});
    wrong("K01", "votes", -1, ErrorCode::BadFieldValue, {"-1", "0, 1, 2 …"});
    wrong("K01", "votes", decimal("99999999999999999999"), ErrorCode::NumberTooLarge, {"99999999999999999999"});
    CHECK(refused(document, "", "meeting.started_at", "10時") ==
          Error{ErrorCode::NotATime, {"meeting.started_at", "10時"}});
    CHECK(refused(document, "T01", "effort", "high") == Error{ErrorCode::NoSuchField, {"countermeasure", "effort"}});
    CHECK(refused(document, "T01", "", "high") == Error{ErrorCode::NoSuchField, {"countermeasure", ""}});
    CHECK(refused(document, "IN01", "measurements.1.value", 1) ==
          Error{ErrorCode::NoSuchField, {"indicator", "measurements.1.value"}});
    CHECK(refused(document, "IN01", "baseline", Members{{"unit", "人"}}) ==
          Error{ErrorCode::NoSuchField, {"indicator", "baseline.unit"}});
    CHECK(refused(document, "T09", "note", "") == Error{ErrorCode::NoSuchRecord, {"T09"}});
    CHECK(document == before);
}

TEST_CASE("a field of another column is not offered, but what stands in it can be emptied") {
    Card issue = card("K01");
    issue.owner = "医師会";
    Document document = document_with({issue});
    CHECK(refused(document, "K01", "owner", "市") == Error{ErrorCode::NoSuchField, {"issue", "owner"}});
    set(document, "K01", "owner", "");
    CHECK(document.find(card_id("K01"))->owner.empty());
}

TEST_CASE("what a record must have cannot be emptied, and its id never changes") {
    Document document = document_with({card("K01"), card("T01"), link("K01", "T01")});
    CHECK(refused(document, "K01", "title", "") == Error{ErrorCode::RequiredField, {"issue", "title"}});
    CHECK(refused(document, "K01", "id", "x") == Error{ErrorCode::FieldNotSettable, {"issue", "id"}});
    CHECK(refused(document, "l-k01-t01", "to", nullptr) == Error{ErrorCode::RequiredField, {"link", "to"}});
    CHECK(refused(document, "daily", "name", "") == Error{ErrorCode::RequiredField, {"area", "name"}});
}

TEST_CASE("a card's code can be changed to one that is free") {
    Document document = document_with({card("K01"), card("K02")});
    set(document, "K01", "code", "K10");
    CHECK(document.find_record("K10")->key == "k01");
    CHECK(refused(document, "K10", "code", "K02") == Error{ErrorCode::CodeTaken, {"K02"}});
    CHECK(refused(document, "K10", "code", "ten") == Error{ErrorCode::CodeNotValid, {"ten", "issue"}});
}

TEST_CASE("setting a card's column or area moves it there") {
    Placement place;
    place.card = card_id("K01"), place.order = 1024;
    Document document = document_with({card("K01"), place});
    set(document, "K01", "area", "daily");
    CHECK(document.placement().empty());
    set(document, "K01", "kind", "output");
    CHECK(document.find(card_id("K01"))->code == "OP01");
    CHECK(refused(document, "OP01", "area", "moon") == Error{ErrorCode::NoSuchArea, {"moon"}});
    CHECK(refused(document, "OP01", "area", "OP01") == Error{ErrorCode::WrongRecordKind, {"OP01", "area"}});
    CHECK(refused(document, "OP01", "kind", "note")->code == ErrorCode::BadFieldValue);
}

TEST_CASE("a link's ends can be set, but not to itself nor onto another link") {
    Document document = document_with({card("K01"), card("K02"), card("T01"), link("K01", "T01"), link("K02", "T01")});
    CHECK(refused(document, "l-k01-t01", "to", "K01") == Error{ErrorCode::LinkToItself, {"K01"}});
    CHECK(refused(document, "l-k01-t01", "from", "K02") == Error{ErrorCode::LinkExists, {"K02", "T01"}});
    set(document, "l-k01-t01", "to", "K02");
    CHECK(document.link_between(card_id("K01"), card_id("K02")));
}

TEST_CASE("a double link that came in a file can still be worked on") {
    Link twin = link("K01", "T01");
    twin.id = {"twin"};
    Document document = document_with({card("K01"), card("T01"), link("K01", "T01"), twin});
    set(document, "twin", "basis", "data");
    CHECK(document.find(LinkId{"twin"})->basis == LinkBasis::Data);
}

TEST_CASE("setting a field to what it says already changes nothing") {
    Document document = document_with({card("K01")});
    const Change change = edited(document, [](Transaction& t) {
        CHECK(edits::set_field(t, "K01", "title", "K01の題名"));
        CHECK(edits::set_field(t, "", "title", "試験用の会議"));
    });
    CHECK(change.empty());
}
