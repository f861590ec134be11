#include <array>
#include <filesystem>

#include <doctest/doctest.h>

#include "model/io/migrations.h"
#include "model/io/write_session.h"
#include "tests/support/session_files.h"

using namespace banso;
using namespace banso::test;

namespace {

// Two steps that only exist here: version 1 called a card's title "name", version 2 kept links under "arrows".
void titles(io::JsonValue& session) {
    io::JsonValue* cards = session.find("cards");
    if (!cards) return;
    for (io::JsonValue& card : cards->elements) card.rename("name", "title");
}
void links(io::JsonValue& session) {
    session.rename("arrows", "links");
}
constexpr std::array steps{io::Migration{1, "a card's name becomes its title", titles},
                           io::Migration{2, "arrows become links", links}};

const std::string areas = R"("id":"s","title":"t","areas":[{"id":"a"}],)";

}  // namespace

TEST_CASE("a file of an old version is read through every step from there") {
    const io::Migrations migrations(3, steps);
    const io::ReadResult first = io::read_session(
        R"({"format":"banso-session","format_version":1,)" + areas +
            R"("cards":[{"id":"k","code":"K1","kind":"issue","area":"a","name":"題名","x":12345678901234567890.50}],)"
            R"("arrows":[{"id":"l","from":"k","to":"k"}]})",
        migrations);
    REQUIRE(first.document);
    CHECK(first.format_version == 1);
    CHECK_FALSE(first.read_only);
    CHECK(first.document->find(CardId{"k"})->title == "題名");
    CHECK(first.document->find(CardId{"k"})->unknown.front().value.text == "12345678901234567890.50");
    CHECK(first.document->links().size() == 1);

    const io::ReadResult second = io::read_session(
        R"({"format":"banso-session","format_version":2,)" + areas +
            R"("cards":[{"id":"k","code":"K1","kind":"issue","area":"a","title":"","name":"stays"}],"arrows":[]})",
        migrations);
    REQUIRE(second.document);
    CHECK(second.document->find(CardId{"k"})->unknown.front().key == "name");
}

TEST_CASE("what is wrong in an old file is told at its place in that file") {
    const io::Migrations migrations(3, steps);
    const io::ReadResult read = io::read_session("{\"format\":\"banso-session\",\"format_version\":1," + areas +
                                                     "\n\"cards\":[{\"id\":\"k\",\"code\":\"K\",\n"
                                                     "\"kind\":\"idea\",\"area\":\"a\",\"name\":\"\"}]}",
                                                 migrations);
    REQUIRE(read.problems.size() == 2);
    CHECK(read.problems[1].pointer == "/cards/0/kind");
    CHECK(read.problems[1].line == 3);
    CHECK(read.problems[1].column == 8);
}

TEST_CASE("a list of steps has no gap, no double and none too many") {
    constexpr std::array gap{io::Migration{1, "one", titles}, io::Migration{3, "three", links}};
    constexpr std::array twice{io::Migration{1, "one", titles}, io::Migration{1, "one", titles}};
    constexpr std::array nameless{io::Migration{1, "", titles}};
    CHECK(io::Migrations::is_gapless(3, steps));
    CHECK(io::Migrations::is_gapless(1, {}));
    CHECK_FALSE(io::Migrations::is_gapless(3, gap));
    CHECK_FALSE(io::Migrations::is_gapless(3, twice));
    CHECK_FALSE(io::Migrations::is_gapless(2, steps));
    CHECK_FALSE(io::Migrations::is_gapless(2, {}));
    CHECK_FALSE(io::Migrations::is_gapless(2, nameless));
}

TEST_CASE("each declared migration has a frozen file of its version, which still opens") {
    for (const io::Migration& migration : io::session_migrations().steps()) {
        const std::string path = in_source("tests/data/versions/" + std::to_string(migration.from) + ".banso.json");
        CAPTURE(path);
        REQUIRE(std::filesystem::exists(path));
        const io::ReadResult read = io::read_session(slurp(path));
        CHECK(read.format_version == migration.from);
        REQUIRE(read.document);
        CHECK(document_of(io::write_session(*read.document)) == *read.document);
    }
    CHECK(io::session_migrations().current() == io::session_format_version);
}
