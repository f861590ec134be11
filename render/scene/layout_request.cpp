#include "render/scene/layout_request.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "model/codes.h"

namespace banso {
namespace {

// K2 before K10, whatever the digits.
std::vector<const Card*> cards_by_code(const Document& document) {
    struct Keyed {
        Code code;
        const Card* card;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(document.cards().size());
    for (const Card& card : document.cards()) {
        const auto code = parse_code(card.code);
        keyed.push_back({code ? *code : Code{card.code, 0}, &card});
    }
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
        return std::tie(a.code.prefix, a.code.number, a.card->code, a.card->id) <
               std::tie(b.code.prefix, b.code.number, b.card->code, b.card->id);
    });
    std::vector<const Card*> cards;
    cards.reserve(keyed.size());
    for (const Keyed& each : keyed) cards.push_back(each.card);
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
    const std::vector<const Card*> cards = cards_by_code(document);
    const std::vector<double> high = heights.of(document, cards, words);
    request.cards.reserve(cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Card* card = cards[i];
        const auto known = lane_of.find(card->area.value);
        CardRequest asked{.id = card->id.value, .column = static_cast<int>(card->kind)};
        asked.lane = known != lane_of.end() ? known->second : lane("", 0);
        asked.height = high[i];
        if (const Placement* place = document.placement_of(card->id)) {
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
