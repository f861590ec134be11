// `banso export`: each format by its first bytes and its texts, each view and page.
#include <doctest/doctest.h>

#include "tests/app/cli/workplace.h"

using namespace banso;
using namespace banso::test;

namespace {

const std::string small = "examples/small.banso.json";

}  // namespace

TEST_CASE("export writes svg, png, pdf and dot by the name's end") {
    const Workplace desk;
    const std::vector<std::pair<std::string, std::string>> kinds{
        {"x.svg", "<?xml"}, {"x.png", "\x89PNG"}, {"x.pdf", "%PDF-"}, {"x.dot", "digraph"}};
    for (const auto& [name, start] : kinds) {
        CAPTURE(name);
        const Ran ran = run({"export", in_source(small), "-o", desk / name, "--lang", "ja"});
        CAPTURE(ran.err);
        REQUIRE(ran.status == 0);
        CHECK(contains(ran.out, name));
        CHECK(slurp(desk / name).starts_with(start));
    }
    CHECK(contains(slurp(desk / "x.dot"), "T02"));
    CHECK(contains(slurp(desk / "x.svg"), ">K01<"));
}

TEST_CASE("a view shows its columns only") {
    const Workplace desk;
    REQUIRE(run({"export", in_source(small), "-o", desk / "x.svg", "--view", "meeting-1"}).status == 0);
    CHECK(contains(slurp(desk / "x.svg"), ">IN01<"));
    CHECK_FALSE(contains(slurp(desk / "x.svg"), ">T01<"));
}

TEST_CASE("the same export gives the same bytes") {
    const Workplace desk;
    for (const std::string name : {"x.svg", "x.pdf", "x.png"}) {
        CAPTURE(name);
        const std::vector<std::string> args{"export", in_source(small), "-o", desk / name, "--page", "A4"};
        REQUIRE(run(args).status == 0);
        const std::string first = slurp(desk / name);
        REQUIRE(run(args).status == 0);
        CHECK(slurp(desk / name) == first);
    }
}

TEST_CASE("what cannot be exported is said, and nothing is left behind") {
    const Workplace desk;
    const Ran word = run({"export", in_source(small), "-o", desk / "x.doc"});
    CHECK(word.status == 2);
    CHECK(contains(word.err, ".svg, .png, .pdf or .dot"));
    CHECK(run({"export", in_source(small), "-o", desk / "none/x.svg"}).status == 2);
    CHECK(run({"export", in_source("tests/data/broken/double-id.banso.json"), "-o", desk / "x.svg"}).status == 1);
    CHECK(run({"export", desk / "none.banso.json", "-o", desk / "x.svg"}).status == 2);
    CHECK(desk.names().empty());
}

TEST_CASE("matrices and the summary are exported by their names, alone and on paper") {
    const Workplace desk;
    const auto svg = [&](const std::string& view) {
        REQUIRE(run({"export", in_source(small), "-o", desk / "x.svg", "--view", view, "--lang", "ja"}).status == 0);
        return slurp(desk / "x.svg");
    };
    CHECK(contains(svg("matrix-issues"), ">K01<"));
    CHECK_FALSE(contains(svg("matrix-issues"), ">T01<"));
    CHECK(contains(svg("matrix-countermeasures"), ">T01<"));
    CHECK(contains(svg("summary"), ">決まったこと<"));
    REQUIRE(run({"export", in_source(small), "-o", desk / "x.pdf", "--view", "summary", "--page", "A4"}).status == 0);
    CHECK(slurp(desk / "x.pdf").starts_with("%PDF-"));
}
