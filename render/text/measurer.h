// How wide a character is, in em: the one question that layout, scene and painters ask of a font.
// Knows nothing of lines, pixels or files.
#pragma once

#include <cstdint>

namespace banso {

// Of a font's design, in em, all counted away from the baseline (descent 0.2 = 0.2 em below it).
struct FontMetrics {
    double ascent = 0;
    double descent = 0;
    double line_gap = 0;
    friend bool operator==(const FontMetrics&, const FontMetrics&) = default;
};

// What stands for one character. Unhinted and unscaled, so that text is the same at every zoom.
struct GlyphMetrics {
    std::uint32_t id = 0;    // number of the glyph in its face
    std::uint16_t face = 0;  // which face: FontSet::faces()
    bool missing = false;    // no font has the character: the glyph is a visible box instead
    char32_t drawn = 0;      // the character whose glyph this is: the one asked for, or what replaces it
    bool centred = false;    // an accent or enclosure: goes in the middle of what it stands on
    double ink_middle = 0;   // em; the middle of what a centred glyph draws
    double advance = 0;      // em
    friend bool operator==(const GlyphMetrics&, const GlyphMetrics&) = default;
};

// Every implementation may be asked from several threads at once, and answers the same each time.
class TextMeasurer {
  public:
    virtual ~TextMeasurer() = default;
    [[nodiscard]] virtual FontMetrics metrics(bool bold) const = 0;
    [[nodiscard]] virtual GlyphMetrics glyph(char32_t character, bool bold) const = 0;
};

// Measures without a font, for tests: full width 1 em, half width 0.5 em, combining marks 0. The glyph id is the
// character itself; everything but the private use areas "exists".
class ApproximateMeasurer final : public TextMeasurer {
  public:
    [[nodiscard]] FontMetrics metrics(bool bold) const override;
    [[nodiscard]] GlyphMetrics glyph(char32_t character, bool bold) const override;
};

}  // namespace banso
