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
    // A date as the language writes it; the file's own ISO spelling unless told.
    std::string (*date)(const Date&) = [](const Date& which) { return which.iso; };
    [[nodiscard]] const ColumnWords& of(CardKind kind) const { return columns[static_cast<std::size_t>(kind)]; }
    friend bool operator==(const SceneWords&, const SceneWords&) = default;
};

// `text` with %1 and %2 replaced; what is filled in is not looked at again.
std::string filled(std::string_view text, std::string_view first, std::string_view second = {});

}  // namespace banso
