// What is said of an indicator in sentences beside its figures: states with their plans, comparisons, municipalities,
// the figure per people of 65 and over. Decides what is said, not where it stands.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "render/scene/scene_words.h"

namespace banso {

// 未測定 — 公表統計の次回公表を待つ（令和9年6月予定・P02 架空県）; "" for a known value.
std::string state_text(const Document& document, const Value& value, const SceneWords& words);

// A value in one line: 63.5%（127/200） R8.12, a 対前年比, a state with its plan; "" where nothing was entered.
std::string value_text(const Document& document, const Card& card, const Value& value, const SceneWords& words);

// Of the value that is known now: 市町村別：…, 参考：65歳以上1,000人あたり ….
std::vector<std::string> notes_on(const Document& document, const Card& card, const SceneWords& words);

// 比較：架空県 61.2%（R6年度）; "" where there is none.
std::string comparisons_text(const Card& card, const SceneWords& words);

}  // namespace banso
