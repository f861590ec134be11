// The words on the canvas that belong to no card.
#pragma once

#include "app/words/word.h"

namespace banso::words {

inline constexpr Word empty_canvas{"ダブルクリックするか Enter キーで、最初のカードを作ります",
                                   "Double-click, or press Enter, to make the first card"};
inline constexpr Word title_hint{"題名を入力", "Type a title"};

}  // namespace banso::words
