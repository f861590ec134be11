#include <doctest/doctest.h>

#include "model/io/write_session.h"
#include "tests/support/session_files.h"

using namespace banso;
using namespace banso::test;

TEST_CASE("saving a session that was only opened changes no byte of it") {
    std::vector<std::string> paths = session_files("examples");
    paths.push_back(in_source("tests/data/unknown-fields.banso.json"));
    CHECK(paths.size() >= 5);
    for (const std::string& path : paths) {
        CAPTURE(path);
        const std::string bytes = slurp(path);
        const io::ReadResult read = io::read_session(bytes);
        CHECK(read.problems.empty());
        CHECK_FALSE(read.read_only);
        REQUIRE(read.document);
        CHECK(io::write_session(*read.document) == bytes);
    }
}

TEST_CASE("a file in another order and spelling is read, and saved in ours") {
    const Document document = document_of(slurp(in_source("tests/data/odd-but-valid.banso.json")));
    CHECK(document.cards().size() == 3);
    CHECK(document.find(CardId{"k1"})->title == "番号の付け方が違う 課🙂");
    CHECK(document.areas().keys() == std::vector<std::string>{"日常", "y", "x"});
    CHECK(document.find(LinkId{"m"})->role == LinkRole::Measures);
    const std::string saved = io::write_session(document);
    CHECK(document_of(saved) == document);
    CHECK(io::write_session(document_of(saved)) == saved);
}

TEST_CASE("a file of a newer version opens read-only, with what it holds that we do not know") {
    const std::string bytes = slurp(in_source("tests/data/newer/version-2.banso.json"));
    const io::ReadResult read = io::read_session(bytes);
    CHECK(read.read_only);
    CHECK(read.format_version == 2);
    CHECK(read.problems.empty());
    REQUIRE(read.document);
    CHECK(read.document->cards().size() == 2);
    CHECK(read.document->session().unknown.front().key == "scenarios");
    CHECK(read.document->find(LinkId{"l1"})->unknown.front().value.text == R"({"scale":"ordinal","value":2})");
}

TEST_CASE("what a newer version says in a way we do not know is left aside, and nothing hangs loose") {
    const std::string bytes = R"({"format":"banso-session","format_version":3,"id":"s","title":"t",
        "areas":[{"id":"a"}, {"name":"no id"}],
        "cards":[{"id":"k1","code":"K1","kind":"issue","area":"a","title":"","importance":{"of":5}},
                 {"id":"x1","code":"X1","kind":"impact","area":"a","title":""}],
        "links":[{"id":"l1","from":"k1","to":"x1"},{"id":"l2","from":"k1","to":"k1"}],
        "comments":[{"id":"c1","on":"l1","text":"kept"}], "lane_heights":{"b":5,"a":6}})";
    const io::ReadResult read = io::read_session(bytes);
    CHECK(read.read_only);
    REQUIRE(read.document);
    CHECK(read.document->cards().size() == 1);
    CHECK(read.document->find(CardId{"k1"})->unknown.front().value.text == R"({"of":5})");
    CHECK(read.document->links().size() == 1);
    CHECK(read.document->find(CommentId{"c1"})->on.empty());
    CHECK(read.document->lane_height_of(AreaId{"a"}));
    CHECK_FALSE(read.document->lane_height_of(AreaId{"b"}));
    CHECK(read.problems.size() >= 5);
}

TEST_CASE("an issued code's number is the highest ever given, wherever the file says it") {
    const std::string head = R"({"format":"banso-session","format_version":1,"id":"s","title":"t",)";
    const std::string cards =
        R"("areas":[{"id":"a"}],"cards":[{"id":"k","code":"K07","kind":"issue","area":"a","title":""}])";
    const auto issued = [](const std::string& bytes) { return document_of(bytes).issued_codes(); };
    CHECK(issued(head + cards + "}").at("K") == 7);
    CHECK(issued(head + cards + R"(,"codes":{"K":3,"T":4}})").at("K") == 7);
    CHECK(issued(head + R"("codes":{"K":9,"T":4},)" + cards + "}").at("K") == 9);
    CHECK(issued(head + cards + R"(,"codes":{"K":3,"T":4}})").at("T") == 4);
}
