// Words of what figures say: judgements, why there is none, how a figure is written. Computes nothing.
#pragma once

#include "app/words/word.h"
#include "model/evaluation.h"

namespace banso::words {

inline constexpr Word achievement{"達成率", "Achieved"};
inline constexpr Word provisional{"暫定", "provisional"};
inline constexpr Word cannot_evaluate{"評価できない", "cannot be evaluated"};

// 目標達成, 改善, 横ばい, 悪化, 維持, 低下, 評価できない.
Word judgement_word(Judgement judgement);

// 基準値が未把握: short enough to stand in brackets behind 評価できない.
Word reason_word(CannotEvaluate why);

}  // namespace banso::words
