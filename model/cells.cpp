#include "model/cells.h"

#include <algorithm>
#include <tuple>

#include "model/codes.h"

namespace banso {

bool code_less(const Card& a, const Card& b) {
    const auto first = parse_code(a.code).value_or(Code{a.code, 0});
    const auto second = parse_code(b.code).value_or(Code{b.code, 0});
    return std::tie(first.prefix, first.number, a.id) < std::tie(second.prefix, second.number, b.id);
}

std::vector<CardId> cards_in_cell(const Document& document, const Cell& cell) {
    struct Entry {
        const Card* card;
        const Placement* place;
    };
    std::vector<Entry> entries;
    for (const Card& card : document.cards()) {
        if (cell_of(card) == cell) entries.push_back({&card, document.placement_of(card.id)});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        if ((a.place == nullptr) != (b.place == nullptr)) return a.place != nullptr;
        if (a.place && a.place->order != b.place->order) return a.place->order < b.place->order;
        return code_less(*a.card, *b.card);
    });
    std::vector<CardId> ids;
    ids.reserve(entries.size());
    for (const Entry& entry : entries) ids.push_back(entry.card->id);
    return ids;
}

}  // namespace banso
