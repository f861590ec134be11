// Baselines and targets once used: corrected with a date and a reason, never overwritten.
#include <doctest/doctest.h>

#include "model/edits/edit_line.h"
#include "model/edits/fields.h"
#include "model/edits/figures.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;
using edits::Figure;
using edits::Literal;

namespace {

Value known(const char* number, const char* as_of) {
    Value value;
    value.value = Decimal::parse(number);
    value.as_of = Date{as_of};
    return value;
}

Value unknown() {
    Value value;
    value.state = ValueState::Unknown;
    return value;
}

Card rate() {
    Card card = test::card("IN01");
    card.baseline = known("63.50", "2024-04/2025-03");
    card.target = known("75", "2029-04/2030-03");
    return card;
}

Card measured_rate() {
    Card card = rate();
    card.measurements = {known("68.1", "2025-04/2026-03")};
    return card;
}

Result<void> set(Document& document, std::string_view path, const Literal& value) {
    IdSource ids(7);
    Transaction t(document, ids, {"2026-11-20T10:00:00+09:00"});
    if (auto done = edits::set_field(t, "IN01", path, value); !done) return done;
    const auto change = t.commit();
    return change ? Result<void>{} : Result<void>{change.error()};
}

const Card& card_of(const Document& document) {
    return *document.find(card_id("IN01"));
}

}  // namespace

TEST_CASE("a baseline may be mended until something is built upon it") {
    Document document = document_with({rate()});
    REQUIRE(set(document, "baseline.value", *Decimal::parse("64.5")));
    REQUIRE(set(document, "baseline", nullptr));
    CHECK_FALSE(card_of(document).baseline);
}

TEST_CASE("a used baseline or target is not overwritten silently") {
    const auto refused = [](Document document, std::string_view path, const Literal& value) {
        const Document before = document;
        const auto done = set(document, path, value);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::FigureUsed);
        CHECK(document == before);
    };
    const Document measured = document_with({measured_rate()});
    refused(measured, "baseline.value", *Decimal::parse("64.5"));
    refused(measured, "baseline.value", nullptr);
    refused(measured, "baseline.as_of", "2023");
    refused(measured, "baseline.state", "unknown");
    refused(measured, "baseline", nullptr);
    refused(measured, "target.value", *Decimal::parse("70"));
    Document ended = document_with({rate()});
    Session session = ended.session();
    REQUIRE(set(ended, "note", "before the meeting's end"));
    IdSource ids(1);
    {
        Transaction t(ended, ids, {"2026-11-20T10:00:00+09:00"});
        session.meeting.ended_at = {"2026-11-20T16:00:00+09:00"};
        t.set_session(session);
        REQUIRE(t.commit());
    }
    refused(ended, "target.value", *Decimal::parse("70"));
}

TEST_CASE("filling in what was not there overwrites nothing") {
    Card card = measured_rate();
    card.baseline = unknown();
    card.target->as_of = {};
    Document document = document_with({card});
    CHECK(set(document, "target.as_of", "2029-04/2030-03"));
    CHECK(set(document, "target.source", "計画"));
    CHECK(set(document, "target.source", "第8次計画"));
    REQUIRE(set(document, "baseline", Literal::Members{{"value", *Decimal::parse("60")}}));
    CHECK(card_of(document).corrections.empty());
    CHECK_FALSE(set(document, "baseline.value", *Decimal::parse("61")));
}

TEST_CASE("a correction keeps what it was, when and why, and cannot be taken out") {
    Document document = document_with({measured_rate()});
    IdSource ids(1);
    Transaction t(document, ids, {"2026-11-20T10:00:00+09:00"});
    const edits::EditLine line{edits::EditVerb::Correct,
                               {{"record", "IN01"},
                                {"field", "baseline.value"},
                                {"value", *Decimal::parse("62.8")},
                                {"reason", "集計の誤り"}}};
    REQUIRE(edits::apply_edit_line(t, line));
    REQUIRE(t.commit());
    const Card& card = card_of(document);
    CHECK(card.baseline->value->text() == "62.8");
    CHECK(card.baseline->as_of.iso == "2024-04/2025-03");
    REQUIRE(card.corrections.size() == 1);
    CHECK(card.corrections[0].field == "baseline");
    CHECK(card.corrections[0].was == known("63.50", "2024-04/2025-03"));
    CHECK(card.corrections[0].at.iso == "2026-11-20");
    CHECK(card.corrections[0].reason == "集計の誤り");
    CHECK(set(document, "corrections.0", nullptr).error().code == ErrorCode::FieldNotSettable);
    CHECK(set(document, "corrections.0.reason", "別").error().code == ErrorCode::FieldNotSettable);
}

TEST_CASE("a correction needs a reason, a date and a figure") {
    Document document = document_with({measured_rate(), test::card("K01")});
    IdSource ids(1);
    Transaction t(document, ids, {"2026-11-20T10:00:00+09:00"});
    const auto correct = [&](const char* card, const char* at, const char* reason) {
        return edits::correct_value(t, card_id(card), Figure::Target, known("70", "2030"), Date{at}, reason)
            .error()
            .code;
    };
    CHECK(correct("IN01", "2026-11-20", "") == ErrorCode::RequiredField);
    CHECK(correct("IN01", "", "誤記") == ErrorCode::RequiredField);
    CHECK(correct("IN01", "昨日", "誤記") == ErrorCode::NotADate);
    CHECK(correct("K01", "2026-11-20", "誤記") == ErrorCode::WrongRecordKind);
    CHECK(correct("IN99", "2026-11-20", "誤記") == ErrorCode::NoSuchRecord);
    const edits::EditLine other{edits::EditVerb::Correct,
                                {{"record", "IN01"}, {"field", "note"}, {"value", "x"}, {"reason", "誤記"}}};
    CHECK(edits::apply_edit_line(t, other).error().code == ErrorCode::BadFieldValue);
}
