#include "render/scene/view.h"

#include <algorithm>

namespace banso {
namespace {

constexpr double usual_width = 264;
constexpr double usual_gap = 84;

std::vector<ViewColumn> columns(std::initializer_list<CardKind> kinds, double width, double text_scale, Face face) {
    std::vector<ViewColumn> made;
    for (const CardKind kind : kinds) made.push_back({kind, width, text_scale, face});
    return made;
}

ViewColumn band_column() {
    return {CardKind::FieldOutcome, 420, 1.2, Face{}};
}

View meeting_3() {
    View view;
    view.columns =
        columns({CardKind::Countermeasure, CardKind::Output, CardKind::InitialOutcome, CardKind::IntermediateOutcome},
                usual_width, 1, Face{.gauges = false});
    view.column_gap = usual_gap;
    view.band = band_column();
    return view;
}

}  // namespace

const ViewColumn* View::column_of(CardKind kind) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const ViewColumn& c) { return c.kind == kind; });
    return found == columns.end() ? nullptr : &*found;
}

View view_of(StandardView which) {
    View view;
    view.column_gap = usual_gap;
    switch (which) {
        case StandardView::Whole:
            view.columns = columns({CardKind::Indicator, CardKind::Issue, CardKind::Countermeasure, CardKind::Output,
                                    CardKind::InitialOutcome, CardKind::IntermediateOutcome, CardKind::FieldOutcome},
                                   usual_width, 1, Face{});
            return view;
        case StandardView::Meeting1:
            view.columns = columns({CardKind::Indicator, CardKind::Issue}, 410, 1.1, Face{});
            view.column_gap = 140;
            view.band = band_column();
            return view;
        case StandardView::Meeting2:
            view.columns =
                columns({CardKind::Issue, CardKind::Countermeasure, CardKind::Output, CardKind::InitialOutcome},
                        usual_width, 1, Face{.gauges = false});
            view.band = band_column();
            return view;
        case StandardView::Meeting3:
            return meeting_3();
        case StandardView::Meeting4:
            view = meeting_3();
            view.filter.unsettled_only = true;
            return view;
        case StandardView::Review:
            view = meeting_3();
            for (ViewColumn& column : view.columns) column.face.gauges = true;
            return view;
    }
    return view;
}

std::optional<CardKind> theme_of(StandardView which) {
    switch (which) {
        case StandardView::Whole:
            return std::nullopt;
        case StandardView::Meeting1:
            return CardKind::Issue;
        case StandardView::Meeting2:
        case StandardView::Meeting3:
        case StandardView::Meeting4:
        case StandardView::Review:
            return CardKind::Countermeasure;
    }
    return std::nullopt;
}

StandardView view_for_meeting(std::optional<std::int64_t> number) {
    switch (number.value_or(0)) {
        case 1:
            return StandardView::Meeting1;
        case 2:
            return StandardView::Meeting2;
        case 3:
            return StandardView::Meeting3;
        case 4:
            return StandardView::Meeting4;
        default:
            return StandardView::Whole;
    }
}

std::string_view name_of(StandardView which) {
    switch (which) {
        case StandardView::Whole:
            return "whole";
        case StandardView::Meeting1:
            return "meeting-1";
        case StandardView::Meeting2:
            return "meeting-2";
        case StandardView::Meeting3:
            return "meeting-3";
        case StandardView::Meeting4:
            return "meeting-4";
        case StandardView::Review:
            return "review";
    }
    return "whole";
}

std::optional<StandardView> standard_view_named(std::string_view name) {
    for (const StandardView view : standard_views)
        if (name_of(view) == name) return view;
    return std::nullopt;
}

}  // namespace banso
