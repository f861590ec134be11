#include "tests/support/layout_edits.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace banso::tests {

namespace {

constexpr int line_height = 20;
constexpr int across_lanes = 6;  // of a hundred links
constexpr int most_tries = 1000;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// The unpinned cards of a cell but for one, as they are ranked.
std::vector<int> ranked(const LayoutRequest& request, int lane, int column, int but) {
    std::vector<int> cards;
    for (int i = 0; i < static_cast<int>(request.cards.size()); ++i) {
        const CardRequest& card = request.cards[at(i)];
        if (i != but && card.lane == lane && card.column == column && card.remembered) cards.push_back(i);
    }
    std::sort(cards.begin(), cards.end(), [&](int a, int b) {
        return request.cards[at(a)].remembered->order < request.cards[at(b)].remembered->order;
    });
    return cards;
}

}  // namespace

// Neighbouring columns; into another lane as rarely as the generated models do it.
bool Hand::may_link(const LayoutRequest& request, int one, int other) {
    const CardRequest& a = request.cards[at(one)];
    const CardRequest& b = request.cards[at(other)];
    const bool across = roll(100) < across_lanes;
    return std::abs(a.column - b.column) == 1 && (across || a.lane == b.lane);
}

void Hand::add_card(LayoutRequest& request, bool linked) {
    const CardRequest like = request.cards[at(roll(request.cards.size()))];
    const int card = static_cast<int>(request.cards.size());
    request.cards.push_back(
        {.id = "new" + std::to_string(++made_), .column = like.column, .lane = like.lane, .height = like.height});
    if (!linked) return;
    const int links = 1 + roll(2);
    for (int tries = 0, made = 0; tries < most_tries && made < links; ++tries) {
        const int other = roll(at(card));
        if (!may_link(request, card, other)) continue;
        const bool forward = request.cards[at(other)].column > like.column;
        request.links.push_back({"newlink" + std::to_string(++made_), forward ? card : other, forward ? other : card});
        ++made;
    }
}

void Hand::rename(LayoutRequest& request) {
    request.cards[at(roll(request.cards.size()))].height += line_height * (1 + roll(2));
}

void Hand::add_link(LayoutRequest& request) {
    for (int tries = 0; tries < most_tries; ++tries) {
        int from = roll(request.cards.size());
        int to = roll(request.cards.size());
        if (!may_link(request, from, to)) continue;
        if (request.cards[at(from)].column > request.cards[at(to)].column) std::swap(from, to);
        const auto joins = [&](const LinkRequest& link) { return link.from == from && link.to == to; };
        if (std::any_of(request.links.begin(), request.links.end(), joins)) continue;
        request.links.push_back({"newlink" + std::to_string(++made_), from, to});
        return;
    }
}

void Hand::remove_card(LayoutRequest& request) {
    const int card = roll(request.cards.size());
    request.cards.erase(request.cards.begin() + card);
    std::erase_if(request.links, [&](const LinkRequest& link) { return link.from == card || link.to == card; });
    for (LinkRequest& link : request.links) {
        link.from -= link.from > card;
        link.to -= link.to > card;
    }
}

std::string Hand::move_card(LayoutRequest& request) {
    const int card = roll(request.cards.size());
    CardRequest& moved = request.cards[at(card)];
    if (roll(4) == 0) moved.lane = roll(request.lanes.size());
    const std::vector<int> others = ranked(request, moved.lane, moved.column, card);
    const int place = roll(others.size() + 1);
    const auto rank = [&](int i) { return request.cards[at(others[at(i)])].remembered->order; };
    std::int64_t order = 1024;
    if (!others.empty()) {
        if (place == 0) {
            order = rank(0) - 1024;
        } else if (at(place) == others.size()) {
            order = rank(place - 1) + 1024;
        } else {
            order = (rank(place - 1) + rank(place)) / 2;
        }
    }
    moved.remembered = Remembered{order, std::nullopt};
    moved.pin.reset();
    return moved.id;
}

}  // namespace banso::tests
