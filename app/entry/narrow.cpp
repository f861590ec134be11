#include "app/entry/narrow.h"

#include <array>
#include <cstdint>
#include <utility>

namespace banso::entry {
namespace {

// The first character, taken off `rest`. What is no UTF-8 comes back byte by byte.
std::string_view take_character(std::string_view& rest) {
    std::size_t length = 1;
    while (length < rest.size() && length < 4 && (static_cast<unsigned char>(rest[length]) & 0xC0U) == 0x80U) ++length;
    const std::string_view taken = rest.substr(0, length);
    rest.remove_prefix(length);
    return taken;
}

// U+FF01 … U+FF5E stand for ASCII 0x21 … 0x7E.
char narrow_sign(std::string_view character) {
    if (character.size() != 3 || character[0] != '\xEF') return 0;
    const auto second = static_cast<unsigned char>(character[1]);
    const auto third = static_cast<unsigned char>(character[2]);
    const std::uint32_t code = 0xF000U | ((second & 0x3FU) << 6U) | (third & 0x3FU);
    return code >= 0xFF01U && code <= 0xFF5EU ? static_cast<char>(code - 0xFF01U + 0x21U) : '\0';
}

constexpr std::pair<std::string_view, char> others[] = {{"　", ' '}, {"\u00A0", ' '}, {"\t", ' '},     {"\n", ' '},
                                                        {"\r", ' '}, {"−", '-'},      {"‐", '-'},      {"\u2011", '-'},
                                                        {"–", '-'},  {"〜", '~'},     {"\u00A5", '\\'}};

}  // namespace

std::string narrow(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::string_view character = take_character(text);
        char sign = narrow_sign(character);
        for (const auto& [wide, ascii] : others) {
            if (character == wide) sign = ascii;
        }
        if (sign) {
            result += sign;
        } else {
            result += character;
        }
    }
    return std::string(trimmed(result));
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

bool take(std::string_view& rest, std::string_view expected) {
    if (!rest.starts_with(expected)) return false;
    rest.remove_prefix(expected.size());
    return true;
}

bool take_end(std::string_view& rest, std::string_view expected) {
    if (!rest.ends_with(expected)) return false;
    rest.remove_suffix(expected.size());
    return true;
}

std::string_view take_digits(std::string_view& rest) {
    std::size_t length = 0;
    while (length < rest.size() && is_digit(rest[length])) ++length;
    const std::string_view digits = rest.substr(0, length);
    rest.remove_prefix(length);
    return digits;
}

std::string_view first_in(std::string_view text, std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
        if (text.find(word) != std::string_view::npos) return word;
    }
    return {};
}

bool has_kanji_digit(std::string_view text) {
    static constexpr std::array<std::string_view, 12> digits{"一", "二", "三", "四", "五", "六",
                                                             "七", "八", "九", "十", "〇", "百"};
    return !first_in(text, digits).empty();
}

}  // namespace banso::entry
