#include "app/entry/typed_number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "app/entry/narrow.h"

namespace banso {
namespace {

using namespace entry;

EntryError problem(EntryProblem code, std::initializer_list<std::string_view> args) {
    EntryError error{code, {}};
    for (const std::string_view arg : args) error.args.emplace_back(arg);
    return error;
}

// --- words ---

std::optional<ValueState> state_of(std::string_view word) {
    static constexpr std::pair<std::string_view, ValueState> words[] = {
        {"未把握", ValueState::Unknown},           {"不明", ValueState::Unknown},
        {"把握していない", ValueState::Unknown},   {"unknown", ValueState::Unknown},
        {"not known", ValueState::Unknown},        {"未測定", ValueState::NotMeasured},
        {"未計測", ValueState::NotMeasured},       {"測定していない", ValueState::NotMeasured},
        {"not measured", ValueState::NotMeasured}, {"未設定", ValueState::NotSet},
        {"設定していない", ValueState::NotSet},    {"not set", ValueState::NotSet}};
    for (const auto& [name, state] : words) {
        if (word == name) return state;
    }
    return std::nullopt;
}

bool may_be_several_states(std::string_view word) {
    static constexpr std::array<std::string_view, 16> words{
        "調査中", "集計中", "確認中", "未定", "未", "なし", "無し", "無", "-", "―", "ー", "—", "?", "N/A", "n/a", "…"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 13> margins{"約",     "およそ", "おおよそ", "おおむね", "概ね", "ほぼ", "程度",
                                                   "くらい", "ぐらい", "前後",     "余",       "弱",   "強"};
constexpr std::array<std::string_view, 12> bounds{"以上", "以下", "以内", "未満", "超", ">",
                                                  "<",    "≧",    "≦",    "≥",    "≤",  "最大"};
constexpr std::array<std::string_view, 4> myriads{"億", "万", "千", "百"};

// Without spaces, and か所 and パーセント in one spelling.
std::string unit_spelling(std::string_view unit) {
    std::string text = narrow(unit);
    std::erase(text, ' ');
    for (const std::string_view other : {"ヶ所", "カ所", "ヵ所", "ケ所", "箇所", "個所", "ｹ所"}) {
        if (const auto at = text.find(other); at != std::string::npos) text.replace(at, other.size(), "か所");
    }
    return text == "パーセント" ? "%" : text;
}

// --- one number ---

// Digits, commas, points and an exponent at the front, taken off `rest`.
std::string_view take_written(std::string_view& rest) {
    const std::string_view whole = rest;
    while (!rest.empty() && (is_digit(rest.front()) || rest.front() == ',' || rest.front() == '.'))
        rest.remove_prefix(1);
    if (rest.size() > 1 && rest.size() < whole.size() && (rest.front() == 'e' || rest.front() == 'E')) {
        std::string_view exponent = rest.substr(1);
        if (!take(exponent, "-")) (void)take(exponent, "+");
        if (!take_digits(exponent).empty()) rest = exponent;
    }
    return whole.substr(0, whole.size() - rest.size());
}

// Commas only every three digits of the whole part: 1,234,567.
bool well_grouped(std::string_view whole) {
    const auto comma = whole.find(',');
    if (comma == std::string_view::npos) return true;
    if (comma == 0 || comma > 3 || whole.front() == '0' || (whole.size() - comma) % 4 != 0) return false;
    for (std::size_t i = comma; i < whole.size(); ++i) {
        if (((i - comma) % 4 == 0) != (whole[i] == ',')) return false;
    }
    return true;
}

// The number as JSON spells it.
Typed<Decimal> decimal_of(std::string_view written, bool minus) {
    const std::size_t exponent = std::min(written.find_first_of("eE"), written.size());
    const std::string_view digits = written.substr(0, exponent);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    if (digits.find('.', std::min(point + 1, digits.size())) != std::string_view::npos)
        return problem(EntryProblem::ManyPoints, {written});
    const std::string_view fraction = digits.substr(point);
    if (!well_grouped(digits.substr(0, point)) || fraction.find(',') != std::string_view::npos)
        return problem(EntryProblem::BadGroups, {written});
    if (fraction == ".") return problem(EntryProblem::PointWithoutDigits, {written});
    std::string whole(digits.substr(0, point));
    std::erase(whole, ',');
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    std::string text = (whole.empty() ? "0" : whole) + std::string(fraction);
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    text += written.substr(exponent);
    const auto decimal = Decimal::parse(minus && !zero ? "-" + text : text);
    if (!decimal) return problem(EntryProblem::NumberBeyondReach, {written});
    return *decimal;
}

// Takes the sign off the front. `many`: there was more than one.
bool take_sign(std::string_view& rest, bool& many) {
    bool minus = false;
    for (int signs = 0;; rest = trimmed(rest)) {
        bool found = take(rest, "+");
        for (const std::string_view sign : {"-", "△", "▲"}) {
            if (!found && take(rest, sign)) found = minus = true;
        }
        if (!found) return minus;
        many = ++signs > 1;
    }
}

// --- fractions ---

struct Fraction {
    Decimal numerator;
    Decimal denominator;
    std::int64_t part = 0;
    std::int64_t whole = 1;
    [[nodiscard]] double percent() const { return static_cast<double>(part) * 100 / static_cast<double>(whole); }
    [[nodiscard]] std::string text() const { return numerator.text() + "/" + denominator.text(); }
};

std::string with_decimals(double number, int decimals) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, number);
    return text.data();
}

// A count in a fraction: up to 15 digits, so that the arithmetic on it is exact.
Typed<std::int64_t> count_of(const Decimal& number) {
    const std::string& text = number.text();
    if (text.find_first_not_of("0123456789") != std::string::npos) return problem(EntryProblem::NotWhole, {text});
    if (text.size() > 15) return problem(EntryProblem::NumberBeyondReach, {text});
    std::int64_t count = 0;
    for (const char c : text) count = count * 10 + (c - '0');
    return count;
}

Typed<Fraction> fraction_of(std::string_view upper, std::string_view lower) {
    const auto numerator = decimal_of(upper, false);
    if (!numerator) return numerator.error();
    const auto denominator = decimal_of(lower, false);
    if (!denominator) return denominator.error();
    const auto part = count_of(*numerator);
    if (!part) return part.error();
    const auto whole = count_of(*denominator);
    if (!whole) return whole.error();
    Fraction fraction{*numerator, *denominator, *part, *whole};
    if (*whole == 0) return problem(EntryProblem::DenominatorZero, {fraction.text()});
    return fraction;
}

// The share in percent when it ends within `decimals`, written without idle zeros.
std::optional<Decimal> exact_percent(const Fraction& fraction, int decimals) {
    const std::int64_t hundredfold = fraction.part * 100;
    std::string text = std::to_string(hundredfold / fraction.whole);
    std::int64_t left = hundredfold % fraction.whole;
    for (int place = 0; place < decimals && left != 0; ++place) {
        if (place == 0) text += '.';
        left *= 10;
        text += static_cast<char>('0' + left / fraction.whole);
        left %= fraction.whole;
    }
    return left == 0 ? Decimal::parse(text) : std::nullopt;
}

// Whether the fraction rounds, or is cut, to what was written.
bool agrees(const Decimal& written, const Fraction& fraction) {
    const std::string& text = written.text();
    const std::size_t point = text.find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
    const double unit = std::pow(10.0, -decimals);
    const double over = fraction.percent() - written.to_double();
    return over > -0.5 * unit - 1e-9 && over < unit - 1e-9;
}

// --- the whole entry ---

class NumberReader {
  public:
    NumberReader(std::string_view text, const NumberWanted& wanted)
        : typed_(text), wanted_(wanted), unit_(unit_spelling(wanted.unit)) {}

    Typed<TypedNumber> read() {
        std::string_view rest = typed_;
        if (const auto state = state_of(rest)) {
            if (!wanted_.states) return problem(EntryProblem::NoStateHere, {typed_});
            return TypedNumber{.state = *state};
        }
        if (may_be_several_states(rest)) return problem(EntryProblem::WhichState, {typed_});
        bool many_signs = false;
        const bool minus = take_sign(rest, many_signs);
        const std::string_view written = take_written(rest);
        if (written.find_first_of("0123456789") == std::string_view::npos) return not_at_front();
        if (many_signs) return problem(EntryProblem::ManySigns, {typed_});
        rest = trimmed(rest);
        if (std::string_view lower = rest; take(lower, "/") && !lower.empty() && is_digit(trimmed(lower).front()))
            return fraction_first(written, trimmed(lower), minus);
        const auto value = decimal_of(written, minus);
        if (!value) return value.error();
        const auto fraction = take_fraction_behind(rest);
        if (fraction && !*fraction) return fraction->error();
        if (const auto wrong = wrong_behind(rest)) return *wrong;
        return finished(*value, fraction ? std::optional(**fraction) : std::nullopt);
    }

  private:
    // No digit where the number should begin.
    [[nodiscard]] EntryError not_at_front() const {
        if (const auto word = first_in(typed_, margins); !word.empty())
            return problem(EntryProblem::ApproximateNumber, {word});
        if (const auto word = first_in(typed_, bounds); !word.empty()) return problem(EntryProblem::Bound, {word});
        if (has_kanji_digit(typed_)) return problem(EntryProblem::KanjiNumber, {typed_});
        return problem(EntryProblem::NotANumber, {typed_});
    }

    // "127/200", "127/200=63.5％".
    Typed<TypedNumber> fraction_first(std::string_view upper, std::string_view rest, bool minus) const {
        if (minus) return problem(EntryProblem::NotANumber, {typed_});
        const auto fraction = fraction_of(upper, take_written(rest));
        rest = trimmed(rest);
        if (!take(rest, "=")) {
            if (const auto wrong = wrong_behind(rest)) return *wrong;
            if (!fraction) return fraction.error();
            if (!takes_fractions()) return problem(EntryProblem::FractionNotHere, {fraction->text(), wanted_.unit});
            const auto exact = exact_percent(*fraction, wanted_.decimals);
            if (!exact)
                return problem(EntryProblem::FractionNotExact,
                               {fraction->text(), with_decimals(fraction->percent(), 1)});
            return finished(*exact, *fraction);
        }
        if (!fraction) return fraction.error();
        rest = trimmed(rest);
        const std::string_view written = take_written(rest);
        if (written.empty()) return problem(EntryProblem::NotANumber, {typed_});
        const auto value = decimal_of(written, false);
        if (!value) return value.error();
        if (const auto wrong = wrong_behind(trimmed(rest))) return *wrong;
        return finished(*value, *fraction);
    }

    // "(127/200)" at the end, taken off `rest`; absent when there is none.
    static std::optional<Typed<Fraction>> take_fraction_behind(std::string_view& rest) {
        const auto open = rest.rfind('(');
        if (open == std::string_view::npos || !rest.ends_with(')')) return std::nullopt;
        std::string_view inside = rest.substr(open + 1, rest.size() - open - 2);
        inside = trimmed(inside);
        const std::string_view upper = take_written(inside);
        inside = trimmed(inside);
        if (upper.empty() || !take(inside, "/")) return std::nullopt;
        inside = trimmed(inside);
        const std::string_view lower = take_written(inside);
        if (lower.empty() || !trimmed(inside).empty()) return std::nullopt;
        rest = trimmed(rest.substr(0, open));
        return fraction_of(upper, lower);
    }

    // What stands behind the number must be the card's unit or nothing.
    [[nodiscard]] std::optional<EntryError> wrong_behind(std::string_view rest) const {
        const std::string unit = unit_spelling(rest);
        if (unit.empty() || unit == unit_) return std::nullopt;
        if (rest.find('~') != std::string_view::npos || rest.find("から") != std::string_view::npos ||
            (rest.size() > 1 && rest.front() == '-' && is_digit(trimmed(rest.substr(1)).front())))
            return problem(EntryProblem::NumberRange, {typed_});
        if (const auto word = first_in(rest, margins); !word.empty())
            return problem(EntryProblem::ApproximateNumber, {word});
        if (const auto word = first_in(rest, bounds); !word.empty()) return problem(EntryProblem::Bound, {word});
        if (rest.starts_with("・") && rest.find_first_of("0123456789") != std::string_view::npos)
            return problem(EntryProblem::MiddleDot, {typed_});
        if (rest.starts_with("、")) return problem(EntryProblem::BadGroups, {typed_});
        for (const std::string_view word : myriads) {
            if (rest.starts_with(word)) return problem(EntryProblem::MyriadWord, {word});
        }
        if (rest.find_first_of("0123456789") != std::string_view::npos || has_kanji_digit(rest))
            return problem(EntryProblem::NotANumber, {typed_});
        if (unit_.empty()) return problem(EntryProblem::NoUnitYet, {rest});
        return problem(EntryProblem::OtherUnit, {rest, wanted_.unit});
    }

    [[nodiscard]] bool takes_fractions() const { return wanted_.fractions && unit_ == "%"; }

    [[nodiscard]] Typed<TypedNumber> finished(const Decimal& value, const std::optional<Fraction>& fraction) const {
        if (wanted_.whole && value.text().find_first_not_of("-0123456789") != std::string::npos)
            return problem(EntryProblem::NotWhole, {value.text()});
        if (wanted_.whole && value.text().starts_with('-')) return problem(EntryProblem::BelowZero, {value.text()});
        if (!fraction) return TypedNumber{.value = value};
        if (!takes_fractions()) return problem(EntryProblem::FractionNotHere, {fraction->text(), wanted_.unit});
        if (!agrees(value, *fraction))
            return problem(EntryProblem::FractionDisagrees,
                           {value.text(), fraction->text(), with_decimals(fraction->percent(), 2)});
        return TypedNumber{.value = value, .numerator = fraction->numerator, .denominator = fraction->denominator};
    }

    std::string_view typed_;
    const NumberWanted& wanted_;
    std::string unit_;
};

}  // namespace

Typed<TypedNumber> typed_number(std::string_view text, const NumberWanted& wanted) {
    const std::string plain = narrow(text);
    if (plain.empty()) return TypedNumber{};
    return NumberReader(plain, wanted).read();
}

}  // namespace banso
