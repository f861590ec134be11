#include "app/table_acts.h"

#include <algorithm>

namespace banso::acts {
namespace {

// The enumerator behind `now`; absent behind the last.
template <class Enum>
std::optional<Enum> next_of(const std::optional<Enum>& now, Enum last) {
    if (!now) return static_cast<Enum>(0);
    if (*now == last) return std::nullopt;
    return static_cast<Enum>(static_cast<int>(*now) + 1);
}

}  // namespace

void order_indicators(Workspace& workspace) {
    IndicatorOrder& order = workspace.ui.table.options.order;
    order = next_of(std::optional(order), IndicatorOrder::ByRate).value_or(IndicatorOrder::ByArea);
}

void filter_by_area(Workspace& workspace) {
    AreaId& area = workspace.ui.table.options.area;
    const auto& areas = workspace.document().areas();
    const auto now = std::find_if(areas.begin(), areas.end(), [&](const Area& each) { return each.id == area; });
    const auto next = now == areas.end() ? areas.begin() : now + 1;
    area = next == areas.end() ? AreaId{} : next->id;
}

void filter_by_measure(Workspace& workspace) {
    auto& measure = workspace.ui.table.options.measure;
    measure = next_of(measure, MeasureKind::Qualitative);
}

void filter_by_judgement(Workspace& workspace) {
    auto& judgement = workspace.ui.table.options.judgement;
    judgement = next_of(judgement, Judgement::None);
}

void show_all_indicators(Workspace& workspace) {
    IndicatorOptions& options = workspace.ui.table.options;
    options.area = {};
    options.measure.reset();
    options.judgement.reset();
}

void fold_outputs(Workspace& workspace) {
    bool& outputs = workspace.ui.table.options.outputs;
    outputs = !outputs;
}

void step_cell(Workspace& workspace, int by) {
    IndicatorColumn& column = workspace.ui.table.column;
    column = static_cast<IndicatorColumn>(std::clamp(static_cast<int>(column) + by, 0, indicator_columns - 1));
}

}  // namespace banso::acts
