#include <set>

#include <doctest/doctest.h>

#include "app/data/catalogue.h"
#include "tests/support/builders.h"

using namespace banso;

namespace {

std::string catalogue_with(const std::string& preset) {
    return R"({"format": "banso-presets", "format_version": 1,
        "sources": [{"key": "s", "ja": "出典", "en": "source"}], "groups": [{"key": "g", "ja": "組", "en": "group"}],
        "presets": [)" +
           preset + "]}";
}

std::vector<std::string> titles(const CatalogueQuery& query) {
    std::vector<std::string> found;
    for (const std::size_t i : presets_found(built_in_catalogue(), test::document_with({}), query))
        found.push_back(built_in_catalogue().presets[i].card.title);
    return found;
}

}  // namespace

TEST_CASE("the catalogue has examples for every area, and nothing twice in a column") {
    std::set<std::string> areas;
    std::set<std::pair<CardKind, std::string>> titles;
    for (const Preset& preset : built_in_catalogue().presets) {
        CAPTURE(preset.card.title);
        CHECK(test::document_with({}).find(preset.card.area));
        areas.insert(preset.card.area.value);
        CHECK(titles.insert({preset.card.kind, preset.card.title}).second);
    }
    CHECK(areas.size() == 6);
}

TEST_CASE("what is from memory says so") {
    const Catalogue& catalogue = built_in_catalogue();
    int unverified = 0;
    for (const Preset& preset : catalogue.presets) {
        CAPTURE(preset.card.title);
        if (catalogue.sources[preset.source].key == "table") CHECK(preset.unverified);
        unverified += preset.unverified;
    }
    CHECK(unverified > 20);
}

TEST_CASE("a case of which only the title is known says so") {
    for (const Preset& preset : built_in_catalogue().presets) {
        const bool known = preset.card.note.find("②") != std::string::npos ||
                           preset.card.note.find("⑫") != std::string::npos ||
                           preset.card.note.find("⑬") != std::string::npos;
        CAPTURE(preset.card.title);
        if (preset.card.note.starts_with("事例")) CHECK(preset.title_only == !known);
    }
}

TEST_CASE("examples are found by any of their words, kana and width aside") {
    CHECK(titles({"ﾀｰﾐﾅﾙｹｱ 看取り", {}, {}}).size() >= 3);
    CHECK(titles({"bcp 連携型", {}, {}}).front().find("連携型BCP") != std::string::npos);
    CHECK(titles({"こんなものはない", {}, {}}).empty());
    CHECK(titles({"", {}, {}}).size() == built_in_catalogue().presets.size());
}

TEST_CASE("the column and area people are at come first") {
    const auto found = presets_found(built_in_catalogue(), test::document_with({}),
                                     {"", CardKind::Countermeasure, AreaId{"disaster"}});
    const Card& first = built_in_catalogue().presets[found.front()].card;
    CHECK(first.kind == CardKind::Countermeasure);
    CHECK(first.area == AreaId{"disaster"});
}

TEST_CASE("a catalogue with a mistake says where it is") {
    CHECK(read_catalogue(catalogue_with(R"({"group": "g", "kind": "issue", "title": "題", "source": "s"})")).catalogue);
    struct Row {
        const char* preset;
        const char* wrong;
    };
    for (const Row& row : {
             Row{R"({"group": "g", "kind": "isue", "title": "題", "source": "s"})", "presets/0: kind"},
             Row{R"({"group": "g", "kind": "issue", "source": "s"})", "presets/0: title"},
             Row{R"({"group": "x", "kind": "issue", "title": "題", "source": "s"})", "presets/0: group"},
             Row{R"({"group": "g", "kind": "issue", "title": "題"})", "presets/0: source"},
             Row{R"({"group": "g", "kind": "issue", "title": "題", "source": "s", "tile": 1})",
                 "presets/0: unknown: tile"},
             Row{R"({"group": "g", "kind": "indicator", "title": "題", "source": "s", "measure": 3})",
                 "presets/0: measure"},
             Row{"3", "presets/0: not an object"},
         }) {
        const CatalogueRead read = read_catalogue(catalogue_with(row.preset));
        CHECK_FALSE(read.catalogue);
        CHECK(read.wrong == row.wrong);
    }
    CHECK_FALSE(read_catalogue("{").catalogue);
    CHECK_FALSE(read_catalogue("{}").catalogue);
}
