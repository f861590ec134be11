// What is wrong with something typed as a number or a date, and what to type instead.
#pragma once

#include <string>

#include "app/entry/entry_problem.h"
#include "app/words/errors.h"
#include "app/words/word.h"

namespace banso::words {

Explanation explain(const EntryError& error, Language language);

// Both in one line, as of an Error.
std::string sentence(const EntryError& error, Language language);

// Hints in empty fields.
inline constexpr Word date_hint{"R6.3.31、令和6年度、2024-03", "2024-03-31, 2024-03, FY2024"};
inline constexpr Word due_hint{"10/22、R9.3、令和8年度", "10/22, 2027-03, FY2026"};
inline constexpr Word value_hint{"63.5、127/200、未把握", "63.5, 127/200, not known"};

// Of a figure that has been used.
inline constexpr Word correction_reason{"訂正の理由", "Reason of the correction"};
inline constexpr Word correction_hint{"理由を書いて Enter で訂正、Esc でやめる",
                                      "Why? Enter corrects, Esc leaves it as it was"};
inline constexpr Word corrected{"{0} に訂正：{1}は {2} でした。理由：{3}", "corrected {0}: {1} was {2}. Reason: {3}"};

// In front of what cannot be read: colour is not the only sign.
inline constexpr Word not_read_mark{"⚠", "⚠"};

}  // namespace banso::words
