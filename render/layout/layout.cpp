#include "render/layout/layout.h"

#include <algorithm>
#include <cmath>

namespace banso {

namespace {

constexpr double longest = 1e7;  // beyond this, sums of lengths stop being exact to the pixel

bool is_length(double value) {
    return std::isfinite(value) && value >= 0 && value <= longest;
}

bool is_sound(const LayoutStyle& style) {
    return is_length(style.card_width) && style.card_width > 0 && is_length(style.column_gap) && style.column_gap > 0 &&
           is_length(style.row_gap) && style.row_gap > 0 && is_length(style.lane_padding) &&
           is_length(style.lane_gap) && is_length(style.min_lane_height) && is_length(style.row_height) &&
           style.spare_rows >= 0 && style.spare_rows <= 100 && is_length(style.side);
}

}  // namespace

bool is_sound(const LayoutRequest& request) {
    const auto lane_count = static_cast<int>(request.lanes.size());
    const auto card_count = static_cast<int>(request.cards.size());
    const auto card_is_sound = [&](const CardRequest& card) {
        return card.column >= 0 && card.column < request.columns && card.lane >= 0 && card.lane < lane_count &&
               is_length(card.height) && card.height > 0;
    };
    const auto link_is_sound = [&](const LinkRequest& link) {
        return link.from >= 0 && link.from < card_count && link.to >= 0 && link.to < card_count;
    };
    return is_sound(request.style) && request.columns >= 1 && request.columns <= 1000 &&
           std::all_of(request.cards.begin(), request.cards.end(), card_is_sound) &&
           std::all_of(request.links.begin(), request.links.end(), link_is_sound);
}

}  // namespace banso
