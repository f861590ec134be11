// Which indicators and outputs are told of on pages, and in which order. Knows nothing of how they look.
#pragma once

#include <vector>

#include "model/document.h"
#include "render/scene/indicator_options.h"

namespace banso {

struct IndicatorRow {
    const Card* card = nullptr;
    Evaluation evaluation;
};

// Indicators, and behind them outputs with figures; never what was merged or withdrawn. `options.outputs` is not asked.
std::vector<IndicatorRow> indicator_rows(const Document& document, const IndicatorOptions& options = {});

}  // namespace banso
