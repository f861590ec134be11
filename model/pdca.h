// Where a countermeasure stands in its PDCA, what it answers and works for, and where the region is in its year. Pure
// questions of a document; nothing is judged here but the place in the round.
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"

namespace banso {

enum class Stage { Plan, Do, Check, Act };
inline constexpr Stage stages[] = {Stage::Plan, Stage::Do, Stage::Check, Stage::Act};

// Countermeasures that are neither merged nor withdrawn, by code.
std::vector<CardId> standing_countermeasures(const Document& document);

// The turns of a countermeasure, by number; those without one first. Pointers hold until the next edit.
std::vector<const Cycle*> cycles_of(const Document& document, const CardId& countermeasure);
// The last of them, and the one that has no decision yet; null: there is none.
const Cycle* latest_cycle(const Document& document, const CardId& countermeasure);
const Cycle* open_cycle(const Document& document, const CardId& countermeasure);

// A when the latest turn is decided; C when it says an evaluation or its date, or the countermeasure is done; D when it
// says what was done, or the countermeasure is started or running; else P.
Stage stage_of(const Document& document, const CardId& countermeasure);

// An indicator, and why it tells of a countermeasure: an outcome that it measures, or an issue of which it is evidence.
struct IndicatorUse {
    CardId indicator;
    CardId about;
    friend bool operator==(const IndicatorUse&, const IndicatorUse&) = default;
};

struct Reach {
    std::vector<CardId> issues;            // it answers them, by code
    std::vector<CardId> outputs;           // that it leads to along flow, by code
    std::vector<CardId> outcomes;          // that it leads to along flow: by column, then by code
    std::vector<IndicatorUse> indicators;  // of the issues, then of the outcomes as listed; each once
};
Reach reach_of(const Document& document, const CardId& countermeasure);

// The turn that begins after the last one, as it begins: its plan is what the last one's A says. The last one's
// next_review is no due date of it, only a hint.
Cycle next_cycle(const Document& document, const CardId& countermeasure);

// The year's round of a region: 課題の抽出, 方策の決定, 実施, 評価.
enum class YearStep { FindIssues, ChooseMeasures, Carry, Evaluate };

// As of the meeting, from its number, phase and date: 評価 when a review (next_review of an open or decided latest
// turn) has come by its date; else up to the first meeting 課題の抽出, behind it and up to the end of the third
// 方策の決定, then 実施. Of a meeting without a number: 実施 when a countermeasure is under way, 方策の決定 when there
// is one.
YearStep year_step(const Document& document);

// When the next review is due: the earliest next_review of a latest turn; empty: none is set.
Date next_review(const Document& document);

}  // namespace banso
