// The words of what is printed besides the picture.
#pragma once

#include "app/words/word.h"

namespace banso::words {

inline constexpr Word card_title{"意見カード", "Opinion card"};
inline constexpr Word card_area{"領域", "Area"};
inline constexpr Word card_profession{"職種", "Who"};
inline constexpr Word card_opinion{"意見", "What"};
inline constexpr Word card_own{"自分の職種のこと", "about my own work"};
inline constexpr Word card_others{"ほかの職種にお願いしたいこと", "a wish to others"};
inline constexpr Word card_no_patients{"患者さんやご家族が分かることは書かないでください",
                                       "Nothing that tells who a patient is"};
inline constexpr Word card_one{"1枚に1つ", "One opinion a card"};

}  // namespace banso::words
