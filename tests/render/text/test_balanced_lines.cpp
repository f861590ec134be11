#include <doctest/doctest.h>

#include "render/text/balanced_lines.h"
#include "render/text/measurer.h"

using namespace banso;

namespace {

std::vector<std::string> lines(std::string_view text, double em, int most = 0) {
    const ApproximateMeasurer measurer;
    std::vector<std::string> out;
    for (const TextLine& line : balanced_lines(measurer, text, {.size = 10}, em * 10, most).lines)
        out.push_back(line.text);
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("no last line of one lonely character") {
    CHECK(lines("後方病床の事前登録を始める", 12) == Lines{"後方病床の", "事前登録を始める"});
}

TEST_CASE("titles are broken behind a particle, not before it or inside a word") {
    CHECK(lines("日常の療養支援", 6) == Lines{"日常の", "療養支援"});
    CHECK(lines("災害時・災害への備え", 6) == Lines{"災害時・", "災害への備え"});
    CHECK(stumble(U'の', U'療') < stumble(U'療', U'養'));
    CHECK(stumble(U'療', U'養') < stumble(U'院', U'が'));
}

TEST_CASE("balancing takes no more lines than plain breaking, and no line is too wide") {
    const ApproximateMeasurer measurer;
    const std::string text = "訪問看護によるターミナルケアを受けた患者数、ACPの共有欄 and words in between";
    for (double width = 40; width < 600; width += 7) {
        const TextBlock plain = break_lines(measurer, text, {.size = 10}, width);
        const TextBlock balanced = balanced_lines(measurer, text, {.size = 10}, width);
        CHECK(balanced.lines.size() == plain.lines.size());
        for (const TextLine& line : balanced.lines) {
            CHECK(line.width <= width + 1e-6);
            CHECK(text.substr(line.begin, line.end - line.begin) == line.text);
        }
    }
}

TEST_CASE("line ends of the author's own, broken text and cut text stay as break_lines has them") {
    const ApproximateMeasurer measurer;
    for (const std::string_view text :
         {"一行目\n二行目は少し長い題名", "\xff\xfe 壊れた文字列をふくむ題名", "", "\n\n"})
        CHECK(balanced_lines(measurer, text, {.size = 10}, 60) == break_lines(measurer, text, {.size = 10}, 60));
    CHECK(lines("とても長い題名をここに書いてみる", 5, 2) == Lines{"とても長い", "題名をこ…"});
}
