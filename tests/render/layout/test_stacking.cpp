#include <doctest/doctest.h>

#include "render/layout/stacking.h"

using namespace banso;

namespace {

StackItem wishing(double height, double wish) {
    return {height, wish, 1, {}};
}
StackItem staying(double height, double was) {
    return {height, was, 1, was};
}

}  // namespace

TEST_CASE("cards stand where they wish when nothing is in the way") {
    CHECK(stack({wishing(50, 10), wishing(50, 100), wishing(50, 300)}, 20, {0, 1000}) ==
          std::vector<double>{10, 100, 300});
    CHECK(stack({}, 20, {0, 1000}).empty());
}

TEST_CASE("cards with one wish share the way around it") {
    CHECK(stack({wishing(50, 100), wishing(50, 100)}, 20, {0, 1000}) == std::vector<double>{65, 135});
}

TEST_CASE("cards stay in their room, below it only if they are too many") {
    CHECK(stack({wishing(50, -40), wishing(50, 900)}, 20, {20, 300}) == std::vector<double>{20, 250});
    CHECK(stack({wishing(50, 0), wishing(50, 0), wishing(50, 0)}, 20, {20, 100}) == std::vector<double>{20, 90, 160});
}

TEST_CASE("a new card between two others takes the free room, and nobody moves") {
    CHECK(stack({staying(50, 0), wishing(50, 90), staying(50, 200)}, 20, {0, 1000}) == std::vector<double>{0, 90, 200});
}

TEST_CASE("where room is missing, only those in the way give way, and only as far as they must") {
    const std::vector<StackItem> items{staying(50, 0), wishing(50, 70), staying(50, 100), staying(50, 300)};
    CHECK(stack(items, 20, {0, 1000}) == std::vector<double>{0, 70, 140, 300});
}

TEST_CASE("as few cards as possible move: one goes up rather than three down") {
    const std::vector<StackItem> items{staying(50, 60), wishing(50, 130), staying(50, 140), staying(50, 210),
                                       staying(50, 280)};
    const std::vector<double> tops = stack(items, 20, {0, 1000});
    CHECK(tops[0] == 0);
    CHECK(tops[1] == 70);
    CHECK(tops[2] == 140);
    CHECK(tops[4] == 280);
}

TEST_CASE("cards flow around what is taken and keep their order") {
    const std::vector<StackItem> items{wishing(50, 100), wishing(50, 120), wishing(50, 140)};
    const std::vector<double> tops = stack_around(items, 20, {0, 500}, {{100, 200}});
    CHECK(tops == std::vector<double>{30, 220, 290});
    CHECK(stack_around(items, 20, {0, 500}, {{0, 500}}).front() == 520);
}

TEST_CASE("a card meets one of its neighbours exactly rather than none") {
    CHECK(align({50}, {33}, {{30, 80, 200}}, 20, {0, 500}) == std::vector<double>{80});
    CHECK(align({50, 50}, {0, 90}, {{10}, {20}}, 20, {0, 500}) == std::vector<double>{10, 80});
    CHECK(align({50}, {33}, {{}}, 20, {0, 500}) == std::vector<double>{33});
}
