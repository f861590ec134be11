// Makes the lines of a short text about equally long, broken where a reader of Japanese pauses: behind a particle
// rather than before it, not inside a word of kanji. For titles; takes no more lines than break_lines does.
#pragma once

#include "render/text/line_breaking.h"

namespace banso {

// As break_lines, for texts of two to four lines without line ends of their own; others are broken as ever.
[[nodiscard]] TextBlock balanced_lines(const TextMeasurer& measurer, std::string_view text, const TextStyle& style,
                                       double max_width, int max_lines = 0);

// How much a reader stumbles over a line end between these characters: 0 not at all.
[[nodiscard]] int stumble(char32_t before, char32_t after);

}  // namespace banso
