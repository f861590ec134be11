#include "render/painter/glyph_runs.h"

namespace banso {

std::vector<GlyphRun> glyph_runs(const TextLine& line) {
    std::vector<GlyphRun> runs;
    for (const PlacedGlyph& glyph : line.glyphs) {
        if (runs.empty() || runs.back().face != glyph.face)
            runs.push_back({.face = glyph.face, .begin = glyph.begin, .end = glyph.begin});
        GlyphRun& run = runs.back();
        run.glyphs.push_back(glyph);
        if (glyph.begin > run.end) {  // characters that are not drawn at all
            run.clusters.push_back({static_cast<int>(glyph.begin - run.end), 0});
            run.end = glyph.begin;
        }
        if (glyph.end > run.end) {
            run.clusters.push_back({static_cast<int>(glyph.end - run.end), 1});
            run.end = glyph.end;
        } else if (!run.clusters.empty()) {  // another glyph of the same characters
            ++run.clusters.back().glyphs;
        } else {
            run.clusters.push_back({0, 1});  // began in the run before, with another face
        }
    }
    return runs;
}

}  // namespace banso
