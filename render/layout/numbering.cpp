#include "render/layout/numbering.h"

#include <optional>

namespace banso {

namespace {

constexpr std::int64_t step = 1024;
constexpr std::int64_t largest = std::int64_t{1} << 52;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

bool is_extreme(std::int64_t order) {
    return order > largest || order < -largest;
}

void number_afresh(const std::vector<int>& cards, std::vector<std::int64_t>& orders) {
    std::int64_t order = 0;
    for (const int i : cards) orders[at(i)] = order += step;
}

// False if there is no number left between two cards, or those remembered are out of order.
bool number_between(const LayoutRequest& request, const std::vector<int>& cards, std::vector<std::int64_t>& orders) {
    const auto remembered = [&](std::size_t k) -> const std::optional<Remembered>& {
        return request.cards[at(cards[k])].remembered;
    };
    std::optional<std::int64_t> before;
    for (std::size_t k = 0; k < cards.size();) {
        if (remembered(k)) {
            const std::int64_t order = remembered(k)->order;
            if (is_extreme(order) || (before && order <= *before)) return false;
            before = orders[at(cards[k])] = order;
            ++k;
            continue;
        }
        std::size_t end = k;
        while (end < cards.size() && !remembered(end)) ++end;
        const auto count = static_cast<std::int64_t>(end - k);
        std::int64_t order = before.value_or(0);
        std::int64_t distance = step;
        if (end < cards.size()) {
            const std::int64_t after = remembered(end)->order;
            if (is_extreme(after)) return false;
            if (!before) order = after - (count + 1) * step;
            distance = (after - order) / (count + 1);
            if (distance < 1) return false;
        }
        for (; k < end; ++k) before = orders[at(cards[k])] = order += distance;
    }
    return true;
}

}  // namespace

std::vector<std::int64_t> number_cells(const LayoutRequest& request, const std::vector<std::vector<int>>& cells) {
    std::vector<std::int64_t> orders(request.cards.size(), 0);
    for (const std::vector<int>& cards : cells) {
        if (!number_between(request, cards, orders)) number_afresh(cards, orders);
    }
    return orders;
}

}  // namespace banso
