// What of the model is shown and how wide: the views of the meetings, as data. Knows no coordinates.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/records.h"

namespace banso {

// What a card says besides its code and title.
struct Face {
    bool values = true;       // indicators and outputs: what is known now, with its date; the target
    bool owner = true;        // countermeasures: who, until when, how far
    bool raised_by = true;    // issues: which professions raised it, its importance
    bool professions = true;  // without: the importance alone
    bool gauges = true;       // the values of indicators that measure the card
    friend bool operator==(const Face&, const Face&) = default;
};

struct ViewColumn {
    CardKind kind = CardKind::Issue;
    double width = 240;     // of its cards, world units
    double text_scale = 1;  // against the whole picture's text
    Face face;
    bool plain = false;   // for the back row: title and code only, the code as large as the title
    bool folded = false;  // a strip with its name and how many cards there are; links go across them
    friend bool operator==(const ViewColumn&, const ViewColumn&) = default;
};

// Which cards are shown. What is left out is bridged by a dashed link like a hidden column.
struct Filter {
    bool unsettled_only = false;  // is_unsettled()
    std::vector<AreaId> areas;    // empty: all
    std::vector<AreaId> without;  // but these
    friend bool operator==(const Filter&, const Filter&) = default;
};

inline constexpr double folded_column_width = 92;
inline constexpr double folded_lane_height = 46;

struct View {
    std::vector<ViewColumn> columns;   // in the picture's order, left to right unless reversed
    double column_gap = 96;            // room for links between two columns
    bool reversed = false;             // the field outcomes on the left, as the model is built
    std::optional<ViewColumn> band;    // field outcomes in a strip of their own above the columns; at least this wide
    double band_width = 0;             // at most; 0: as wide as the columns together
    double head_scale = 1;             // of the heads and their names; above 1 what columns mean is left out
    bool trim = false;                 // for paper: lanes as low as their cards allow, spare rows left out
    std::vector<AreaId> folded_lanes;  // strips with their name and how many cards there are
    Filter filter;
    [[nodiscard]] const ViewColumn* column_of(CardKind kind) const;
    friend bool operator==(const View&, const View&) = default;
};

enum class StandardView {
    Whole,     // 全体図: all seven columns
    Meeting1,  // 指標 | 課題
    Meeting2,  // 課題 | 対応策 | アウトプット | 初期アウトカム
    Meeting3,  // 対応策 | アウトプット | 初期 | 中間
    Meeting4,  // as Meeting3, what is not settled
    Review,    // as Meeting3, with gauges
};
inline constexpr StandardView standard_views[] = {StandardView::Whole,    StandardView::Meeting1,
                                                  StandardView::Meeting2, StandardView::Meeting3,
                                                  StandardView::Meeting4, StandardView::Review};

View view_of(StandardView which);

// What the meeting of this view makes: 第1回 issues, those behind it countermeasures; nothing in particular for Whole.
std::optional<CardKind> theme_of(StandardView which);

// The view for meeting `number`; Whole when there is none such.
StandardView view_for_meeting(std::optional<std::int64_t> number);

// "whole", "meeting-1" … "meeting-4", "review".
std::string_view name_of(StandardView which);
std::optional<StandardView> standard_view_named(std::string_view name);

}  // namespace banso
