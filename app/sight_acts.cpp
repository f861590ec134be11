#include "app/sight_acts.h"

#include <algorithm>

namespace banso::acts {
namespace {

template <class Value>
void add(std::vector<Value>& values, const Value& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace

bool is_folded(const Workspace& workspace, const Head& head) {
    const View view = workspace.shown_view();
    if (!head.is_column)
        return std::find(view.folded_lanes.begin(), view.folded_lanes.end(), head.area) != view.folded_lanes.end();
    const ViewColumn* column = view.column_of(head.kind);
    return column && column->folded;
}

bool can_put_away(const Workspace& workspace, const Head& head) {
    const View view = workspace.shown_view();
    if (head.is_column)
        return std::any_of(view.columns.begin(), view.columns.end(),
                           [&](const ViewColumn& c) { return !c.folded && c.kind != head.kind; });
    const auto& lanes = workspace.picture().goal().lanes;
    return std::any_of(lanes.begin(), lanes.end(), [&](const ViewLane& l) { return !l.folded && l.id != head.area; });
}

void fold(Workspace& workspace, const Head& head) {
    Sight& sight = workspace.ui.seeing.sight;
    if (head.is_column) {
        add(sight.folded_columns, head.kind);
    } else {
        add(sight.folded_lanes, head.area);
    }
}

void unfold(Workspace& workspace, const Head& head) {
    Sight& sight = workspace.ui.seeing.sight;
    if (head.is_column) {
        std::erase(sight.folded_columns, head.kind);
    } else {
        std::erase(sight.folded_lanes, head.area);
    }
}

void hide(Workspace& workspace, const Head& head) {
    unfold(workspace, head);
    Sight& sight = workspace.ui.seeing.sight;
    if (head.is_column) {
        add(sight.hidden_columns, head.kind);
    } else {
        add(sight.hidden_lanes, head.area);
    }
}

void show_everything(Workspace& workspace) {
    const bool reversed = workspace.ui.seeing.sight.reversed;
    workspace.ui.seeing.sight = {.reversed = reversed};
}

void uncover(Workspace& workspace, const Card& card) {
    workspace.ui.seeing.sight.uncover(card.kind, card.area);
}

std::optional<Head> column_head_at(const ViewLayout& placed, double x) {
    for (const ViewColumnPlace& column : placed.columns) {
        if (x >= column.head.x && x <= column.head.right()) return Head{.is_column = true, .kind = column.kind};
    }
    return std::nullopt;
}

}  // namespace banso::acts
