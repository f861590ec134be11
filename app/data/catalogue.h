// The catalogue of examples to start from: what assets/presets.json holds, checked; finding some by typing. A preset is
// never official: each says where it comes from, and whether that was checked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace banso {

// A name in both languages.
struct NamePair {
    std::string key;
    std::string ja;
    std::string en;
};

struct Preset {
    Card card;                // kind, area's id, title, note, measure, unit, barriers; no id, no code
    std::size_t group = 0;    // into Catalogue::groups
    std::size_t source = 0;   // into Catalogue::sources
    bool unverified = false;  // 未確認: from memory
    bool title_only = false;  // 題名のみ: only the title of the case is known
};

struct Catalogue {
    std::vector<NamePair> sources;
    std::vector<NamePair> groups;
    std::vector<Preset> presets;
};

// Of a text in the form of assets/presets.json. What is wrong is for those who change that file: "presets/3: kind".
struct CatalogueRead {
    std::optional<Catalogue> catalogue;
    std::string wrong;  // empty: nothing
};
CatalogueRead read_catalogue(std::string_view json);

// The one that comes with the program.
const Catalogue& built_in_catalogue();

// What the list is narrowed to.
struct CatalogueQuery {
    std::string words;             // parted by spaces, each in title, note, group, source, area or column
    std::optional<CardKind> kind;  // stand first: the column and area people are at
    AreaId area;
};

// Indices of the presets that fit, those of the column and area asked for first, otherwise in the catalogue's order.
// Kana, width and case make no difference. `document` names the areas.
std::vector<std::size_t> presets_found(const Catalogue& catalogue, const Document& document,
                                       const CatalogueQuery& query);

// Whether a card of that column has the preset's title already.
bool is_in(const Document& document, const Preset& preset);

}  // namespace banso
