#include "render/scene/layout_request.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "model/codes.h"

namespace banso {
namespace {

struct PlacedCard {
    const Card* card = nullptr;
    const Placement* placement = nullptr;  // null: none
};

// Both tables are sorted by the card's id: so they are walked side by side.
std::vector<PlacedCard> cards_with_places(const Document& document) {
    std::vector<PlacedCard> cards;
    cards.reserve(document.cards().size());
    auto placement = document.placement().begin();
    const auto end = document.placement().end();
    for (const Card& card : document.cards()) {
        while (placement != end && placement->card < card.id) ++placement;
        const bool placed = placement != end && placement->card == card.id;
        cards.push_back({&card, placed ? &*placement : nullptr});
    }
    return cards;
}

// K2 before K10, whatever the digits.
std::vector<PlacedCard> cards_by_code(const Document& document) {
    struct Keyed {
        Code code;
        PlacedCard placed;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(document.cards().size());
    for (const PlacedCard& placed : cards_with_places(document)) {
        const auto code = parse_code(placed.card->code);
        keyed.push_back({code ? *code : Code{placed.card->code, 0}, placed});
    }
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
        return std::tie(a.code.prefix, a.code.number, a.placed.card->code, a.placed.card->id) <
               std::tie(b.code.prefix, b.code.number, b.placed.card->code, b.placed.card->id);
    });
    std::vector<PlacedCard> cards;
    cards.reserve(keyed.size());
    for (const Keyed& each : keyed) cards.push_back(each.placed);
    return cards;
}

// Files may hold any number as an order.
std::int64_t rank(double order) {
    constexpr double most = 1e15;
    return static_cast<std::int64_t>(std::llround(std::clamp(order, -most, most)));
}

}  // namespace

LayoutStyle scene_layout_style() {
    LayoutStyle style;
    style.card_width = 264;
    style.column_gap = 84;
    style.row_gap = 16;
    style.lane_padding = 18;
    style.lane_gap = 8;
    style.min_lane_height = 104;
    style.row_height = 96;  // a card of the worked example fits into a spare row
    return style;
}

LayoutRequest layout_request(const Document& document, const SceneWords& words, CardHeights& heights,
                             const LayoutStyle& style) {
    LayoutRequest request;
    request.style = style;
    std::unordered_map<std::string_view, int> lane_of, card_of;  // of the document's own strings
    card_of.reserve(document.cards().size());
    const auto lane = [&](std::string_view id, double height) {
        const auto [found, is_new] = lane_of.try_emplace(id, static_cast<int>(request.lanes.size()));
        if (is_new) request.lanes.push_back({std::string(id), height});
        return found->second;
    };
    for (const Area& area : document.areas()) {
        const LaneHeight* remembered = document.lane_height_of(area.id);
        lane(area.id.value, remembered ? remembered->height : 0);
    }
    const std::vector<PlacedCard> placed = cards_by_code(document);
    std::vector<const Card*> cards;
    cards.reserve(placed.size());
    for (const PlacedCard& each : placed) cards.push_back(each.card);
    const std::vector<double> high = heights.of(document, cards, words);
    request.cards.reserve(cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Card* card = cards[i];
        const auto known = lane_of.find(card->area.value);
        CardRequest asked{.id = card->id.value, .column = static_cast<int>(card->kind)};
        asked.lane = known != lane_of.end() ? known->second : lane("", 0);
        asked.height = high[i];
        if (const Placement* place = placed[i].placement) {
            asked.remembered = Remembered{rank(place->order), place->y};
            asked.pin = place->pin;
        }
        card_of[card->id.value] = static_cast<int>(request.cards.size());
        request.cards.push_back(std::move(asked));
    }
    request.links.reserve(document.links().size());
    for (const Link& link : document.links()) {
        const auto from = card_of.find(link.from.value);
        const auto to = card_of.find(link.to.value);
        if (from == card_of.end() || to == card_of.end()) continue;
        request.links.push_back({link.id.value, from->second, to->second, link.role != LinkRole::Measures});
    }
    return request;
}

LayoutRequest layout_request(const Document& document, const SceneWords& words, TextCache& texts,
                             const LayoutStyle& style) {
    CardHeights heights(texts.measurer());
    return layout_request(document, words, heights, style);
}

}  // namespace banso
