// The two fonts of the interface, made from the same bytes that the text measurer reads: what is measured is what is
// drawn.
#pragma once

#include "render/text/font_set.h"

struct ImFont;

namespace banso::ui {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    // Dear ImGui's size of a font is its ascent and descent together; ours is the em. One em in its terms:
    float size_of_em = 1;
    [[nodiscard]] ImFont* of(bool is_bold) const { return is_bold ? bold : regular; }
};

// Adds them to the current ImGui context's atlas; `set` and its bytes must outlive the context. `em`: the interface's
// text in pixels at 100 %.
Fonts add_fonts(const FontSet& set, float em);

}  // namespace banso::ui
