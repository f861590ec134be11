// The words of looking: folding and hiding, focus, search, the palette, the back row.
#pragma once

#include "app/words/word.h"

namespace banso::words {

namespace action {

inline constexpr Word fold_column{"この列をたたむ", "Fold this column"};
inline constexpr Word unfold_column{"この列を開く", "Open this column"};
inline constexpr Word hide_column{"この列を隠す", "Hide this column"};
inline constexpr Word fold_lane{"この領域をたたむ", "Fold this area"};
inline constexpr Word unfold_lane{"この領域を開く", "Open this area"};
inline constexpr Word hide_lane{"この領域を隠す", "Hide this area"};
inline constexpr Word fold_selected_column{"選んだカードの列をたたむ", "Fold the selected card's column"};
inline constexpr Word fold_selected_lane{"選んだカードの領域をたたむ", "Fold the selected card's area"};
inline constexpr Word hide_selected_column{"選んだカードの列を隠す", "Hide the selected card's column"};
inline constexpr Word hide_selected_lane{"選んだカードの領域を隠す", "Hide the selected card's area"};
inline constexpr Word reverse{"右から左へ並べる", "Right to left"};
inline constexpr Word show_everything{"たたんだもの・隠したものをすべて戻す",
                                      "Bring back all that is folded or hidden"};

}  // namespace action

inline constexpr Word put_away{"たたみ・隠し {0} 件", "{0} folded or hidden"};
inline constexpr Word bring_back{"すべて戻す", "Bring all back"};

}  // namespace banso::words
