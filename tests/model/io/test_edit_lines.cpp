#include <doctest/doctest.h>

#include "model/io/edit_lines.h"

using namespace banso;
using edits::EditLine;
using edits::EditVerb;
using edits::Literal;

TEST_CASE("edits are read one a line, with everything JSON can say") {
    const auto read = io::read_edit_lines(
        "{\"add_card\": {\"kind\": \"issue\", \"title\": \"\\u591c\\\"間\", \"goals\": [\"public\"]}}\r\n"
        "\n"
        "  {\"edit\": \"set\", \"record\": \"IN01\", \"field\": \"baseline\",\n"
        "{\"set\": {\"field\": \"baseline\", \"value\": {\"value\": 63.50, \"plan\": null, \"x\": true}}}");
    REQUIRE(read.lines.size() == 2);
    CHECK(read.lines[0] ==
          io::NumberedEditLine{
              1, {EditVerb::AddCard, {{"kind", "issue"}, {"title", "夜\"間"}, {"goals", Literal::List{"public"}}}}});
    CHECK(read.lines[1].line == 4);
    const Literal* value = find(*find(read.lines[1].edit.fields, "value")->members(), "value");
    CHECK(value->number()->text() == "63.50");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].line == 3);
    CHECK(read.problems[0].error.code == ErrorCode::JsonCutOff);
}

TEST_CASE("the verb may stand among the fields") {
    const auto read = io::read_edit_lines("{\"record\": \"K01\", \"edit\": \"remove\"}");
    REQUIRE(read.lines.size() == 1);
    CHECK(read.lines[0].edit == EditLine{EditVerb::Remove, {{"record", "K01"}}});
}

TEST_CASE("a line that is no edit is named with its number and what is wrong") {
    const auto problem = [](std::string_view line) {
        const auto read = io::read_edit_lines(std::string("\n") + std::string(line));
        CHECK(read.lines.empty());
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].line == 2);
        return read.problems[0].error;
    };
    CHECK(problem("{\"add_cards\": {}}") == Error{ErrorCode::UnknownVerb, {"add_cards"}});
    CHECK(problem("{\"edit\": \"add_cards\"}") == Error{ErrorCode::UnknownVerb, {"add_cards"}});
    CHECK(problem("{\"edit\": 5}") == Error{ErrorCode::WrongType, {"edit", "string", "number"}});
    CHECK(problem("{\"remove\": \"K01\"}") == Error{ErrorCode::WrongType, {"remove", "object", "string"}});
    CHECK(problem("{\"add_card\": {}, \"set\": {}}") == Error{ErrorCode::NotAnEdit, {}});
    CHECK(problem("{}") == Error{ErrorCode::NotAnEdit, {}});
    CHECK(problem("[]") == Error{ErrorCode::NotAnEdit, {}});
    CHECK(problem("{\"remove\": {\"record\": \"K01\", \"record\": \"K02\"}}").code == ErrorCode::JsonNameTwice);
    CHECK(problem("{\"remove\": {\"record\": 1e999}}").code == ErrorCode::JsonNumberTooLarge);
    CHECK(problem(std::string(10000, '[')).code == ErrorCode::JsonTooDeep);
}

TEST_CASE("thousands of wrong lines are not all told") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "{\"nothing\": {}}\n";
    CHECK(io::read_edit_lines(text).problems.size() == io::most_problems);
}
