// Paints a line of measured text with Dear ImGui, glyph by glyph: the same in the picture and in the fields people type
// into.
#pragma once

#include <cstdint>

#include "app/ui/fonts.h"
#include "model/geometry.h"
#include "render/text/text_block.h"

struct ImDrawList;

namespace banso::ui {

// Each glyph where the line says, at a whole pixel and a whole size: sharp, and few sizes in the atlas. `pen`: where
// the baseline begins, in pixels; `scale`: pixels a unit of the block; `colour` as Dear ImGui packs it.
void paint_line(ImDrawList& list, const Fonts& fonts, const TextBlock& block, const TextLine& line, Point pen,
                double scale, std::uint32_t colour);

}  // namespace banso::ui
