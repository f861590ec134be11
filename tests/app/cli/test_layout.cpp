// `banso layout`: the full picture as JSON, complete, repeatable, and steady after edits.
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include <doctest/doctest.h>

#include "tests/app/cli/workplace.h"

using namespace banso;
using namespace banso::test;
using nlohmann::json;

namespace {

const std::string third = "examples/hibarino-3.banso.json";

json layout_of(const std::vector<std::string>& args) {
    std::vector<std::string> all{"layout"};
    all.insert(all.end(), args.begin(), args.end());
    const Ran ran = run(all);
    CAPTURE(ran.err);
    REQUIRE(ran.status == 0);
    return json::parse(ran.out);
}

std::multiset<std::string> ids(const json& list) {
    std::multiset<std::string> found;
    for (const json& each : list) found.insert(each["id"].get<std::string>());
    return found;
}

// The cards of both whose place differs by more than half a card's height, median shift left out of account.
int moved(const json& before, const json& after) {
    std::map<std::string, json> places;
    for (const json& card : before["cards"]) places[card["id"]] = card;
    int count = 0;
    for (const json& card : after["cards"]) {
        const auto found = places.find(card["id"]);
        if (found == places.end()) continue;
        const double shift = std::hypot(card["x"].get<double>() - found->second["x"].get<double>(),
                                        card["y"].get<double>() - found->second["y"].get<double>());
        if (shift > card["h"].get<double>() / 2) ++count;
    }
    return count;
}

const std::string one_more =
    R"({"edit": "add_card", "id": "one-more", "kind": "issue", "area": "daily", "title": "夜間に連絡がつかない"})";

}  // namespace

TEST_CASE("the layout holds every card, link, lane and column once, lanes in the file's order") {
    const json session = json::parse(slurp(in_source(third)));
    for (const std::string engine : {"graphviz", "banso"}) {
        CAPTURE(engine);
        const json layout = layout_of({in_source(third), "--engine", engine});
        CHECK(ids(layout["cards"]) == ids(session["cards"]));
        CHECK(ids(layout["links"]) == ids(session["links"]));
        REQUIRE(layout["lanes"].size() == session["areas"].size());
        for (std::size_t i = 0; i < session["areas"].size(); ++i)
            CHECK(layout["lanes"][i]["id"] == session["areas"][i]["id"]);
        CHECK(layout["columns"].size() == 7);
        CHECK(layout["columns"][0]["id"] == "indicator");
        CHECK(layout["columns"][6]["id"] == "field_outcome");
        std::map<std::string, json> cards;
        for (const json& card : session["cards"]) cards[card["id"]] = card;
        for (const json& place : layout["cards"]) {
            CHECK(place["column"] == cards[place["id"]]["kind"]);
            CHECK(place["lane"] == cards[place["id"]]["area"]);
            CHECK(place["w"] > 0);
            CHECK(place["h"] > 0);
        }
    }
}

TEST_CASE("links run from a right edge to a left edge, and measures are not drawn") {
    const json session = json::parse(slurp(in_source(third)));
    const json layout = layout_of({in_source(third)});
    std::map<std::string, json> places;
    for (const json& place : layout["cards"]) places[place["id"]] = place;
    std::map<std::string, json> links;
    for (const json& link : session["links"]) links[link["id"]] = link;
    int drawn = 0;
    for (const json& path : layout["links"]) {
        const json& link = links[path["id"]];
        if (link.value("role", "flow") == "measures") {
            CHECK(path["points"].empty());
            continue;
        }
        REQUIRE(path["points"].size() >= 2);
        const json& from = places[link["from"]];
        const json& to = places[link["to"]];
        if (from["x"] >= to["x"]) continue;  // backward and same-column links: as drawn
        ++drawn;
        CHECK(path["points"].front()[0].get<double>() ==
              doctest::Approx(from["x"].get<double>() + from["w"].get<double>()));
        CHECK(path["points"].back()[0].get<double>() == doctest::Approx(to["x"].get<double>()));
    }
    CHECK(drawn > 10);
}

TEST_CASE("the same file gives the same layout, whatever the language, and is not altered") {
    const Workplace desk;
    const std::string file = desk.copy(third);
    const Ran first = run({"layout", file});
    CHECK(run({"layout", file}).out == first.out);
    CHECK(run({"layout", file, "--lang", "ja"}).out == first.out);
    CHECK(slurp(file) == slurp(in_source(third)));
    CHECK(desk.names() == std::vector<std::string>{"a.banso.json"});
}

TEST_CASE("after an edit the layout is steady, with nothing but the file to know it by") {
    const Workplace desk;
    const std::string a = desk.copy(third);
    const std::string b = desk / "b.banso.json";
    REQUIRE(run({"edit", a, "--apply", "-", "-o", b}, one_more).status == 0);
    const json before = layout_of({a});
    const json after = layout_of({b});
    CHECK(after["cards"].size() == before["cards"].size() + 1);
    CHECK(moved(before, after) <= static_cast<int>(before["cards"].size()) / 20);
    CHECK(moved(before, before) == 0);
}

TEST_CASE("laid out after another file, what that one showed holds still") {
    const Workplace desk;
    const std::string a = desk.copy(third);
    json grown = json::parse(slurp(a));
    grown["cards"].push_back(
        {{"id", "one-more"}, {"code", "K77"}, {"kind", "issue"}, {"area", "daily"}, {"title", "x"}});
    const std::string b = desk.file("b.banso.json", grown.dump());
    const json before = layout_of({a});
    const json after = layout_of({b, "--after", a});
    CHECK(ids(after["cards"]).count("one-more") == 1);
    CHECK(moved(before, after) <= static_cast<int>(before["cards"].size()) / 20);
    CHECK(run({"layout", b, "--after", desk / "none.banso.json"}).status == 2);
    CHECK(run({"layout", b, "--after", in_source("tests/data/broken/double-id.banso.json")}).status == 1);
}
