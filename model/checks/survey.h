// What the rules look at: a document's live cards in reading order, with their links looked up once. Knows no rule.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/document.h"

namespace banso::checks {

// A card's number in Survey::cards.
using CardIndex = std::uint32_t;
using CardIndices = std::vector<CardIndex>;

struct Survey {
    const Document& document;
    std::optional<Day> as_of;

    // Neither merged nor withdrawn; by lane, column and code.
    std::vector<const Card*> cards;

    // By CardIndex, both ends live.
    std::vector<CardIndices> next;            // where flow and evidence lead
    std::vector<CardIndices> before;          // where flow and evidence come from
    std::vector<CardIndices> evidence_from;   // 根拠: indicators behind it
    std::vector<CardIndices> indicators_for;  // indicators that measure it
    std::vector<const Link*> backwards;       // links that lead to an earlier column, by the card they start at

    // Both must outlive it.
    Survey(const Document& document, const std::optional<Day>& as_of);

    [[nodiscard]] const Card& card(CardIndex at) const { return *cards[at]; }
    [[nodiscard]] std::optional<CardIndex> index_of(const CardId& id) const;
    // Whether the record is a card that was merged or withdrawn.
    [[nodiscard]] bool is_silent(const RecordId& record) const;
    // Whether the date's last day has passed; never without `as_of`.
    [[nodiscard]] bool has_passed(const Date& date) const;
    // Of each card, whether one that `wanted` says yes to can be reached along flow, itself included.
    [[nodiscard]] std::vector<bool> can_reach(const std::vector<bool>& wanted) const;

  private:
    void collect_cards();
    void collect_links();

    std::unordered_map<std::string_view, CardIndex> index_by_id_;
};

inline bool is_outcome(CardKind kind) {
    return kind >= CardKind::InitialOutcome;
}

}  // namespace banso::checks
