// Every word the picture shows that is not in the file. Filled by app/words for a language, handed in as values: the
// scene knows no language. "%1" in a text stands for what is filled in.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/evaluation.h"
#include "model/records.h"
#include "render/scene/pdca_words.h"

namespace banso {

struct ColumnWords {
    std::string name;     // アウトプット
    std::string meaning;  // どれだけ行ったか
    friend bool operator==(const ColumnWords&, const ColumnWords&) = default;
};

// Of the matrices, 高・中・低 on both axes.
struct MatrixWords {
    std::string importance, urgency;                    // 重要度, 緊急度
    std::string effect, feasibility;                    // 効果, 実現可能性
    std::array<std::string, 4> issue_corners;           // what to do with what lies high and right, high and left,
    std::array<std::string, 4> countermeasure_corners;  // low and right, low and left
    std::string tray;                                   // 未設定 %1
    std::string tray_empty;                             //
    std::string more;                                   // ＋%1
    std::array<std::string, 5> barriers;                // by Barrier
    std::string hindered;                               // 妨げ：%1
    friend bool operator==(const MatrixWords&, const MatrixWords&) = default;
};

// Of what came of the meeting.
struct SummaryWords {
    std::string title;                          // まとめ
    std::string decided, taken_back, promised;  // the heads
    std::string next;                           // 次回
    std::string next_open;                      // 未定
    std::array<std::string, 5> decisions;       // by DecisionState; "" where the head says it
    std::array<std::string, 4> promises;        // by PromiseState; "" where nothing need be said
    std::string empty;                          // how to add the first
    friend bool operator==(const SummaryWords&, const SummaryWords&) = default;
};

// Of who has taken on what, and of funds.
struct OwnerWords {
    std::string title;                 // 担当別一覧
    std::array<std::string, 5> kinds;  // by Duty::Kind
    std::string nobody;                // the head of what has no owner
    std::string overdue;               // %1 is the date
    std::string no_fund;               // the head of countermeasures without one
    std::string combined;              // 併用：%1
    std::string empty;                 // nothing to list yet, and how it comes here
    friend bool operator==(const OwnerWords&, const OwnerWords&) = default;
};

// Of what figures say.
struct FigureWords {
    std::array<std::string, 7> judgements;  // by Judgement
    std::array<std::string, 13> reasons;    // by CannotEvaluate
    std::string achievement;                // 達成率
    std::string provisional;                // 暫定
    std::string bracketed;                  // %1（%2）
    std::string labelled;                   // %1：%2
    std::array<std::string, 4> measures;    // by MeasureKind
    std::array<std::string, 3> directions;  // by Direction: ↑ 増やす
    std::string measured;                   // 測定
    std::string undated;                    // 時点なし
    std::string source;                     // 出典：%1
    std::string by_municipality;            // 市町村別：%1
    std::string compared;                   // 比較：%1
    std::string per_population;             // 参考：65歳以上1,000人あたり %1
    std::string nothing;                    // nothing was entered
    // A date in few letters, R8.12 or R6年度, and a fiscal year by the year it begins in, R6; ISO spelling unless told.
    std::string (*short_date)(const Date&) = [](const Date& which) { return which.iso; };
    std::string (*fiscal_year)(int) = [](int year) { return std::to_string(year); };
    // A judgement in the session's scale (Session::judgement_scale), "A 基準超"; "" where that does not compute one.
    std::string (*grade)(const std::string& scale, const Card& card, const Evaluation& evaluation) =
        [](const std::string&, const Card&, const Evaluation&) { return std::string(); };
    friend bool operator==(const FigureWords&, const FigureWords&) = default;
};

// Of the pages of indicators.
struct IndicatorWords {
    std::string trends;                 // 指標の推移
    std::string table;                  // 指標一覧
    std::array<std::string, 11> heads;  // by IndicatorColumn
    std::string outputs;                // アウトプット %1 件
    std::string empty;                  // no indicator yet, and how to add one
    std::string none_fits;              // none of what is filtered
    friend bool operator==(const IndicatorWords&, const IndicatorWords&) = default;
};

struct SceneWords {
    std::array<ColumnWords, 7> columns;       // by CardKind
    std::string band;                         // 目指す姿
    std::string no_area;                      // the lane of cards without an area
    std::array<std::string, 4> value_states;  // by ValueState; Known: ""
    std::array<std::string, 5> card_states;   // by CardState; "" where nothing need be said
    std::array<std::string, 5> progress;      // by Progress
    std::array<std::string, 3> levels;        // by Level
    std::string now;                          // 現状
    std::string baseline;                     // 基準
    std::string target;                       // 目標
    std::string owner;                        // 担当
    std::string due;                          // 期限
    std::string importance;                   // 重要度
    std::string none;                         // for an owner or a due date not entered: 未定
    std::string at_least;                     // %1以上
    std::string at_most;                      // %1以下
    std::string previous_year;                // 前年比%1
    std::string against_baseline;             // 基準値比%1
    std::string planned;                      // %1予定: when a value not known yet will be measured
    std::string meeting;                      // 第%1回
    std::string cards;                        // %1枚: how many a folded column or lane holds
    std::string page;                         // %1 / %2
    std::array<std::string, 4> legend;        // of links: flow, evidence, hypothesis, bridge
    std::string votes;                        // %1票
    std::string between;                      // ・ between the entries of a list
    MatrixWords matrix;
    SummaryWords summary;
    OwnerWords owners;
    SheetWords sheets;
    BoardWords board;
    TimelineWords timeline;
    FigureWords figures;
    IndicatorWords indicators;
    // A date as the language writes it; the file's own ISO spelling unless told.
    std::string (*date)(const Date&) = [](const Date& which) { return which.iso; };
    [[nodiscard]] const ColumnWords& of(CardKind kind) const { return columns[static_cast<std::size_t>(kind)]; }
    friend bool operator==(const SceneWords&, const SceneWords&) = default;
};

// `text` with %1 and %2 replaced; what is filled in is not looked at again.
std::string filled(std::string_view text, std::string_view first, std::string_view second = {});

}  // namespace banso
