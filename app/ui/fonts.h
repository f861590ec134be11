// The two fonts of the interface, made from the same bytes that the text measurer reads: what is measured is what is
// drawn.
#pragma once

#include "render/text/font_set.h"

struct ImFont;

namespace banso::ui {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    [[nodiscard]] ImFont* of(bool is_bold) const { return is_bold ? bold : regular; }
};

// Adds them to the current ImGui context's atlas; the bytes must outlive the context. `size`: the interface's text in
// pixels at 100 %.
Fonts add_fonts(const FontSources& sources, float size);

}  // namespace banso::ui
