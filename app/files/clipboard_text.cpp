#include "app/clipboard_text.h"

#include <nlohmann/json.hpp>

#include "app/pasted_lines.h"
#include "model/io/record_json.h"

namespace banso {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* mark = "banso-cards";

template <class Record>
Json listed(const std::vector<Record>& records) {
    Json list = Json::array();
    for (const Record& record : records) list.push_back(Json::parse(io::to_json(record)));
    return list;
}

// Records that cannot be read are left out: a paste takes what it understands.
template <class Record>
std::vector<Record> records_in(const Json& json, const char* key) {
    std::vector<Record> records;
    const auto list = json.find(key);
    if (list == json.end() || !list->is_array()) return records;
    for (const Json& entry : *list) {
        if (auto record = io::record_from_json<Record>(entry.dump())) records.push_back(*std::move(record));
    }
    return records;
}

}  // namespace

std::string clipboard_text(const edits::CardSet& cards) {
    Json json;
    json["format"] = mark;
    json["cards"] = listed(cards.cards);
    json["links"] = listed(cards.links);
    json["areas"] = listed(cards.areas);
    return json.dump();
}

std::optional<edits::CardSet> cards_in_clipboard(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("format", Json()) != mark) return std::nullopt;
    return edits::CardSet{records_in<Card>(json, "cards"), records_in<Link>(json, "links"),
                          records_in<Area>(json, "areas")};
}

edits::CardSet cards_of_lines(const std::string& text, CardKind kind, const AreaId& area) {
    edits::CardSet set;
    for (const std::string& entry : entries_of(text)) {
        Card card;
        card.kind = kind;
        card.area = area;
        for (const std::string& cell : cells_of(entry)) card.title += (card.title.empty() ? "" : " ") + cell;
        card.id = {"line" + std::to_string(set.cards.size())};  // replaced when pasted
        set.cards.push_back(std::move(card));
    }
    return set;
}

}  // namespace banso
