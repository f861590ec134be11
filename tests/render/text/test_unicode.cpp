#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "render/text/unicode.h"

using namespace banso;

namespace {

const std::string family = "👨‍👩‍👧";  // three people held together by two zero width joiners
const std::string kanji_outside_bmp = "𠮷";       // U+20BB7, two units in UTF-16

// The offsets a caret stops at on its way through the text.
std::vector<std::size_t> stops(const std::string& text) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < text.size();) found.push_back(at = next_grapheme(text, at));
    return found;
}

}  // namespace

TEST_CASE("an emoji family, a flag, a letter with its accent and a rare kanji are one step of the caret each") {
    for (const std::string& one :
         {family, std::string("🇯🇵"), std::string("👍🏽"), std::string("e\u0301"), std::string("か\u3099"),
          kanji_outside_bmp, std::string("葛\U000E0100"), std::string("\r\n")}) {
        CAPTURE(one);
        CHECK(count_graphemes(one) == 1);
        const std::string text = "あ" + one + "い";
        CHECK(stops(text) == std::vector<std::size_t>{3, 3 + one.size(), 6 + one.size()});
        CHECK(previous_grapheme(text, text.size()) == 3 + one.size());
        CHECK(previous_grapheme(text, 3 + one.size()) == 3);
        CHECK(previous_grapheme(text, 3) == 0);
    }
}

TEST_CASE("the caret stops at the ends of the text, and leaves the middle of a character") {
    CHECK(next_grapheme("", 0) == 0);
    CHECK(previous_grapheme("", 0) == 0);
    CHECK(next_grapheme("あ", 3) == 3);
    CHECK(next_grapheme("あ", 99) == 3);
    CHECK(previous_grapheme("あ", 99) == 3);
    CHECK(previous_grapheme("あ", 0) == 0);
    CHECK(next_grapheme("あい", 1) == 3);
    CHECK(previous_grapheme("あい", 4) == 3);
}

TEST_CASE("a kana typed with its voicing mark apart becomes one character") {
    CHECK(normalised("か\u3099") == "が");
    CHECK(normalised("ハ\u309Aリ") == "パリ");
    CHECK(normalised("e\u0301") == "é");
    CHECK(normalised("が") == "が");
    CHECK(normalised("plain ASCII 123") == "plain ASCII 123");
    CHECK(normalised("") == "");
}

TEST_CASE("normalising keeps widths, and the spelling of names") {
    CHECK(normalised("ｶﾞＡ①㈱") == "ｶﾞＡ①㈱");
    CHECK(normalised("\uFA10 \uF9DC \uFA11 髙 𠮷") == "\uFA10 \uF9DC \uFA11 髙 𠮷");
    CHECK(normalised("葛\U000E0100") == "葛\U000E0100");
}

TEST_CASE("a search finds a word however it was typed") {
    const auto same = [](const char* a, const char* b) { return fold_for_search(a) == fold_for_search(b); };
    CHECK(fold_for_search("ｶﾞ") == "が");
    CHECK(fold_for_search("ガ") == "が");
    CHECK(fold_for_search("か\u3099") == "が");
    CHECK(same("ケアマネジャー", "けあまねじゃー"));
    CHECK(same("ｹｱﾏﾈｼﾞｬｰ", "ケアマネジャー"));
    CHECK(same("ＰＤＣＡ", "pdca"));
    CHECK(same("２４時間", "24時間"));
    CHECK(same("㈱", "(株)"));
    CHECK(same("㍻", "平成"));
    CHECK(same("9〜17時", "９～１７時"));
    CHECK(same("A−B", "A－B"));
    CHECK(same("A‐B", "A-B"));
    CHECK(same("\uFA10", "\u585A"));
    CHECK(same("葛\U000E0100", "葛"));
    CHECK(same("在宅　医療", "在宅 医療"));
    CHECK_FALSE(same("は", "ば"));
    CHECK_FALSE(same("つ", "っ"));
    CHECK(fold_for_search("") == "");
}

TEST_CASE("bytes that are no text become U+FFFD, one for each broken sequence") {
    CHECK(cleaned("あ\xFFい") == "あ\uFFFDい");
    CHECK(cleaned("\xE3\x81") == "\uFFFD");                            // cut off
    CHECK(cleaned("\xC0\xAF") == "\uFFFD\uFFFD");                      // overlong
    CHECK(cleaned("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");            // half a surrogate pair
    CHECK(cleaned("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond Unicode
    CHECK(cleaned(std::string_view("a\0b\x1B", 4)) == "a\uFFFDb\uFFFD");
    CHECK(cleaned("\uFFFF") == "\uFFFD");
    CHECK(cleaned("a\tb\r\nc") == "a\tb\r\nc");
    CHECK(is_clean("在宅\n医療"));
    CHECK_FALSE(is_clean("\xFF"));
}

TEST_CASE("broken bytes do not stop normalising, folding or the caret") {
    const std::string broken = "か\xE3\x82\xFF\xF0\x9F\x91 \xE2\x80";
    CHECK(is_clean(normalised(broken)));
    CHECK(is_clean(fold_for_search(broken)));
    CHECK(stops(broken).back() == broken.size());
    std::size_t at = broken.size();
    for (int steps = 0; at > 0; ++steps) {
        REQUIRE(steps < 20);
        at = previous_grapheme(broken, at);
    }
}

TEST_CASE("words are found where Japanese writes them together") {
    const auto words = [](const std::string& text) {
        std::vector<std::string> found;
        for (std::size_t at = 0; at < text.size();) {
            const TextRange word = word_at(text, at);
            CHECK(word.begin == at);
            found.push_back(text.substr(word.begin, word.end - word.begin));
            at = word.end;
        }
        return found;
    };
    CHECK(words("訪問看護、and you").size() >= 5);
    CHECK(words("alpha beta") == std::vector<std::string>{"alpha", " ", "beta"});
    const std::vector<std::string> sentence = words("ケアマネジャーと連絡がつかない");
    CHECK(sentence.front() == "ケア");
    CHECK(sentence.size() > 3);
    CHECK(word_at("", 0).empty());
    CHECK(word_at("連絡", 99) == TextRange{0, 6});
    CHECK(word_at("連絡", 4) == TextRange{0, 6});  // from inside a character
}

TEST_CASE("the caret goes word by word over spaces, and stops at the ends") {
    const std::string text = "alpha  beta.";
    CHECK(next_word(text, 0) == 7);
    CHECK(next_word(text, 5) == 7);
    CHECK(next_word(text, 7) == 11);
    CHECK(next_word(text, 11) == 12);
    CHECK(next_word(text, 12) == 12);
    CHECK(previous_word(text, 12) == 11);
    CHECK(previous_word(text, 11) == 7);
    CHECK(previous_word(text, 7) == 0);
    CHECK(previous_word(text, 0) == 0);
    CHECK(previous_word("　在宅", 3) == 0);
}

TEST_CASE("no word ends inside a character") {
    const std::string text = "か\u3099き" + family + "𠮷野 e\u0301té";
    for (std::size_t at = 0; at <= text.size(); ++at) {
        for (const std::size_t stop : {next_word(text, at), previous_word(text, at)}) {
            CAPTURE(at);
            CHECK((stop == text.size() || previous_grapheme(text, next_grapheme(text, stop)) == stop));
        }
    }
}
