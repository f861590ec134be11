// The words of the catalogue of examples.
#pragma once

#include "app/words/word.h"

namespace banso::words {

namespace action {

inline constexpr Word catalogue{"例から入れる…", "Start from an example…"};

}  // namespace action

inline constexpr Word name_separator{"・", ", "};
inline constexpr Word catalogue_hint{"題名、領域、指標、課題、BCP などで探す",
                                     "Find by title, area, indicator, issue, BCP …"};
inline constexpr Word catalogue_keys{"Enter で入れて閉じる　Ctrl+Enter で続けて入れる　Esc で閉じる",
                                     "Enter takes it and closes, Ctrl+Enter takes it and goes on, Esc closes"};
inline constexpr Word catalogue_none{"あてはまる例がありません。ことばを短くしてください",
                                     "No example fits; try fewer words"};
inline constexpr Word catalogue_in{"入っています", "taken already"};
inline constexpr Word catalogue_unverified{"未確認", "not verified"};
inline constexpr Word catalogue_title_only{"題名のみ", "title only"};
inline constexpr Word catalogue_taken{"{0} 枚入れました", "{0} taken"};
inline constexpr Word example_from{"例の出典：{0}", "Example from: {0}"};
inline constexpr Word example_from_unverified{"例の出典：{0}（未確認）", "Example from: {0} (not verified)"};

}  // namespace banso::words
