#include <doctest/doctest.h>

#include "app/platform/composition.h"

using namespace banso::platform;

TEST_CASE("characters that an input method counts become bytes") {
    const Composition composition = composition_of("かだい", 2, {{0, 3, false}});
    CHECK(composition.caret == 6);
    CHECK(composition.clauses == std::vector<Composition::Clause>{{0, 9, false}});
}

TEST_CASE("the clause that is being converted stands out from its neighbours") {
    const Composition composition = composition_of("課題を出す", 0, {{0, 2, false}, {2, 5, false}, {2, 5, true}});
    CHECK(composition.clauses == std::vector<Composition::Clause>{{0, 6, false}, {6, 15, true}});
}

TEST_CASE("a composition without marks is one clause") {
    CHECK(composition_of("ab", 2, {}).clauses == std::vector<Composition::Clause>{{0, 2, false}});
}

TEST_CASE("marks and carets beyond the text's end stop there") {
    const Composition composition = composition_of("か", 9, {{0, 7, true}, {4, 9, false}});
    CHECK(composition.caret == 3);
    CHECK(composition.clauses == std::vector<Composition::Clause>{{0, 3, true}});
}

TEST_CASE("no text is no composition") {
    CHECK(composition_of("", 1, {{0, 1, true}}) == Composition{});
}
