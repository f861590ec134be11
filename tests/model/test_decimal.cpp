#include <doctest/doctest.h>

#include "model/decimal.h"

using banso::Decimal;

TEST_CASE("a number keeps the spelling it was written in") {
    for (const char* text : {"0", "-0", "63.50", "1e3", "-12.5E-2", "123456789012345678901234567890"}) {
        CAPTURE(text);
        const auto number = Decimal::parse(text);
        REQUIRE(number);
        CHECK(number->text() == text);
    }
    CHECK(Decimal::parse("63.50")->to_double() == 63.5);
    CHECK(Decimal::parse("1e-400")->to_double() == 0.0);
}

TEST_CASE("what is not a number, or too large for one, is refused") {
    for (const char* text : {"", "-", "+1", "01", "1.", ".5", "1e", "0x10", "1 ", "1,234", "NaN", "1e999", "-1e999"}) {
        CAPTURE(text);
        CHECK_FALSE(Decimal::parse(text));
    }
}
