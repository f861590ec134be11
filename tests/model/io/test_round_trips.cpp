#include <doctest/doctest.h>

#include "model/io/change_json.h"
#include "model/io/record_json.h"
#include "model/io/write_session.h"
#include "tests/support/random_document.h"
#include "tests/support/session_files.h"

using namespace banso;
using namespace banso::test;

TEST_CASE("whatever a session holds, it is the same after saving and opening it") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        RandomShape shape;
        shape.filled = seed % 3 == 0 ? 1.0 : seed % 3 == 1 ? 0.5 : 0.1;
        const Document document = random_document(seed, shape);
        const std::string bytes = io::write_session(document);
        const io::ReadResult read = io::read_session(bytes);
        for (const io::Problem& problem : read.problems) {
            CAPTURE(problem.pointer);
            FAIL_CHECK(static_cast<int>(problem.error.code));
        }
        REQUIRE(read.document);
        CHECK(*read.document == document);
        CHECK(read.document->issued_codes() == document.issued_codes());
        CHECK(io::write_session(*read.document) == bytes);
    }
}

TEST_CASE("what nobody has filled in is not written") {
    const Document empty = DocumentBuilder().finish();
    CHECK(io::write_session(empty) ==
          "{\n  \"format\": \"banso-session\",\n  \"format_version\": 1,\n  \"id\": \"\",\n  \"title\": \"\"\n}\n");
}

TEST_CASE("a change comes back from the journal's line exactly, and does what it did") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Document from = random_document(seed);
        const Document to = random_document(seed + 1);
        const io::LabelledChange change{{EditLabel::AddLink, {"K01", "\n\"T01\""}}, diff(from, to)};
        const std::string line = io::to_json(change.label, change.change);
        CHECK(line.find('\n') == std::string::npos);
        const auto read = io::change_from_json(line);
        REQUIRE(read);
        CHECK(*read == change);
        CHECK(io::to_json(read->label, read->change) == line);
        REQUIRE(from.apply(read->change));
        CHECK(from == to);
    }
}

TEST_CASE("an unknown field keeps its place through the journal") {
    const Document before = document_of(slurp(in_source("examples/small.banso.json")));
    const std::string bytes = slurp(in_source("tests/data/unknown-fields.banso.json"));
    const Document after = document_of(bytes);
    Document recovered = before;
    REQUIRE(recovered.apply(io::change_from_json(io::to_json({}, diff(before, after)))->change));
    CHECK(recovered == after);
    const auto without_codes = [](const std::string& text) { return text.substr(0, text.find("\n  \"codes\"")); };
    CHECK(without_codes(io::write_session(recovered)) == without_codes(bytes));
}

TEST_CASE("a card is copied as JSON and pasted as the same card") {
    const Document document = random_document(7);
    for (const Card& card : document.cards()) {
        const auto pasted = io::record_from_json<Card>(io::to_json(card));
        REQUIRE(pasted);
        CHECK(*pasted == card);
        CHECK(io::to_json(document, {RecordKind::Card, card.id.value}) == io::to_json(card));
    }
    CHECK_FALSE(io::to_json(document, {RecordKind::Card, "gone"}));
    CHECK(io::record_from_json<Card>(R"({"title":"題名だけ"})")->title == "題名だけ");
    CHECK(io::record_from_json<Card>(R"({"kind":"idea"})").error().code == ErrorCode::BadFieldValue);
    CHECK(io::record_from_json<Card>("K01").error().code == ErrorCode::JsonNoValue);
    CHECK(io::record_from_json<Card>("[]").error().code == ErrorCode::WrongType);
}

TEST_CASE("one field is set by its JSON value, cleared by null, and refused with the record as it was") {
    Card card = document_of(slurp(in_source("examples/small.banso.json"))).cards().begin().operator*();
    CHECK(io::set_field(card, "title", "\"新しい題名\""));
    CHECK(card.title == "新しい題名");
    CHECK(io::set_field(card, "votes", "12"));
    CHECK(card.votes == 12);
    CHECK(io::set_field(card, "votes", "null"));
    CHECK_FALSE(card.votes);
    const Card before = card;
    CHECK(io::set_field(card, "votes", "1.5").error().code == ErrorCode::WrongType);
    CHECK(io::set_field(card, "votes", "-3").error().code == ErrorCode::BadFieldValue);
    CHECK(io::set_field(card, "due", "\"2027-13\"").error().code == ErrorCode::NotADate);
    CHECK(io::set_field(card, "colour", "1").error() == Error{ErrorCode::NoSuchField, {"card", "colour"}});
    CHECK(card == before);
}

TEST_CASE("a line that is no change is refused and says where it goes wrong") {
    const auto where = [](const std::string& line) {
        const auto read = io::change_from_json(line);
        CHECK_FALSE(read);
        return read ? "" : read.error().args.empty() ? "JSON" : read.error().args.front();
    };
    CHECK(where("") == "JSON");
    CHECK(where("[]") == "");
    CHECK(where(R"({"cards":[{}]})") == "/cards/0");
    CHECK(where(R"({"cards":[{"before":{"id":"a"},"after":{"id":"b"}}]})") == "/cards/0");
    CHECK(where(R"({"cards":[{"after":{"id":"a"}},{"after":{"id":"a"}}]})") == "/cards/1");
    CHECK(where(R"({"cards":[{"after":{"id":"a","kind":"x"}}]})") == "/cards/0/after/kind");
    CHECK(where(R"({"trees":[]})") == "/trees");
    CHECK(where(R"({"order":{"cards":{"before":[],"after":[]}}})") == "/order/cards");
    CHECK(where(R"({"label":{"code":"fly"}})") == "/label/code");
    CHECK(where(R"({"session":{"after":{}}})") == "/session");
}
