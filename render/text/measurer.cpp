#include "render/text/measurer.h"

#include <unicode/uchar.h>

#include "render/text/unicode.h"

namespace banso {

namespace {

constexpr char32_t tofu = U'□';

// Characters of ambiguous width (①, …, α) are wide in Japanese fonts, but for Latin letters with accents.
bool is_wide(char32_t c) {
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH)) {
        case U_EA_WIDE:
        case U_EA_FULLWIDTH:
            return true;
        case U_EA_AMBIGUOUS:
            return c >= 0x370;
        default:
            return false;
    }
}

}  // namespace

FontMetrics ApproximateMeasurer::metrics(bool) const {
    return {.ascent = 0.88, .descent = 0.12, .line_gap = 0.5};
}

GlyphMetrics ApproximateMeasurer::glyph(char32_t character, bool bold) const {
    const bool missing = u_charType(static_cast<UChar32>(character)) == U_PRIVATE_USE_CHAR;
    const char32_t drawn = missing ? tofu : character;
    const double advance = is_combining_mark(drawn) ? 0.0 : is_wide(drawn) ? 1.0 : 0.5;
    return {.id = drawn,
            .face = static_cast<std::uint16_t>(bold ? 1 : 0),
            .missing = missing,
            .drawn = drawn,
            .advance = advance};
}

}  // namespace banso
