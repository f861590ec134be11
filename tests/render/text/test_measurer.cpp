#include <doctest/doctest.h>

#include "render/text/line_breaking.h"
#include "render/text/measurer.h"

using namespace banso;

TEST_CASE("without a font a full-width character is one em wide and a half-width one half") {
    const ApproximateMeasurer measurer;
    for (const char32_t full : U"あア亜漢、。「…①α𠮷Ａ　👨") {
        if (full != 0) CHECK(measurer.glyph(full, false).advance == 1.0);
    }
    for (const char32_t half : U"aZ0 -ｱﾞ｡é") {
        if (half != 0) CHECK(measurer.glyph(half, false).advance == 0.5);
    }
    CHECK(measurer.glyph(0x0301, false).advance == 0.0);
    CHECK(measurer.glyph(0xE000, false).missing);
    CHECK(text_width(measurer, "在宅24h", {.size = 10}) == 35.0);
}

TEST_CASE("without a font bold is as wide as regular, and another face") {
    const ApproximateMeasurer measurer;
    CHECK(measurer.glyph(U'漢', true).advance == measurer.glyph(U'漢', false).advance);
    CHECK(measurer.glyph(U'漢', true).face != measurer.glyph(U'漢', false).face);
    CHECK(measurer.metrics(true) == measurer.metrics(false));
}
