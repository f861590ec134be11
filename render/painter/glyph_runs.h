// A line's glyphs cut into runs of one face, with the bytes of the text that each glyph stands for: what a painter
// needs so that its text can be searched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/text/text_block.h"

namespace banso {

// `bytes` of the text are drawn by the next `glyphs` glyphs; either may be 0, not both.
struct GlyphCluster {
    int bytes = 0;
    int glyphs = 0;
    friend bool operator==(const GlyphCluster&, const GlyphCluster&) = default;
};

// The clusters cover [begin, end) of TextLine::text without gaps, and all the glyphs.
struct GlyphRun {
    std::uint16_t face = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<PlacedGlyph> glyphs;
    std::vector<GlyphCluster> clusters;
};

std::vector<GlyphRun> glyph_runs(const TextLine& line);

}  // namespace banso
