// Where the caret can stand in broken text.
#include <string>

#include <doctest/doctest.h>

#include "render/text/balanced_lines.h"
#include "render/text/caret_places.h"

using namespace banso;

namespace {

const ApproximateMeasurer measurer;     // full width 1 em, half width 0.5
const TextStyle style{10, false, 1.5};  // so a kanji is 10 wide

CaretPlaces places_of(const std::string& text, double width) {
    return {measurer, text, style, break_lines(measurer, text, style, width), width};
}

}  // namespace

TEST_CASE("an empty text has one place") {
    for (const CaretPlaces& places : {CaretPlaces(), places_of("", 100)}) {
        CHECK(places.lines() == 1);
        CHECK(places.line_begin(0) == Caret{0, false});
        CHECK(places.line_end(0) == Caret{0, false});
        CHECK(places.x_of({0, false}) == 0);
        CHECK(places.nearest(0, 50) == Caret{0, false});
    }
}

TEST_CASE("behind a soft line break the caret has two places, behind a line end one") {
    const CaretPlaces soft = places_of("在宅医療介護", 30);
    REQUIRE(soft.lines() == 2);
    CHECK(soft.line_end(0) == Caret{9, true});
    CHECK(soft.line_begin(1) == Caret{9, false});
    CHECK(soft.line_of({9, true}) == 0);
    CHECK(soft.line_of({9, false}) == 1);
    CHECK(soft.x_of({9, true}) == 30);
    CHECK(soft.x_of({9, false}) == 0);

    const CaretPlaces hard = places_of("在宅\n医療\n", 100);
    REQUIRE(hard.lines() == 3);
    CHECK(hard.line_end(0) == Caret{6, false});
    CHECK(hard.line_begin(1) == Caret{7, false});
    CHECK(hard.line_end(1) == Caret{13, false});
    CHECK(hard.line_begin(2) == Caret{14, false});
    CHECK(hard.line_of({6, false}) == 0);
    CHECK(hard.line_of({6, true}) == 0);
    CHECK(hard.line_of({14, false}) == 2);
}

TEST_CASE("the caret stands behind spaces that a line leaves out, but not beyond its width") {
    const CaretPlaces typed = places_of("在宅 ", 100);
    CHECK(typed.x_of({7, false}) == 25);
    const CaretPlaces wrapped = places_of("在宅　　　医療", 30);
    REQUIRE(wrapped.lines() == 2);
    CHECK(wrapped.x_of({9, false}) == 30);
    CHECK(wrapped.x_of({12, false}) == 30);
    CHECK(wrapped.line_begin(1).offset == 15);
}

TEST_CASE("every grapheme is one step, whatever it is made of") {
    for (const std::string& one : {std::string("𠮷"), std::string("か\u3099"), std::string("👨‍👩‍👧"),
                                   std::string("ｶ"), std::string("\uE000"), std::string("e\u0301")}) {
        CAPTURE(one);
        const std::string text = "あ" + one + "い";
        const CaretPlaces places = places_of(text, 1000);
        const double x = places.x_of({3, false});
        const double behind = places.x_of({3 + one.size(), false});
        CHECK(x == 10);
        CHECK(behind > x);
        CHECK(places.x_of({4, false}) == behind);  // nothing stands inside of it
        CHECK(places.nearest(0, (x + behind) / 2 - 0.1).offset == 3);
        CHECK(places.nearest(0, (x + behind) / 2 + 0.1).offset == 3 + one.size());
        CHECK(places.under(0, x + 0.1) == 3);
        CHECK(places.under(0, behind - 0.1) == 3);
    }
}

TEST_CASE("the places of balanced lines are those of the picture") {
    const std::string text = "退院の見込みを1週間前に知らせ合う";
    const TextBlock block = balanced_lines(measurer, text, style, 120);
    const CaretPlaces places(measurer, text, style, block, 120);
    REQUIRE(places.lines() == block.lines.size());
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        CHECK(places.line_begin(i).offset == block.lines[i].begin);
        CHECK(places.x_of(places.line_end(i)) == doctest::Approx(block.lines[i].width));
    }
}
