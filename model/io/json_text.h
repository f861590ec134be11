// The small change of JSON text: spaces, escapes, UTF-8, numbers' grammar, and pieces of text fit to be shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace banso::io {

inline bool is_json_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Whether a byte inside a string stands for itself: ASCII but quote, backslash and control characters.
inline bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

// Whether a byte may stand in something meant as a number, right or wrong.
inline bool is_number_part(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

// RFC 8259's grammar of a number, whatever its size.
bool is_json_number(std::string_view text);

// Bytes of the well-formed UTF-8 sequence at `at`; 0 when there is none.
std::size_t utf8_length(std::string_view text, std::size_t at);

// `text` with every byte that is not UTF-8 replaced by U+FFFD.
std::string with_valid_utf8(std::string_view text);

// The four hexadecimal digits at `at`, as in \uXXXX.
std::optional<std::uint32_t> hex4(std::string_view text, std::size_t at);

// Upper-case hexadecimal with at least `digits` digits.
std::string hex(std::uint32_t value, int digits);

// What the inside of a JSON string says. Precondition: check_json has passed it.
std::string unescaped(std::string_view inside);

// Appends `text` as a JSON string: unescaped UTF-8 but for quotes, backslashes and control characters; a byte that is
// no UTF-8 becomes U+FFFD.
void append_quoted(std::string& out, std::string_view text);

// `text` cut to about 40 characters, with … where something is missing.
std::string shortened(std::string_view text);

// What stands at `at`, to be shown in a message: a word, or one character.
std::string snippet(std::string_view text, std::size_t at);

}  // namespace banso::io
