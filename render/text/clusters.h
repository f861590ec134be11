// Text as a row of graphemes with their glyphs, before it is broken into lines. Only for this folder.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/text/line_breaking.h"

namespace banso {

// What one grapheme is drawn as.
struct Cluster {
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;
    std::uint32_t first_glyph = 0;
    std::uint32_t glyph_count = 0;
    double width = 0;          // world units
    bool is_space = false;     // takes no room at the end of a line
    bool is_line_end = false;  // \n, \r\n, U+2028 …: no glyph
    bool may_break = false;    // a new line may start behind it
};

struct ShapedText {
    std::vector<Cluster> clusters;
    std::vector<PlacedGlyph> glyphs;  // x from the start of its cluster; begin, end in the text
};

// `text` is clean (is_clean). Says nothing of breaks: mark_breaks does.
[[nodiscard]] ShapedText shape_clusters(const TextMeasurer& measurer, std::string_view text, const TextStyle& style);

// Fills in may_break by strict Japanese rules.
void mark_breaks(ShapedText& shaped, std::string_view text);

}  // namespace banso
