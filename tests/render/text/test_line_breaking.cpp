#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "render/text/line_breaking.h"
#include "render/text/unicode.h"

using namespace banso;

namespace {

const ApproximateMeasurer measurer;
const TextStyle style{.size = 10};                        // a full-width character is 10 wide
constexpr const char* invisible = " \n\xE3\x80\xE2\x8B";  // bytes of spaces, line ends, U+3000 and U+200B

// The text of each line when `em` full-width characters fit on one.
std::vector<std::string> lines(const std::string& text, double em, int max_lines = 0) {
    std::vector<std::string> found;
    for (const TextLine& line : break_lines(measurer, text, style, em * style.size, max_lines).lines)
        found.push_back(line.text);
    return found;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("no line starts with a full stop, a closing bracket, a long vowel mark or a small kana") {
    CHECK(lines("在宅医療。次", 4) == Lines{"在宅医", "療。次"});
    CHECK(lines("在宅医療、次", 4) == Lines{"在宅医", "療、次"});
    CHECK(lines("在「医療」次", 4) == Lines{"在「医", "療」次"});
    CHECK(lines("在宅医（薬）", 5) == Lines{"在宅医", "（薬）"});
    CHECK(lines("相談センター", 5) == Lines{"相談セン", "ター"});
    CHECK(lines("在宅医シャツ", 4) == Lines{"在宅医", "シャツ"});
    CHECK(lines("在宅医っと", 3) == Lines{"在宅", "医っと"});
    CHECK(lines("在宅人々と", 3) == Lines{"在宅", "人々と"});
    CHECK(lines("在宅医療！", 4) == Lines{"在宅医", "療！"});
    CHECK(lines("在宅医療・介", 4) == Lines{"在宅医", "療・介"});
}

TEST_CASE("no line ends with an opening bracket") {
    CHECK(lines("在宅「医療」", 3) == Lines{"在宅", "「医", "療」"});
    CHECK(lines("在宅（医療", 3) == Lines{"在宅", "（医療"});
    CHECK(lines("在宅『医療", 3) == Lines{"在宅", "『医療"});
}

TEST_CASE("a number keeps its percent sign and a Latin word is not torn apart") {
    CHECK(lines("割合は50%です", 4) == Lines{"割合は", "50%です"});
    CHECK(lines("the PDCA cycle", 3) == Lines{"the", "PDCA", "cycle"});
}

TEST_CASE("a line end in the text starts a line, and an empty line stays") {
    CHECK(lines("一\n二\r\n三", 9) == Lines{"一", "二", "三"});
    CHECK(lines("一\n\n二", 9) == Lines{"一", "", "二"});
    CHECK(lines("一\n", 9) == Lines{"一", ""});
    CHECK(lines("一\u2028二", 9) == Lines{"一", "二"});
    CHECK(lines("", 9) == Lines{""});
    CHECK(lines("\n", 9) == Lines{"", ""});
}

TEST_CASE("spaces at the end of a line take no room, spaces at its start stay") {
    CHECK(lines("abcd    efgh", 2) == Lines{"abcd", "efgh"});
    CHECK(lines("在宅　　医療", 2) == Lines{"在宅", "医療"});
    CHECK(lines("　在宅", 3) == Lines{"　在宅"});
    CHECK(lines("在宅   ", 2) == Lines{"在宅"});
}

TEST_CASE("a word longer than the line is broken between graphemes") {
    CHECK(lines("abcdefgh", 2) == Lines{"abcd", "efgh"});
    CHECK(lines("見 abcdefgh", 2) == Lines{"見", "abcd", "efgh"});
    CHECK(lines("aaax\u0301a", 2) == Lines{"aaax\u0301", "a"});
    CHECK(lines("在宅医", 0.5) == Lines{"在", "宅", "医"});  // not even one fits: one a line
    CHECK(lines("在宅", 0) == Lines{"在", "宅"});
}

TEST_CASE("what does not fit in the lines allowed is cut behind an ellipsis") {
    CHECK(lines("在宅医療と介護", 4, 1) == Lines{"在宅医…"});
    CHECK(lines("在宅医療と介護", 4, 2) == Lines{"在宅医療", "と介護"});
    CHECK(lines("在宅医療と介護の", 3, 2) == Lines{"在宅医", "療と…"});
    CHECK(lines("在宅\n医療", 4, 1) == Lines{"在宅…"});
    CHECK(lines("在宅医療\n介護", 4, 1) == Lines{"在宅医…"});
    CHECK(lines("one two", 3, 1) == Lines{"one…"});
    CHECK(lines("在宅\n", 4, 1) == Lines{"在宅"});    // nothing was lost
    CHECK(lines("在宅医療", 0.5, 1) == Lines{"在"});  // no room for the ellipsis
    CHECK(break_lines(measurer, "在宅医療", style, 30, 1).cut);
    CHECK_FALSE(break_lines(measurer, "在宅医", style, 30, 1).cut);
}

TEST_CASE("a line knows which bytes it came from, and each glyph its grapheme") {
    const std::string text = "在宅 医療か\u3099𠮷";
    const TextBlock block = break_lines(measurer, text, style, 30);
    REQUIRE(block.lines.size() == 3);
    CHECK(block.lines[0].begin == 0);
    CHECK(block.lines[0].end == 6);
    CHECK(block.lines[1].begin == 7);
    CHECK(block.lines[1].end == 19);
    CHECK(block.lines[1].text == "医療か\u3099");
    REQUIRE(block.lines[1].glyphs.size() == 3);
    const PlacedGlyph& ga = block.lines[1].glyphs[2];
    CHECK(ga.drawn == U'が');
    CHECK(ga.begin == 6);
    CHECK(ga.end == 12);
    CHECK(ga.x == 20.0);
    CHECK(block.lines[2].text == "𠮷");
    CHECK(block.lines[2].glyphs[0].drawn == U'𠮷');
}

TEST_CASE("an emoji family is one grapheme, and one box where no font has its parts") {
    struct NoEmoji final : TextMeasurer {
        FontMetrics metrics(bool bold) const override { return measurer.metrics(bold); }
        GlyphMetrics glyph(char32_t c, bool bold) const override {
            return measurer.glyph(c > 0x1F000 ? 0xE000 : c, bold);
        }
    };
    const TextLine line = shape_line(NoEmoji{}, "あ👨‍👩‍👧い", style);
    REQUIRE(line.glyphs.size() == 3);
    CHECK(line.glyphs[1].missing);
    CHECK(line.glyphs[1].end - line.glyphs[1].begin == 18);
    CHECK(line.width == 30.0);
    CHECK(lines("👨‍👩‍👧👨‍👩‍👧", 3) == Lines{"👨‍👩‍👧", "👨‍👩‍👧"});
}

TEST_CASE("variation selectors and joiners draw nothing and take no room") {
    CHECK(text_width(measurer, "葛\U000E0100", style) == 10.0);
    CHECK(text_width(measurer, "a\u200Bb\uFEFF", style) == 10.0);
    CHECK(shape_line(measurer, "葛\U000E0100", style).glyphs.size() == 1);
}

TEST_CASE("a mark that cannot be composed lies over its letter; one without a letter has a place of its own") {
    const TextLine line = shape_line(measurer, "あ\u3099い", style);  // no single character for it
    REQUIRE(line.glyphs.size() == 3);
    CHECK(line.glyphs[1].advance == 0.0);
    CHECK(line.glyphs[1].x == 10.0);
    CHECK(line.width == 20.0);
    CHECK(text_width(measurer, "\u0301", style) == 10.0);
}

TEST_CASE("a line of its own takes line ends as spaces") {
    const TextLine line = shape_line(measurer, "一\n二\u2028三\u0085四", style);
    CHECK(is_clean(line.text));
    CHECK(line.text.find('\n') == std::string::npos);
    CHECK(line.text.size() == std::string("一\n二\u2028三\u0085四").size());
    CHECK(line.glyphs.size() == 7);
}

TEST_CASE("a text of ten thousand characters without a space is broken at once") {
    const std::string word(10'000, 'a');
    const TextBlock block = break_lines(measurer, word, style, 100);
    CHECK(block.lines.size() == 500);
    CHECK(block.lines[499].end == 10'000);
    CHECK(break_lines(measurer, word, style, 100, 3).lines.back().text == std::string(18, 'a') + "…");
}

TEST_CASE("broken bytes are drawn as U+FFFD and never crash") {
    const TextBlock block = break_lines(measurer, "在\xFF宅\xE3\x81", style, 100);
    REQUIRE(block.lines.size() == 1);
    CHECK(block.lines[0].text == "在\uFFFD宅\uFFFD");
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        for (const TextLine& line : break_lines(measurer, bytes, style, 50, 4).lines) CHECK(is_clean(line.text));
    }
}

TEST_CASE("whatever the text and the width: nothing is wider than the line, nothing is lost, nothing is doubled") {
    const std::vector<std::string> pieces{"在宅",
                                          "医療",
                                          "、",
                                          "。",
                                          "「",
                                          "」",
                                          "（",
                                          "）",
                                          "ー",
                                          "っ",
                                          "ャ",
                                          "々",
                                          "a",
                                          "word",
                                          " ",
                                          "　",
                                          "\n",
                                          "か\u3099",
                                          "👨‍👩‍👧",
                                          "𠮷",
                                          "100%",
                                          "…",
                                          "é",
                                          "\u200B",
                                          "https://example.jp/a?b=c"};
    std::mt19937 random(2026);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto n = random() % 30; n > 0; --n) text += pieces[random() % pieces.size()];
        const double width = 30.0 + static_cast<double>(random() % 1500) / 10;  // the widest grapheme fits
        const int max_lines = static_cast<int>(random() % 5);
        CAPTURE(text);
        CAPTURE(width);
        const TextBlock block = break_lines(measurer, text, style, width, max_lines);
        REQUIRE(!block.lines.empty());
        if (max_lines > 0) REQUIRE(block.lines.size() <= static_cast<std::size_t>(max_lines));
        std::size_t at = 0;
        for (const TextLine& line : block.lines) {
            REQUIRE(line.width <= width);
            for (const PlacedGlyph& glyph : line.glyphs) REQUIRE(glyph.x + glyph.advance <= width + 1e-6);
            REQUIRE(line.begin >= at);  // between lines only spaces and line ends go
            REQUIRE(text.substr(at, line.begin - at).find_first_not_of(invisible) == std::string::npos);
            at = line.end;
        }
        if (!block.cut) REQUIRE(text.substr(at).find_first_not_of(invisible) == std::string::npos);
        CHECK(block == break_lines(measurer, text, style, width, max_lines));
    }
}

TEST_CASE("a text fits on one line of exactly its own width") {
    const std::string text = "退院支援 the PDCA cycle 令和6年度";
    const double width = text_width(measurer, text, {.size = 13.7});
    CHECK(break_lines(measurer, text, {.size = 13.7}, width).lines.size() == 1);
}
