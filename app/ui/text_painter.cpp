#include "app/ui/text_painter.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace banso::ui {

void paint_line(ImDrawList& list, const Fonts& fonts, const TextBlock& block, const TextLine& line, Point pen,
                double scale, std::uint32_t colour) {
    const double size = std::max(1.0, std::round(block.size * scale));
    ImFontBaked* baked = fonts.of(block.bold)->GetFontBaked(static_cast<float>(size) * fonts.size_of_em);
    const float baseline = static_cast<float>(std::round(pen.y)) - std::round(baked->Ascent);
    for (const PlacedGlyph& placed : line.glyphs) {
        const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(placed.drawn));
        if (!glyph || !glyph->Visible) continue;
        const auto x = static_cast<float>(std::round(pen.x + placed.x * scale));
        list.PrimReserve(6, 4);
        list.PrimRectUV({x + glyph->X0, baseline + glyph->Y0}, {x + glyph->X1, baseline + glyph->Y1},
                        {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour);
    }
}

}  // namespace banso::ui
