#include "model/io/json_text.h"

#include <algorithm>
#include <array>

namespace banso::io {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool skip_digits(std::string_view& rest) {
    const std::size_t before = rest.size();
    while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
    return rest.size() != before;
}

void append_utf8(std::string& out, std::uint32_t c) {
    const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

}  // namespace

bool is_json_number(std::string_view rest) {
    if (!rest.empty() && rest.front() == '-') rest.remove_prefix(1);
    const bool leading_zero = rest.size() > 1 && rest[0] == '0' && is_digit(rest[1]);
    if (leading_zero || !skip_digits(rest)) return false;
    if (!rest.empty() && rest.front() == '.') {
        rest.remove_prefix(1);
        if (!skip_digits(rest)) return false;
    }
    if (!rest.empty() && (rest.front() == 'e' || rest.front() == 'E')) {
        rest.remove_prefix(1);
        if (!rest.empty() && (rest.front() == '+' || rest.front() == '-')) rest.remove_prefix(1);
        if (!skip_digits(rest)) return false;
    }
    return rest.empty();
}

std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const std::uint32_t first = byte(0);
    if (first < 0x80) return at < text.size() ? 1 : 0;
    if (first >= 0xC2 && first < 0xE0) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) >= 0xA0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

std::string with_valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        out += length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return out;
}

std::optional<std::uint32_t> hex4(std::string_view text, std::size_t at) {
    if (at + 4 > text.size()) return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text.substr(at, 4)) {
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!letter && !is_digit(c)) return std::nullopt;
        value = value * 16 + static_cast<std::uint32_t>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

std::string hex(std::uint32_t value, int digits) {
    std::string text;
    for (; value != 0 || digits > 0; value >>= 4, --digits) text.insert(text.begin(), "0123456789ABCDEF"[value & 15]);
    return text;
}

std::string unescaped(std::string_view inside) {
    std::string out;
    out.reserve(inside.size());
    for (std::size_t at = 0; at < inside.size();) {
        const std::size_t escape = inside.find('\\', at);
        out += inside.substr(at, escape - at);
        if (escape == std::string_view::npos || escape + 1 >= inside.size()) break;
        const char c = inside[escape + 1];
        at = escape + 2;
        if (c == 'u') {
            std::uint32_t value = hex4(inside, at).value_or(0xFFFD);
            at += 4;
            if (value >= 0xD800 && value < 0xDC00) {
                value = 0x10000 + ((value & 0x3FF) << 10 | (hex4(inside, at + 2).value_or(0xDC00) & 0x3FF));
                at += 6;
            }
            append_utf8(out, value);
        } else {
            constexpr std::string_view letters = "bfnrt";
            constexpr std::string_view meanings = "\b\f\n\r\t";
            const std::size_t letter = letters.find(c);
            out.push_back(letter == std::string_view::npos ? c : meanings[letter]);
        }
    }
    return out;
}

void append_quoted(std::string& out, std::string_view text) {
    out.push_back('"');
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_plain(text[end])) ++end;
        out += text.substr(at, end - at);
        at = end;
        if (at == text.size()) break;
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x80) {
            const std::size_t length = utf8_length(text, at);
            out += length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(at, length);
            at += length == 0 ? 1 : length;
            continue;
        }
        constexpr std::string_view known = "\"\\\b\f\n\r\t";
        constexpr std::string_view letters = "\"\\bfnrt";
        const std::size_t which = known.find(static_cast<char>(c));
        out.push_back('\\');
        if (which != std::string_view::npos) {
            out.push_back(letters[which]);
        } else {
            constexpr std::string_view digits = "0123456789abcdef";
            out += "u00";
            out.push_back(digits[c >> 4]);
            out.push_back(digits[c & 15]);
        }
        ++at;
    }
    out.push_back('"');
}

std::string shortened(std::string_view text) {
    std::size_t at = 0;
    for (int characters = 0; at < text.size(); ++characters) {
        if (characters == 40) return with_valid_utf8(text.substr(0, at)) + "…";
        const std::size_t length = utf8_length(text, at);
        at += length == 0 ? 1 : length;
    }
    return with_valid_utf8(text);
}

std::string snippet(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    std::size_t end = at;
    while (end < text.size() && end < at + 20 && (is_number_part(text[end]) || text[end] == '\\' || text[end] == '_'))
        ++end;
    if (end == at) end += std::max<std::size_t>(1, utf8_length(text, at));
    const auto c = static_cast<unsigned char>(text[at]);
    if (end == at + 1 && (c < 0x20 || c == 0x7F)) return "U+" + hex(c, 4);
    return with_valid_utf8(text.substr(at, end - at));
}

}  // namespace banso::io
