// Text broken into lines, every glyph with its place: what every painter draws, so that the screen, SVG, PNG and PDF
// agree. Plain values: knows no font library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace banso {

// One glyph on its line, in world units. SVG writes `x` and the text, Cairo `id` and `x`, ImGui `drawn` and `x`.
struct PlacedGlyph {
    std::uint32_t id = 0;    // in its face
    std::uint16_t face = 0;  // which face: FontSet::faces()
    bool missing = false;    // a box stands for what no font has
    char32_t drawn = 0;      // the character whose glyph this is (a box for what no font has)
    double x = 0;            // from the start of the line
    double advance = 0;      // 0 for a combining mark, which lies over the glyph before it
    // The cluster: bytes [begin, end) of TextLine::text, a whole grapheme. Glyphs of one grapheme share the range.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const PlacedGlyph&, const PlacedGlyph&) = default;
};

struct TextLine {
    // Bytes of the text given, without the spaces and the line end that follow. For text that is not is_clean(),
    // bytes of cleaned(text).
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;  // those bytes, and "…" where the rest was cut away
    double width = 0;  // world units
    std::vector<PlacedGlyph> glyphs;
    friend bool operator==(const TextLine&, const TextLine&) = default;
};

struct TextBlock {
    std::vector<TextLine> lines;  // at least one
    double size = 0;              // world units an em
    bool bold = false;
    double line_height = 0;  // from one baseline to the next
    double baseline = 0;     // of a line, from the line's top
    double width = 0;        // of the widest line
    bool cut = false;        // there was more text than lines allowed
    [[nodiscard]] double height() const { return line_height * static_cast<double>(lines.size()); }
    friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

}  // namespace banso
