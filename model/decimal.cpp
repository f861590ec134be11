#include "model/decimal.h"

#include <charconv>
#include <cmath>

namespace banso {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Moves past a run of digits; false when there is none.
bool skip_digits(std::string_view& rest) {
    const std::size_t before = rest.size();
    while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
    return rest.size() != before;
}

// RFC 8259's grammar of a number.
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

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    if (!is_json_number(text)) return std::nullopt;
    Decimal decimal;
    decimal.text_ = std::string(text);
    if (!std::isfinite(decimal.to_double())) return std::nullopt;
    return decimal;
}

double Decimal::to_double() const {
    double number = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), number);
    if (error == std::errc::result_out_of_range) {
        const bool tiny = text_.find("e-") != std::string::npos || text_.find("E-") != std::string::npos;
        return tiny ? 0.0 : HUGE_VAL;
    }
    return number;
}

}  // namespace banso
