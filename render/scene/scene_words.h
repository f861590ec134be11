// Every word the picture shows that is not in the file. Filled by app/words for a language, handed in as values: the
// scene knows no language. "%1" in a text stands for what is filled in.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/records.h"

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
    friend bool operator==(const FigureWords&, const FigureWords&) = default;
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
    FigureWords figures;
    // A date as the language writes it; the file's own ISO spelling unless told.
    std::string (*date)(const Date&) = [](const Date& which) { return which.iso; };
    [[nodiscard]] const ColumnWords& of(CardKind kind) const { return columns[static_cast<std::size_t>(kind)]; }
    friend bool operator==(const SceneWords&, const SceneWords&) = default;
};

// `text` with %1 and %2 replaced; what is filled in is not looked at again.
std::string filled(std::string_view text, std::string_view first, std::string_view second = {});

}  // namespace banso
