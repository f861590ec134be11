#include "model/codes.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace banso {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::optional<Code> parse_code(std::string_view text) {
    const auto first_digit = std::find_if(text.begin(), text.end(), is_digit);
    const auto prefix_length = static_cast<std::size_t>(first_digit - text.begin());
    const std::string_view digits = text.substr(prefix_length);
    if (prefix_length == 0 || digits.empty() || digits.size() > 9) return std::nullopt;
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    const std::string_view prefix = text.substr(0, prefix_length);
    if (std::any_of(prefix.begin(), prefix.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }))
        return std::nullopt;
    Code code{std::string(prefix), 0};
    std::from_chars(digits.data(), digits.data() + digits.size(), code.number);
    return code;
}

std::string to_text(const Code& code) {
    const std::string digits = std::to_string(code.number);
    return code.prefix + (digits.size() < 2 ? "0" : "") + digits;
}

std::string_view code_prefix(CardKind kind) {
    static constexpr std::array<std::string_view, 7> prefixes{"IN", "K", "T", "OP", "C", "B", "A"};
    return prefixes.at(static_cast<std::size_t>(kind));
}

std::string_view code_prefix(const Participant& participant) {
    const auto has = [&](Role role) {
        return std::find(participant.roles.begin(), participant.roles.end(), role) != participant.roles.end();
    };
    if (has(Role::Adviser)) return "AD";
    return has(Role::Guest) ? "G" : "P";
}

}  // namespace banso
