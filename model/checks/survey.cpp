#include "model/checks/survey.h"

#include <algorithm>
#include <tuple>

#include "model/codes.h"

namespace banso::checks {
namespace {

bool is_live(const Card& card) {
    return card.state != CardState::Merged && card.state != CardState::Withdrawn;
}

// Where a card stands in reading order.
struct Rank {
    std::size_t lane;
    CardKind kind;
    Code code;
    const Card* card;
    friend bool operator<(const Rank& a, const Rank& b) {
        return std::tie(a.lane, a.kind, a.code.prefix, a.code.number, a.card->id) <
               std::tie(b.lane, b.kind, b.code.prefix, b.code.number, b.card->id);
    }
};

}  // namespace

Survey::Survey(const Document& source, const std::optional<Day>& day) : document(source), as_of(day) {
    collect_cards();
    collect_links();
}

void Survey::collect_cards() {
    std::unordered_map<std::string_view, std::size_t> lanes;
    for (const Area& area : document.areas()) lanes.emplace(area.id.value, lanes.size());
    std::vector<Rank> ranks;
    ranks.reserve(document.cards().size());
    for (const Card& each : document.cards()) {
        if (!is_live(each)) continue;
        const auto lane = lanes.find(each.area.value);
        ranks.push_back({lane == lanes.end() ? lanes.size() : lane->second, each.kind,
                         parse_code(each.code).value_or(Code{each.code, 0}), &each});
    }
    std::sort(ranks.begin(), ranks.end());
    cards.reserve(ranks.size());
    index_by_id_.reserve(ranks.size());
    for (const Rank& rank : ranks) {
        index_by_id_.emplace(rank.card->id.value, static_cast<CardIndex>(cards.size()));
        cards.push_back(rank.card);
    }
}

void Survey::collect_links() {
    for (auto* list : {&next, &before, &evidence_from, &indicators_for}) list->resize(cards.size());
    std::vector<std::pair<CardIndex, const Link*>> back;
    for (const Link& link : document.links()) {
        const auto from = index_of(link.from);
        const auto to = index_of(link.to);
        if (!from || !to) continue;
        const bool from_indicator = card(*from).kind == CardKind::Indicator;
        if (link.role == LinkRole::Measures) {
            if (from_indicator) indicators_for[*to].push_back(*from);
            continue;
        }
        next[*from].push_back(*to);
        before[*to].push_back(*from);
        if (link.role == LinkRole::Evidence && from_indicator) evidence_from[*to].push_back(*from);
        if (card(*to).kind < card(*from).kind) back.emplace_back(*from, &link);
    }
    std::stable_sort(back.begin(), back.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [from, link] : back) backwards.push_back(link);
}

std::optional<CardIndex> Survey::index_of(const CardId& id) const {
    const auto found = index_by_id_.find(id.value);
    return found == index_by_id_.end() ? std::nullopt : std::optional(found->second);
}

bool Survey::is_silent(const RecordId& record) const {
    const Card* found = document.find(CardId{record.value});
    return found && !is_live(*found);
}

bool Survey::has_passed(const Date& date) const {
    const auto last = last_day(date);
    return as_of && last && *last < *as_of;
}

std::vector<bool> Survey::can_reach(const std::vector<bool>& wanted) const {
    std::vector<bool> reaches = wanted;
    CardIndices waiting;
    for (CardIndex at = 0; at < cards.size(); ++at)
        if (reaches[at]) waiting.push_back(at);
    while (!waiting.empty()) {
        const CardIndex at = waiting.back();
        waiting.pop_back();
        for (const CardIndex from : before[at]) {
            if (reaches[from]) continue;
            reaches[from] = true;
            waiting.push_back(from);
        }
    }
    return reaches;
}

}  // namespace banso::checks
