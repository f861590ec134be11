// Which of a session's pictures is shown or written: the model in a view, a matrix, or what came of the meeting.
#pragma once

#include <optional>
#include <string_view>

namespace banso {

enum class MainArea {
    Picture,               // the cards in a view
    IssueMatrix,           // 重要度 × 緊急度
    CountermeasureMatrix,  // 効果 × 実現可能性
    Summary,               // まとめ: decisions, promises, the next date
    Owners,                // 担当別一覧: who has taken on what; what is paid from which fund
    Indicators,            // 指標一覧: a row for each
    Trends,                // 指標の推移: a plot for each
    Sheets,                // PDCA シート: a page a countermeasure
    Board,                 // PDCA ボード: countermeasures in the columns P, D, C, A
    Timeline,              // 年間予定: the fiscal year with its meetings, reviews and dues
};
inline constexpr MainArea main_areas[] = {MainArea::Picture, MainArea::IssueMatrix, MainArea::CountermeasureMatrix,
                                          MainArea::Summary, MainArea::Owners,      MainArea::Indicators,
                                          MainArea::Trends,  MainArea::Sheets,      MainArea::Board,
                                          MainArea::Timeline};

constexpr bool is_matrix(MainArea area) {
    return area == MainArea::IssueMatrix || area == MainArea::CountermeasureMatrix;
}

// Read like paper, page by page: render/scene/pages.h.
constexpr bool is_paged(MainArea area) {
    return area >= MainArea::Owners;
}

// "matrix-issues", "matrix-countermeasures", "summary", "owners", "indicators", "trends", "pdca-sheets", "pdca-board",
// "timeline"; "" for the picture, whose views have names of their own.
constexpr std::string_view name_of(MainArea area) {
    switch (area) {
        case MainArea::Picture:
            return "";
        case MainArea::IssueMatrix:
            return "matrix-issues";
        case MainArea::CountermeasureMatrix:
            return "matrix-countermeasures";
        case MainArea::Summary:
            return "summary";
        case MainArea::Owners:
            return "owners";
        case MainArea::Indicators:
            return "indicators";
        case MainArea::Trends:
            return "trends";
        case MainArea::Sheets:
            return "pdca-sheets";
        case MainArea::Board:
            return "pdca-board";
        case MainArea::Timeline:
            return "timeline";
    }
    return "";
}
constexpr std::optional<MainArea> main_area_named(std::string_view name) {
    for (const MainArea area : main_areas) {
        if (!name.empty() && name_of(area) == name) return area;
    }
    return std::nullopt;
}

}  // namespace banso
