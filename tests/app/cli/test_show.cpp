// The outline, and new sessions.
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "tests/app/cli/workplace.h"

using namespace banso;
using namespace banso::test;
using nlohmann::json;

namespace {

// Lines that begin with so many spaces.
std::vector<std::string> at_level(const std::string& text, std::size_t spaces) {
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.find_first_not_of(' ') == spaces) found.push_back(line.substr(spaces));
    }
    return found;
}

}  // namespace

TEST_CASE("show tells lanes, columns and cards, each card with code, title, values and where it leads") {
    const Ran ran = run({"show", in_source("examples/hibarino-3.banso.json"), "--lang", "ja"});
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    const json session = json::parse(slurp(in_source("examples/hibarino-3.banso.json")));
    std::vector<std::string> lanes = at_level(ran.out, 0);
    for (const json& area : session["areas"])
        CHECK(std::count(lanes.begin(), lanes.end(), area["name"].get<std::string>()) == 1);
    const std::vector<std::string> cards = at_level(ran.out, 4);
    CHECK(cards.size() == session["cards"].size());
    for (const json& card : session["cards"]) {
        const std::string line = card["code"].get<std::string>() + "  " + card["title"].get<std::string>();
        CAPTURE(line);
        CHECK(std::count(cards.begin(), cards.end(), line) == 1);
    }
    CHECK(contains(ran.out, "  指標（現状）\n"));
    CHECK(contains(ran.out, "未把握"));
    CHECK(contains(ran.out, "      → "));
    CHECK(contains(ran.out, "担当 "));
    CHECK(contains(ran.out, "期限 "));
}

TEST_CASE("show --json holds every card once, whole, with its links") {
    const Ran ran = run({"show", in_source("examples/small.banso.json"), "--json"});
    REQUIRE(ran.status == 0);
    const json outline = json::parse(ran.out);
    const json session = json::parse(slurp(in_source("examples/small.banso.json")));
    std::size_t cards = 0;
    std::size_t links = 0;
    for (const json& lane : outline["lanes"]) {
        for (const json& column : lane["columns"]) {
            for (const json& card : column["cards"]) {
                ++cards;
                links += card["links"].size();
                CHECK(card["record"]["area"] == lane["id"]);
                CHECK(card["record"]["kind"] == column["kind"]);
                CHECK(card["record"]["code"] == card["code"]);
            }
        }
    }
    CHECK(cards == session["cards"].size());
    CHECK(links == session["links"].size());
}

TEST_CASE("what cannot be shown is said, with 1 for what is no session and 2 for what cannot be read") {
    const Ran broken = run({"show", in_source("tests/data/broken/missing-comma.banso.json")});
    CHECK(broken.status == 1);
    CHECK(broken.out.empty());
    CHECK(contains(broken.err, "missing-comma.banso.json:"));
    CHECK(run({"show", in_source("tests/data")}).status == 2);
    CHECK(run({"show", "not-there.banso.json"}).status == 2);
}

TEST_CASE("a newer file is shown, with the remark that it is newer") {
    const Ran ran = run({"show", in_source("tests/data/newer/version-2.banso.json")});
    CHECK(ran.status == 0);
    CHECK_FALSE(ran.out.empty());
    CHECK(contains(ran.err, "newer format version 2"));
}

TEST_CASE("new makes a valid session, the same for the same seed, and never over another file") {
    const Workplace desk;
    const Ran made = run({"new", "--title", "ひばりの市 第1回", "-o", desk / "a.banso.json"});
    CHECK(made.status == 0);
    CHECK(contains(made.out, "a.banso.json"));
    CHECK(run({"validate", desk / "a.banso.json"}).status == 0);
    const std::string bytes = slurp(desk / "a.banso.json");
    CHECK(contains(bytes, "\"title\": \"ひばりの市 第1回\""));
    CHECK(contains(run({"show", desk / "a.banso.json"}).out, "急変時の対応\n"));
    CHECK(json::parse(run({"new", "--json", "--title", "ひばりの市 第1回", "-o", desk / "b.banso.json"}).out)["file"] ==
          desk / "b.banso.json");
    CHECK(slurp(desk / "b.banso.json") == bytes);

    const Ran again = run({"new", "-o", desk / "a.banso.json"});
    CHECK(again.status == 2);
    CHECK(contains(again.err, "is already there"));
    CHECK(slurp(desk / "a.banso.json") == bytes);
    CHECK(run({"new", "-o", desk / "no-such-folder/a.banso.json"}).status == 2);
}

TEST_CASE("show says where a merged card's code went") {
    const Workplace folder;
    const std::string merged = folder / "merged.banso.json";
    const Ran made = run({"edit", in_source("examples/small.banso.json"), "--apply", "-", "-o", merged},
                         "{\"edit\": \"merge_cards\", \"records\": [\"K01\"], \"into\": \"K02\"}\n");
    REQUIRE(made.status == 0);
    const Ran ran = run({"show", merged, "--lang", "ja"});
    CHECK(contains(ran.out, "K02 に統合"));
}
