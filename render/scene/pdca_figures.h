// What an indicator or output says in a row of a table: its values with their dates, 達成率 and judgement, as texts.
#pragma once

#include <string>

#include "model/document.h"
#include "render/scene/scene_words.h"

namespace banso {

struct FigureCell {
    std::string text;   // 63.5 %
    std::string date;   // 令和8年12月
    bool there = true;  // false: the text says why there is no value
    friend bool operator==(const FigureCell&, const FigureCell&) = default;
};

struct FigureTexts {
    FigureCell baseline, target, latest;
    std::string direction;
    std::string rate;       // "–": there is none
    std::string judgement;  // or why there is none; "" for an output without a baseline, of which none is asked
    friend bool operator==(const FigureTexts&, const FigureTexts&) = default;
};

FigureTexts figure_texts(const Card& card, const SceneWords& words);

}  // namespace banso
