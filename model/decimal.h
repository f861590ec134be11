// A number exactly as a person wrote it: 63.50 stays 63.50. Arithmetic goes through to_double().
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace banso {

class Decimal {
  public:
    Decimal() = default;
    Decimal(long long whole) : text_(std::to_string(whole)) {}

    // From JSON's spelling of a number ("-12", "63.5", "1e3"); nothing else is one. Absent also when it is beyond the
    // range of a double.
    static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] double to_double() const;
    friend bool operator==(const Decimal&, const Decimal&) = default;  // by spelling

  private:
    std::string text_ = "0";
};

}  // namespace banso
