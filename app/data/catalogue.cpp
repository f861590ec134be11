#include "app/data/catalogue.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>
#include <variant>

#include "app/words/names.h"
#include "assets/assets.h"
#include "model/fields.h"
#include "model/result.h"
#include "render/text/unicode.h"

namespace banso {
namespace {

using nlohmann::json;

// Where something is not as it should be, and what.
struct Wrong {
    std::string text;
};
Wrong wrong(const std::string& where, const std::string& what) {
    return {where + ": " + what};
}
template <class T>
using Read = std::variant<T, Wrong>;

// The text of a member; nothing when it is not there or no text.
std::optional<std::string> text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

Read<std::vector<NamePair>> names_of(const json& document, const char* key) {
    const auto list = document.find(key);
    if (list == document.end() || !list->is_array()) return wrong(key, "not a list");
    std::vector<NamePair> names;
    for (const json& each : *list) {
        const std::string where = std::string(key) + "/" + std::to_string(names.size());
        if (!each.is_object()) return wrong(where, "not an object");
        const auto name = text_of(each, "key"), ja = text_of(each, "ja"), en = text_of(each, "en");
        if (!name || !ja || !en) return wrong(where, "key, ja and en are needed");
        names.push_back({*name, *ja, *en});
    }
    return names;
}

std::optional<std::size_t> index_of(const std::vector<NamePair>& names, const std::string& key) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const NamePair& name) { return name.key == key; });
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

template <class Enum>
bool read_enum(const json& object, const char* key, std::optional<Enum>& value) {
    if (!object.contains(key)) return true;
    const auto text = text_of(object, key);
    value = text ? from_text<Enum>(*text) : std::nullopt;
    return value.has_value();
}

bool read_barriers(const json& object, std::vector<Barrier>& barriers) {
    if (!object.contains("barriers")) return true;
    if (!object["barriers"].is_array()) return false;
    for (const json& each : object["barriers"]) {
        const auto barrier = each.is_string() ? from_text<Barrier>(each.get<std::string>()) : std::nullopt;
        if (!barrier) return false;
        barriers.push_back(*barrier);
    }
    return true;
}

Read<Preset> preset_of(const json& object, const Catalogue& catalogue, const std::string& where) {
    static constexpr auto known =
        std::to_array<std::string_view>({"group", "kind", "area", "title", "note", "measure", "unit", "barriers",
                                         "source", "unverified", "title_only"});
    if (!object.is_object()) return wrong(where, "not an object");
    for (const auto& [key, value] : object.items())
        if (std::find(known.begin(), known.end(), key) == known.end()) return wrong(where, "unknown: " + key);
    Preset preset;
    std::optional<CardKind> kind;
    if (!read_enum(object, "kind", kind) || !kind) return wrong(where, "kind");
    preset.card.kind = *kind;
    preset.card.title = text_of(object, "title").value_or("");
    if (preset.card.title.empty()) return wrong(where, "title");
    preset.card.area = {text_of(object, "area").value_or("")};
    preset.card.note = text_of(object, "note").value_or("");
    preset.card.unit = text_of(object, "unit").value_or("");
    if (!read_enum(object, "measure", preset.card.measure)) return wrong(where, "measure");
    if (!read_barriers(object, preset.card.barriers)) return wrong(where, "barriers");
    const auto group = index_of(catalogue.groups, text_of(object, "group").value_or(""));
    const auto source = index_of(catalogue.sources, text_of(object, "source").value_or(""));
    if (!group) return wrong(where, "group");
    if (!source) return wrong(where, "source");
    preset.group = *group;
    preset.source = *source;
    preset.unverified = object.value("unverified", false);
    preset.title_only = object.value("title_only", false);
    return preset;
}

std::vector<std::string> words_of(const std::string& query) {
    const std::string folded = fold_for_search(query);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t space = std::min(folded.find(' ', at), folded.size());
        if (space > at) words.push_back(folded.substr(at, space - at));
        at = space + 1;
    }
    return words;
}

// Everything that one might type to find the preset.
std::string haystack(const Catalogue& catalogue, const Document& document, const Preset& preset) {
    const NamePair& group = catalogue.groups[preset.group];
    const NamePair& source = catalogue.sources[preset.source];
    const words::Word kind = words::name_of(preset.card.kind);
    std::string all = preset.card.title + " " + preset.card.note + " " + group.ja + " " + group.en + " " + source.ja +
                      " " + source.en + " " + kind.ja + " " + kind.en;
    if (const Area* area = document.find(preset.card.area)) all += " " + area->name;
    if (preset.card.measure) {
        const words::Word measure = words::name_of_value(*preset.card.measure);
        all += std::string(" ") + measure.ja + " " + measure.en;
    }
    return fold_for_search(all);
}

}  // namespace

CatalogueRead read_catalogue(std::string_view text) {
    const json document = json::parse(text, nullptr, false);
    if (document.is_discarded() || !document.is_object()) return {{}, "not a JSON object"};
    if (text_of(document, "format") != "banso-presets") return {{}, "format: not banso-presets"};
    Catalogue catalogue;
    for (const auto& [key, names] : {std::pair{"sources", &catalogue.sources}, {"groups", &catalogue.groups}}) {
        auto read = names_of(document, key);
        if (const Wrong* is_wrong = std::get_if<Wrong>(&read)) return {{}, is_wrong->text};
        *names = std::move(std::get<0>(read));
    }
    const auto list = document.find("presets");
    if (list == document.end() || !list->is_array()) return {{}, "presets: not a list"};
    for (const json& each : *list) {
        auto read = preset_of(each, catalogue, "presets/" + std::to_string(catalogue.presets.size()));
        if (const Wrong* is_wrong = std::get_if<Wrong>(&read)) return {{}, is_wrong->text};
        catalogue.presets.push_back(std::move(std::get<0>(read)));
    }
    return {std::move(catalogue), ""};
}

const Catalogue& built_in_catalogue() {
    static const Catalogue catalogue = [] {
        auto read = read_catalogue(assets::presets);
        require(read.catalogue.has_value(), "the catalogue that comes with the program is valid");
        return *std::move(read.catalogue);
    }();
    return catalogue;
}

std::vector<std::size_t> presets_found(const Catalogue& catalogue, const Document& document,
                                       const CatalogueQuery& query) {
    const std::vector<std::string> words = words_of(query.words);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < catalogue.presets.size(); ++i) {
        const std::string all = haystack(catalogue, document, catalogue.presets[i]);
        if (std::all_of(words.begin(), words.end(),
                        [&](const std::string& word) { return all.find(word) != std::string::npos; }))
            found.push_back(i);
    }
    const auto far = [&](std::size_t i) {
        const Card& card = catalogue.presets[i].card;
        return (query.kind && card.kind != *query.kind ? 2 : 0) + (query.area && card.area != query.area ? 1 : 0);
    };
    std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) { return far(a) < far(b); });
    return found;
}

bool is_in(const Document& document, const Preset& preset) {
    return std::any_of(document.cards().begin(), document.cards().end(), [&](const Card& card) {
        return card.kind == preset.card.kind && card.title == preset.card.title;
    });
}

}  // namespace banso
