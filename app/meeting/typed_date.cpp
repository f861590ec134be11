#include "app/meeting/typed_date.h"

#include <array>
#include <vector>

namespace banso {
namespace {

// The numbers in the text, digits of either width; what else there is must be a sign between numbers of a date.
std::optional<std::vector<int>> numbers_in(std::string_view text) {
    static constexpr std::array<std::string_view, 10> wide{"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
    static constexpr std::string_view between[] = {"/", "／", ".", "-", "年", "月", "日", " ", "　"};
    std::vector<int> numbers;
    bool in_number = false;
    while (!text.empty()) {
        std::size_t taken = 0;
        for (std::size_t digit = 0; digit < wide.size() && taken == 0; ++digit) {
            const bool narrow = text.front() == static_cast<char>('0' + digit);
            if (!narrow && !text.starts_with(wide[digit])) continue;
            if (!in_number) numbers.push_back(0);
            if (numbers.back() > 9999) return std::nullopt;
            numbers.back() = numbers.back() * 10 + static_cast<int>(digit);
            taken = narrow ? 1 : wide[digit].size();
        }
        in_number = taken > 0;
        for (const std::string_view sign : between) {
            if (taken == 0 && text.starts_with(sign)) taken = sign.size();
        }
        if (taken == 0) return std::nullopt;
        text.remove_prefix(taken);
    }
    return numbers;
}

std::string digits(int number, std::size_t count) {
    const std::string text = std::to_string(number);
    return text.size() < count ? std::string(count - text.size(), '0') + text : text;
}

std::string iso_of(const Day& day) {
    return digits(day.year, 4) + "-" + digits(day.month, 2) + "-" + digits(day.day, 2);
}

}  // namespace

std::string date_of_typed(std::string_view typed, const Date& around) {
    if (typed.empty() || is_valid_date(typed)) return std::string(typed);
    const auto numbers = numbers_in(typed);
    if (!numbers) return std::string(typed);
    std::string iso;
    if (numbers->size() == 3) iso = iso_of({(*numbers)[0], (*numbers)[1], (*numbers)[2]});
    const auto from = first_day(around);
    if (numbers->size() == 2 && from) {
        Day day{from->year, (*numbers)[0], (*numbers)[1]};
        if (day < *from) ++day.year;
        iso = iso_of(day);
    }
    return is_valid_date(iso) ? iso : std::string(typed);
}

}  // namespace banso
