// Breaks text into lines, once for all painters: Unicode line breaking (UAX 14) with strict Japanese rules, so that no
// line starts with 。」ー or a small kana and none ends with 「（. Knows of fonts only the TextMeasurer.
//
// Kerning and ligatures are left out on purpose: Japanese is set solid, and a painter that kerned on its own would
// part from the others. Every glyph has its own advance, and painters put it where the line says.
#pragma once

#include <string_view>

#include "render/text/measurer.h"
#include "render/text/text_block.h"

namespace banso {

struct TextStyle {
    double size = 14;  // world units an em
    bool bold = false;
    double line_spacing = 1.45;  // from baseline to baseline, in em
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// Breaks `text` into lines of at most `max_width` world units, at most `max_lines` of them (0: as many as it takes);
// what is left over is cut away behind "…". A word longer than a line is broken between graphemes. Spaces at the end
// of a line take no room. No line is wider than `max_width`, but for one that holds a single grapheme wider than that.
[[nodiscard]] TextBlock break_lines(const TextMeasurer& measurer, std::string_view text, const TextStyle& style,
                                    double max_width, int max_lines = 0);

// One line, as long as it takes; line ends count as spaces.
[[nodiscard]] TextLine shape_line(const TextMeasurer& measurer, std::string_view text, const TextStyle& style);

// The width shape_line would give.
[[nodiscard]] double text_width(const TextMeasurer& measurer, std::string_view text, const TextStyle& style);

}  // namespace banso
