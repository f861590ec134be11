#include "render/scene/indicator_rows.h"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>
#include <unordered_map>

#include "model/codes.h"

namespace banso {
namespace {

bool has_figures(const Card& card) {
    return card.baseline || card.target || !card.measurements.empty() || !card.comparisons.empty();
}

bool is_told(const Card& card) {
    if (card.state == CardState::Merged || card.state == CardState::Withdrawn) return false;
    return card.kind == CardKind::Indicator || (card.kind == CardKind::Output && has_figures(card));
}

bool fits(const IndicatorRow& row, const IndicatorOptions& options) {
    return (options.area.value.empty() || row.card->area == options.area) &&
           (!options.measure || row.card->measure == options.measure) &&
           (!options.judgement || row.evaluation.judgement == *options.judgement);
}

// What went worst first, what cannot be evaluated last.
int urgency(Judgement judgement) {
    switch (judgement) {
        case Judgement::Worsened:
            return 0;
        case Judgement::Declined:
            return 1;
        case Judgement::Unchanged:
            return 2;
        case Judgement::Kept:
            return 3;
        case Judgement::Improved:
            return 4;
        case Judgement::TargetMet:
            return 5;
        case Judgement::None:
            return 6;
    }
    return 6;
}

}  // namespace

std::vector<IndicatorRow> indicator_rows(const Document& document, const IndicatorOptions& options) {
    std::unordered_map<std::string, std::size_t> lanes;
    for (const Area& area : document.areas()) lanes.emplace(area.id.value, lanes.size());
    const auto lane_of = [&](const Card& card) {
        const auto lane = lanes.find(card.area.value);
        return options.order != IndicatorOrder::ByArea ? 0 : lane == lanes.end() ? lanes.size() : lane->second;
    };
    // Codes of one column differ in their number: shorter ones come first.
    const auto place_of = [&](const IndicatorRow& row) {
        const double rate = options.order == IndicatorOrder::ByRate
                                ? row.evaluation.rate.value_or(std::numeric_limits<double>::infinity())
                                : 0;
        const int judged = options.order == IndicatorOrder::ByJudgement ? urgency(row.evaluation.judgement) : 0;
        return std::tuple(row.card->kind != CardKind::Indicator, judged, rate, lane_of(*row.card),
                          row.card->code.size(), row.card->code, row.card->id.value);
    };
    std::vector<IndicatorRow> rows;
    for (const Card& card : document.cards()) {
        if (!is_told(card)) continue;
        IndicatorRow row{&card, evaluate(card)};
        if (fits(row, options)) rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(),
              [&](const IndicatorRow& a, const IndicatorRow& b) { return place_of(a) < place_of(b); });
    return rows;
}

}  // namespace banso
