#include "render/painter/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace banso {

std::string short_number(double value, int digits) {
    if (!std::isfinite(value)) return "0";
    constexpr double most = 1e12;
    std::array<char, 40> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::clamp(value, -most, most),
                                      std::chars_format::fixed, digits);
    std::string text(buffer.data(), result.ptr);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

}  // namespace banso
