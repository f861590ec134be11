// The words of 整列 (tidying the picture).
#pragma once

#include "app/words/word.h"

namespace banso::words::tidy {

inline constexpr Word tidy{"整列", "Tidy up"};
inline constexpr Word apply{"適用", "Apply"};
inline constexpr Word leave{"やめる", "Leave it"};
inline constexpr Word working{"整列の案を作っています…", "Working out a tidier picture…"};
inline constexpr Word proposal{"整列の案", "A tidier picture"};
inline constexpr Word in_all{"全体図で", "in the whole picture"};
inline constexpr Word moving{"動くカード {0} 枚", "{0} cards would move"};
inline constexpr Word crossings{"線の交差 {0} → {1}", "crossing links {0} → {1}"};
inline constexpr Word offer{"線の交差が増えています", "Links cross more than they need to"};
inline constexpr Word dismiss_offer{"このままでよい", "Leave it as it is"};

}  // namespace banso::words::tidy
