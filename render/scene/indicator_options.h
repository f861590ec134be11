// Which rows the table of indicators has and in which order. Plain values; knows nothing of how it looks.
#pragma once

#include <optional>

#include "model/evaluation.h"

namespace banso {

enum class IndicatorColumn { Code, Title, Area, Measure, Mark, Unit, Baseline, Target, Latest, Rate, Judgement };
inline constexpr int indicator_columns = 11;

enum class IndicatorOrder {
    ByArea,       // lanes from top to bottom, then codes: as in the picture
    ByCode,       //
    ByJudgement,  // what went worst first, what cannot be evaluated last
    ByRate,       // the least first, what has none last
};

struct IndicatorOptions {
    IndicatorOrder order = IndicatorOrder::ByArea;
    AreaId area;                          // empty: all
    std::optional<MeasureKind> measure;   // absent: all
    std::optional<Judgement> judgement;   // absent: all
    bool outputs = true;                  // else they are folded into one line
    std::optional<IndicatorColumn> cell;  // of the selected row: marked
    friend bool operator==(const IndicatorOptions&, const IndicatorOptions&) = default;
};

}  // namespace banso
