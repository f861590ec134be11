// Typed text in one width: what numbers and dates are read from. Knows neither.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace banso::entry {

// Full-width signs, digits and letters as ASCII, every space as ' ', every minus and hyphen as '-', ～ and 〜 as '~';
// without spaces at either end. ー (the long vowel) is no minus and stays.
std::string narrow(std::string_view text);

// Without the spaces at either end.
std::string_view trimmed(std::string_view text);

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Takes `expected` off the front of `rest`, if it stands there.
bool take(std::string_view& rest, std::string_view expected);
// Takes `expected` off the end of `rest`, if it stands there.
bool take_end(std::string_view& rest, std::string_view expected);
// The ASCII digits at the front of `rest`, taken off it.
std::string_view take_digits(std::string_view& rest);

// The first of `words` that stands in the text; "" when none does.
std::string_view first_in(std::string_view text, std::span<const std::string_view> words);

// 一 … 九, 十, 〇.
bool has_kanji_digit(std::string_view text);

}  // namespace banso::entry
