// How figures and what they say are written in pictures: 25.0%, 改善（暫定）, 63.5（127/200）. Computes nothing.
#pragma once

#include <string>

#include "model/evaluation.h"
#include "render/scene/scene_words.h"

namespace banso {

// 達成率 as people read it: percent, one decimal, half away from zero: "28.6%".
std::string rate_text(double rate);

// 改善（暫定）; 評価できない（基準値がない）; 改善（目標値がない） where there is a judgement but no rate.
std::string verdict_text(const Evaluation& evaluation, const FigureWords& words);

// The same with the judgement in the session's scale: A 基準超（暫定）.
std::string verdict_text(const Session& session, const Card& card, const Evaluation& evaluation,
                         const FigureWords& words);

// 目標 対前年比 5%以上; "" where it says nothing.
std::string relative_text(const RelativeTarget& relative, const SceneWords& words);

// The figure as it was written, with what it is a share of: 63.5%（127/200）. "" where there is none.
std::string figure_text(const Value& value, const std::string& unit, const FigureWords& words);

}  // namespace banso
