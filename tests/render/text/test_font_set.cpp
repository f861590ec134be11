#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "app/platform/fonts.h"
#include "app/platform/mapped_file.h"
#include "render/text/font_set.h"
#include "render/text/line_breaking.h"

using namespace banso;

namespace {

// The fonts of this computer, opened once for all tests.
struct InstalledFonts {
    InstalledFonts() {
        const auto files = std::get<platform::FontFiles>(platform::find_japanese_fonts());
        std::error_code error;
        regular = platform::MappedFile::open(files.regular.path, error);
        bold = platform::MappedFile::open(files.bold.path, error);
        REQUIRE(regular);
        REQUIRE(bold);
        sources = {.regular = {{regular->bytes(), files.regular.index}}, .bold = {{bold->bytes(), files.bold.index}}};
        auto opened = FontSet::open(sources);
        REQUIRE(opened);
        set = *std::move(opened);
    }
    std::optional<platform::MappedFile> regular;
    std::optional<platform::MappedFile> bold;
    FontSources sources;
    std::unique_ptr<FontSet> set;
};

const InstalledFonts& installed() {
    static const InstalledFonts fonts;
    return fonts;
}

const FontSet& fonts() {
    return *installed().set;
}

}  // namespace

TEST_CASE("kana, kanji and punctuation are one em wide in a Japanese font, Latin letters less") {
    for (const bool bold : {false, true}) {
        for (const char32_t full : {U'あ', U'ア', U'漢', U'、', U'。', U'「', U'ー', U'…', U'𠮷', U'　'})
            CHECK(fonts().glyph(full, bold).advance == doctest::Approx(1.0));
        CHECK(fonts().glyph(U'ｱ', bold).advance == doctest::Approx(0.5));
        CHECK(fonts().glyph(U'W', bold).advance > fonts().glyph(U'i', bold).advance);
        CHECK(fonts().glyph(U' ', bold).advance > 0.1);
    }
    const FontMetrics metrics = fonts().metrics(false);
    CHECK(metrics.ascent > 0.8);
    CHECK(metrics.descent > 0.1);
    CHECK(metrics.ascent + metrics.descent < 2.0);
    CHECK(metrics.line_gap >= 0.0);
}

TEST_CASE("bold text comes from the bold face, and from the regular one where there is no bold") {
    CHECK(fonts().faces().size() == 2);
    CHECK(fonts().glyph(U'漢', false).face == 0);
    CHECK(fonts().glyph(U'漢', true).face == 1);
    CHECK(fonts().faces()[1].bold);
    CHECK(fonts().faces()[1].family == "Noto Sans CJK JP");
    const auto only_regular = FontSet::open({.regular = installed().sources.regular, .bold = {}});
    REQUIRE(only_regular);
    CHECK((*only_regular)->glyph(U'漢', true) == (*only_regular)->glyph(U'漢', false));
}

TEST_CASE("a character that no font has is a visible box, never nothing") {
    for (const char32_t unknown : {U'\xE123', U'\x10FFFD', U'👨', U'\x110000'}) {
        const GlyphMetrics glyph = fonts().glyph(unknown, false);
        CHECK(glyph.missing);
        CHECK(glyph.drawn == U'□');
        CHECK(glyph.id == fonts().glyph(U'□', false).id);
        CHECK(glyph.advance > 0.3);
    }
    CHECK_FALSE(fonts().glyph(U'漢', false).missing);
}

TEST_CASE("a space or hyphen that a font lacks is drawn as its common kin, not as a box") {
    for (const char32_t space : {U'\t', U'\x2003', U'\x2009', U'\x00A0'}) {
        CAPTURE(static_cast<unsigned>(space));
        CHECK_FALSE(fonts().glyph(space, false).missing);
    }
    CHECK_FALSE(fonts().glyph(U'\x2011', false).missing);
}

TEST_CASE("what is no font is refused and says which") {
    const std::array<std::byte, 64> nonsense{};
    const auto refused =
        FontSet::open({.regular = {installed().sources.regular[0], {nonsense, 3, "nonsense.ttf"}}, .bold = {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::FontNotUsable);
    CHECK(refused.error().args[0] == "nonsense.ttf");
    CHECK(refused.error().args[1] == "3");
    CHECK_FALSE(FontSet::open({}));
    const FontSource cut{installed().regular->bytes().first(5000), 0};
    CHECK_FALSE(FontSet::open({.regular = {cut}, .bold = {}}));
    const FontSource no_such_face{installed().regular->bytes(), 999};
    CHECK_FALSE(FontSet::open({.regular = {no_such_face}, .bold = {}}));
}

TEST_CASE("several threads measure at once and agree") {
    const auto set = FontSet::open(installed().sources);
    REQUIRE(set);
    std::vector<std::thread> threads;
    std::array<double, 4> sums{};
    for (double& sum : sums) {
        threads.emplace_back([&sum, &measurer = **set] {
            for (char32_t c = 0x20; c < 0xA000; ++c) sum += measurer.glyph(c, c % 2 == 0).advance;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(std::all_of(sums.begin(), sums.end(), [&](double sum) { return sum == sums[0] && sum > 1000; }));
}

TEST_CASE("a painter gets a FreeType face of its own with the same glyphs") {
    const auto face = FreeTypeFace::open(fonts().faces()[0].source);
    REQUIRE(face);
    CHECK(face->get() != nullptr);
}

TEST_CASE("an accent or a circle stands in the middle of its letter, a voicing mark where the font draws it") {
    for (const char32_t mark : {U'\x0301', U'\x20DD'}) {
        CAPTURE(static_cast<unsigned>(mark));
        const GlyphMetrics metrics = fonts().glyph(mark, false);
        CHECK(metrics.centred);
        CHECK(metrics.ink_middle != 0.0);
    }
    const TextLine line = shape_line(fonts(), "x\u0301", {.size = 100});
    REQUIRE(line.glyphs.size() == 2);
    CHECK(line.glyphs[1].x + fonts().glyph(U'\x0301', false).ink_middle * 100 == doctest::Approx(line.width / 2));
    CHECK(line.width == text_width(fonts(), "x", {.size = 100}));
    const TextLine voiced = shape_line(fonts(), "あ\u3099", {.size = 100});
    CHECK(voiced.glyphs[1].x == doctest::Approx(100));
}

TEST_CASE("with a real font, too, no line is wider than it may be, at any size") {
    const std::string text =
        "在宅医療・介護連携（ICT）の推進、24時間365日の往診体制 AVATAR Wi-Fi「みなと」https://example.jp/あ";
    for (int tenths = 400; tenths < 3000; tenths += 7) {
        const double width = tenths / 10.0;
        const TextBlock block = break_lines(fonts(), text, {.size = 13.3, .bold = tenths % 2 == 0}, width, 4);
        CHECK(block.width <= width);
        for (const TextLine& line : block.lines) {
            double x = 0;
            for (const PlacedGlyph& glyph : line.glyphs) {
                CHECK(glyph.x == doctest::Approx(x));
                x = glyph.x + glyph.advance;
            }
            CHECK(x == doctest::Approx(line.width));
        }
    }
}

TEST_CASE("text is the same at every zoom: twice the size is twice the width") {
    const std::string text = "在宅医療 PDCA 24時間";
    CHECK(text_width(fonts(), text, {.size = 28}) == doctest::Approx(2 * text_width(fonts(), text, {.size = 14})));
}
