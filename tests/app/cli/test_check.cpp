// `banso check`: findings as text and JSON, as of which day, and what the exit status says.
#include <algorithm>
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "tests/app/cli/workplace.h"

using namespace banso;
using namespace banso::test;
using nlohmann::json;

namespace {

const std::string third = "examples/hibarino-3.banso.json";

std::string edited_example(const Workplace& desk, const json& patch) {
    json session = json::parse(slurp(in_source(third)));
    session.merge_patch(patch);
    return desk.file("a.banso.json", session.dump());
}

bool has(const json& findings, const std::string& rule, const std::string& code) {
    return std::any_of(findings.begin(), findings.end(), [&](const json& finding) {
        return finding["rule"] == rule && finding["target"].value("code", "") == code;
    });
}

}  // namespace

TEST_CASE("check lists what the worked example lacks, and ends with a no") {
    const Ran ran = run({"check", in_source(third), "--lang", "ja"});
    CHECK(ran.status == 1);
    CHECK(ran.err.empty());
    CHECK(contains(ran.out, "令和9年1月21日時点"));
    CHECK(contains(ran.out, "対応策のない課題"));
    CHECK(contains(ran.out, "K13  小児・医療的ケア児の相談先が分からない"));
    CHECK(contains(ran.out, "T06  IN07の増は輪番の効果か"));
    CHECK(contains(ran.out, "15 件"));
    CHECK(contains(ran.out, "第3回までに"));
}

TEST_CASE("check says each finding to a program: rule, severity, target, sentence and place in the file") {
    const Ran ran = run({"check", in_source(third), "--json"});
    CHECK(ran.status == 1);
    const json file = json::parse(ran.out)["files"][0];
    CHECK(file["valid"] == true);
    CHECK(file["as_of"] == "2027-01-21");
    CHECK(file["findings"].size() == 15);
    CHECK(file["waived"].empty());
    const json session = json::parse(slurp(in_source(third)));
    for (const json& finding : file["findings"]) {
        CAPTURE(finding.dump());
        CHECK_FALSE(finding["sentence"].get<std::string>().empty());
        CHECK_FALSE(finding["severity"].get<std::string>().empty());
        const json& target = session.at(json::json_pointer(finding["pointer"].get<std::string>()));
        CHECK(target["id"] == finding["target"]["id"]);
        CHECK(finding["line"] > 1);
    }
    CHECK(file["findings"][0]["rule"] == "issue_without_countermeasure");
    CHECK(file["findings"][0]["target"]["code"] == "K13");
    CHECK(file["owed"].size() == 4);
}

TEST_CASE("check judges as of the day that is told, else of the meeting; without either nothing is due") {
    const Workplace desk;
    const Ran later = run({"check", in_source(third), "--as-of", "2028-04", "--json"});
    CHECK(has(json::parse(later.out)["files"][0]["findings"], "due_passed", "T01"));
    const std::string undated = edited_example(desk, json::object({{"meeting", json::object({{"date", nullptr}})}}));
    const Ran ran = run({"check", undated, "--lang", "en"});
    CHECK(ran.status == 1);
    CHECK(contains(ran.out, "no date"));
    CHECK_FALSE(contains(ran.out, "Due date passed"));
    CHECK(run({"check", undated, "--as-of", "2027-02-30"}).status == 2);
}

TEST_CASE("what was waived is told with its reason and does not count") {
    const Workplace desk;
    json waivers = json::array();
    const json said = json::parse(run({"check", in_source(third), "--json"}).out);
    for (const json& finding : said["files"][0]["findings"])
        waivers.push_back({{"rule", finding["rule"]}, {"target", finding["target"]["id"]}, {"reason", "次年度"}});
    const std::string path = edited_example(desk, json::object({{"waivers", waivers}}));
    const Ran ran = run({"check", path, "--json"});
    CHECK(ran.status == 0);
    const json file = json::parse(ran.out)["files"][0];
    CHECK(file["findings"].empty());
    CHECK(file["waived"].size() == 15);
    CHECK(file["waived"][0]["reason"] == "次年度");
    const Ran text = run({"check", path, "--lang", "en"});
    CHECK(contains(text.out, "nothing found, 15 waived"));
}

TEST_CASE("a file that cannot be read is the worst answer, whatever else was found") {
    const Workplace desk;
    const Ran ran = run({"check", in_source(third), desk / "none.banso.json", "--json"});
    CHECK(ran.status == 2);
    const json files = json::parse(ran.out)["files"];
    REQUIRE(files.size() == 2);
    CHECK(files[0]["valid"] == true);
    CHECK(files[1]["valid"] == false);
    CHECK(files[1]["problems"].size() == 1);
}
