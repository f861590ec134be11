// Codes of cards and participants: K01, OP12, P03. Stable, cited in minutes and letters, never given again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/records.h"

namespace banso {

struct Code {
    std::string prefix;
    std::int64_t number = 0;
    friend bool operator==(const Code&, const Code&) = default;
};

// No code has a higher number.
inline constexpr std::int64_t highest_code_number = 999'999'999;

// A prefix of letters and a number, as in "K01"; absent for anything else.
std::optional<Code> parse_code(std::string_view text);

// With at least two digits: {"K", 1} is "K01".
std::string to_text(const Code& code);

// The prefix new cards of a kind get: IN K T OP C B A.
std::string_view code_prefix(CardKind kind);

// The prefix new participants get: AD for advisers, G for guests, P for members.
std::string_view code_prefix(const Participant& participant);

}  // namespace banso
