#include "model/edits/placement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace banso::edits {
namespace {

// Beyond this a double does not hold every whole number.
constexpr double largest_rank = 9e15;

// Adds the place or replaces it, whichever it takes.
void put_place(Transaction& t, Placement place) {
    const Placement* old = t.document().placement_of(place.card);
    if (!old) {
        t.add(std::move(place));
    } else if (*old != place) {
        t.update(std::move(place));
    }
}

Placement place_of(const Document& document, const CardId& card) {
    const Placement* old = document.placement_of(card);
    if (old) return *old;
    Placement place;
    place.card = card;
    return place;
}

void set_rank(Transaction& t, const CardId& card, double rank) {
    Placement place = place_of(t.document(), card);
    place.order = rank;
    put_place(t, std::move(place));
}

void number_afresh(Transaction& t, const std::vector<CardId>& cards) {
    double rank = 0;
    for (const CardId& card : cards) set_rank(t, card, rank += rank_step);
}

// Gives every card a rank, in the order given: those without one come last.
void rank_all(Transaction& t, const std::vector<CardId>& cards) {
    double last = -std::numeric_limits<double>::infinity();
    std::size_t ranked = 0;
    for (; ranked < cards.size(); ++ranked) {
        const Placement* place = t.document().placement_of(cards[ranked]);
        if (!place) break;
        const bool usable = place->order > last && std::abs(place->order) < largest_rank;
        if (!usable) return number_afresh(t, cards);
        last = place->order;
    }
    if (ranked == 0) last = 0;
    for (; ranked < cards.size(); ++ranked) set_rank(t, cards[ranked], last += rank_step);
}

// A whole number between two neighbours' ranks; NaN when there is none.
double rank_between(const Document& document, const std::vector<CardId>& cards, std::size_t at) {
    const auto rank = [&](std::size_t i) { return document.placement_of(cards[i])->order; };
    if (cards.empty()) return rank_step;
    if (at == 0) return std::floor(rank(0)) - rank_step;
    if (at == cards.size()) return std::floor(rank(at - 1)) + rank_step;
    const double middle = std::floor((rank(at - 1) + rank(at)) / 2);
    return middle > rank(at - 1) && middle < rank(at) ? middle : std::nan("");
}

}  // namespace

void rank_in_cell(Transaction& t, const CardId& card, const CardId& after) {
    const Card* found = t.document().find(card);
    require(found != nullptr, "a card that is ranked is there");
    std::vector<CardId> others = cards_in_cell(t.document(), cell_of(*found));
    std::erase(others, card);
    rank_all(t, others);

    const auto behind = std::find(others.begin(), others.end(), after);
    require(after.empty() || behind != others.end(), "a card is ranked behind one of its cell");
    const auto at = after.empty() ? others.begin() : behind + 1;

    Placement place = place_of(t.document(), card);
    place.order = rank_between(t.document(), others, static_cast<std::size_t>(at - others.begin()));
    place.y.reset();
    place.pin.reset();
    const bool found_room = std::abs(place.order) < largest_rank;
    if (!found_room) place.order = 0;
    put_place(t, std::move(place));
    if (found_room) return;
    others.insert(at, card);
    number_afresh(t, others);
}

void forget_place(Transaction& t, const CardId& card) {
    t.remove<Placement>(card.value);
}

Result<void> pin_card(Transaction& t, const CardId& card, Point at) {
    const Card* found = t.document().find(card);
    if (!found) return Error{ErrorCode::NoSuchRecord, {card.value}};
    rank_all(t, cards_in_cell(t.document(), cell_of(*found)));
    Placement place = place_of(t.document(), card);
    place.pin = at;
    put_place(t, std::move(place));
    return {};
}

Result<void> unpin_card(Transaction& t, const CardId& card) {
    if (!t.document().find(card)) return Error{ErrorCode::NoSuchRecord, {card.value}};
    const Placement* old = t.document().placement_of(card);
    if (!old || !old->pin) return {};
    Placement place = *old;
    place.pin.reset();
    put_place(t, std::move(place));
    return {};
}

Result<void> remember_picture(Transaction& t, const std::vector<Placement>& cards,
                              const std::vector<LaneHeight>& lanes) {
    for (const Placement& shown : cards) {
        if (!t.document().find(shown.card)) return Error{ErrorCode::NoSuchRecord, {shown.card.value}};
        Placement place = place_of(t.document(), shown.card);
        place.order = shown.order;
        place.y = shown.y;
        put_place(t, std::move(place));
    }
    for (const LaneHeight& shown : lanes) {
        if (!t.document().find(shown.area)) return Error{ErrorCode::NoSuchArea, {shown.area.value}};
        const LaneHeight* old = t.document().lane_height_of(shown.area);
        if (!old) {
            t.add(shown);
        } else if (*old != shown) {
            t.update(shown);
        }
    }
    return {};
}

}  // namespace banso::edits
