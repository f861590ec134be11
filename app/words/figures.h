// Words of what figures say: judgements, why there is none, how a figure is written. Computes nothing.
#pragma once

#include <string>

#include "app/words/word.h"
#include "model/evaluation.h"
#include "model/per_population.h"

namespace banso::words {

inline constexpr Word achievement{"達成率", "Achieved"};
inline constexpr Word provisional{"暫定", "provisional"};
inline constexpr Word cannot_evaluate{"評価できない", "cannot be evaluated"};

// 目標達成, 改善, 横ばい, 悪化, 維持, 低下, 評価できない.
Word judgement_word(Judgement judgement);

// The judgement in a scale of assets/scales.json: "A 基準超". "" where the scale is none of these, speaks in the words
// above, or has grades that people choose.
std::string grade_text(const std::string& scale, const Card& card, const Evaluation& evaluation, Language language);

// 基準値が未把握: short enough to stand in brackets behind 評価できない.
Word reason_word(CannotEvaluate why);

// Why a figure per people of 65 and over is not given; "" where nobody asks for one.
Word reason_word(NoPerPopulation why);

}  // namespace banso::words
