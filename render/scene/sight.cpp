#include "render/scene/sight.h"

#include <algorithm>

namespace banso {
namespace {

template <class Value>
bool has(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_last_open(const View& view, CardKind kind) {
    return std::none_of(view.columns.begin(), view.columns.end(),
                        [&](const ViewColumn& c) { return !c.folded && c.kind != kind; });
}

}  // namespace

void Sight::uncover(CardKind kind, const AreaId& area) {
    std::erase(folded_columns, kind);
    std::erase(hidden_columns, kind);
    std::erase(folded_lanes, area);
    std::erase(hidden_lanes, area);
}

void Sight::forget_columns() {
    folded_columns.clear();
    hidden_columns.clear();
}

View looked_at(View view, const Sight& sight) {
    for (const CardKind kind : sight.hidden_columns) {
        if (is_last_open(view, kind)) continue;
        std::erase_if(view.columns, [&](const ViewColumn& c) { return c.kind == kind; });
    }
    for (ViewColumn& column : view.columns) {
        if (!has(sight.folded_columns, column.kind) || is_last_open(view, column.kind)) continue;
        column.folded = true;
        column.width = folded_column_width;
    }
    view.folded_lanes = sight.folded_lanes;
    view.filter.without = sight.hidden_lanes;
    if (sight.reversed) view.reversed = !view.reversed;
    return view;
}

}  // namespace banso
