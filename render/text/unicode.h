// Text as Unicode sees it: well-formed, normalised, folded for search, cut into what a reader calls characters.
// All text is UTF-8, all offsets are bytes. Ill-formed bytes become U+FFFD and never crash. Knows no fonts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banso {

// True when the text is well-formed UTF-8 without control characters (but tab and line ends) or noncharacters.
[[nodiscard]] bool is_clean(std::string_view text);

// The text with each ill-formed sequence, control character and noncharacter as U+FFFD: what SVG and PDF can hold.
[[nodiscard]] std::string cleaned(std::string_view text);

// For everything typed, pasted or read: canonical composition (NFC), so that か + U+3099 is が. CJK compatibility
// ideographs stay as they are: NFC would turn U+FA10 into U+585A, another way to write somebody's name.
[[nodiscard]] std::string normalised(std::string_view text);

// What two texts have in common when a reader would call them the same word: ｶﾞ = ガ = が, Ａ = a, ㈱ = (株), ～ = 〜.
// Compare folded with folded; offsets in the result are not those of the text.
[[nodiscard]] std::string fold_for_search(std::string_view text);

// Bytes [begin, end) of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool empty() const { return begin == end; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

// The part of `text` that bytes [begin, end) of fold_for_search(text) stand for, widened to whole graphemes: what was
// found, to be marked where it is shown.
[[nodiscard]] TextRange unfolded(std::string_view text, TextRange in_folded);

// Whether a character is drawn over the one before it (accents, voicing marks, enclosing circles).
[[nodiscard]] bool is_combining_mark(char32_t character);

// One character, as UTF-8.
[[nodiscard]] std::string to_utf8(char32_t character);

// Where the caret goes from `offset`: past the whole emoji family, the letter with its accents. Stops at the ends.
// From inside a character they lead to its end and its start.
[[nodiscard]] std::size_t next_grapheme(std::string_view text, std::size_t offset);
[[nodiscard]] std::size_t previous_grapheme(std::string_view text, std::size_t offset);

// The word `offset` stands in or before, by a dictionary where words are not written apart; a run of spaces and a mark
// are words of their own. At the end of the text the last one; empty for an empty text. Never parts a grapheme.
[[nodiscard]] TextRange word_at(std::string_view text, std::size_t offset);

// Where the caret goes from `offset` word by word: to the start of the next word or mark, of the one before. Stops at
// the ends.
[[nodiscard]] std::size_t next_word(std::string_view text, std::size_t offset);
[[nodiscard]] std::size_t previous_word(std::string_view text, std::size_t offset);

// What a reader would count as characters.
[[nodiscard]] std::size_t count_graphemes(std::string_view text);

}  // namespace banso
