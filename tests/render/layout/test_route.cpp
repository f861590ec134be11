#include <algorithm>

#include <doctest/doctest.h>

#include "render/geometry/segment.h"
#include "render/layout/route.h"

using namespace banso;

namespace {

bool runs_over(const std::vector<Point>& line, const Rect& box) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (runs_through(line[i - 1], line[i], box)) return true;
    }
    return false;
}

bool runs_over_any(const std::vector<Point>& line, const std::vector<Rect>& boxes) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const Rect& box) { return runs_over(line, box); });
}

// Columns 300 apart, cards 200 wide, 60 high and 80 apart.
std::vector<Rect> grid(int columns, int rows) {
    std::vector<Rect> boxes;
    for (int c = 0; c < columns; ++c) {
        for (int r = 0; r < rows; ++r) boxes.push_back({c * 300.0, r * 80.0, 200, 60});
    }
    return boxes;
}

}  // namespace

TEST_CASE("a link between cards side by side is a straight stroke from edge to edge") {
    const auto lines = route({{0, 0, 200, 60}, {300, 0, 200, 60}}, {{0, 1}});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == std::vector<Point>{{200, 30}, {300, 30}});
}

TEST_CASE("a link passes a full column between two of its cards") {
    const std::vector<Rect> boxes = grid(3, 5);
    const auto lines = route(boxes, {{2, 12}});
    CHECK_FALSE(runs_over_any(lines[0], boxes));
    CHECK(lines[0].front() == Point{200, 190});
    CHECK(lines[0].back() == Point{600, 190});
}

TEST_CASE("links through one gap keep apart") {
    const std::vector<Rect> boxes{{0, 0, 200, 60},     {0, 80, 200, 60},  {300, -100, 200, 160},
                                  {300, 80, 200, 160}, {600, 0, 200, 60}, {600, 80, 200, 60}};
    const auto lines = route(boxes, {{0, 4}, {1, 5}});
    for (const auto& line : lines) CHECK_FALSE(runs_over_any(line, boxes));
    const auto height_at = [](const std::vector<Point>& line, double x) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (line[i].x >= x) return line[i].y;
        }
        return 0.0;
    };
    CHECK(height_at(lines[1], 490) - height_at(lines[0], 490) >= 4);
}

TEST_CASE("every link between any two cards of a grid runs over none") {
    const std::vector<Rect> boxes = grid(4, 4);
    std::vector<RouteLink> links;
    for (int from = 0; from < 16; ++from) {
        for (int to = 0; to < 16; ++to) links.push_back({from, to});
    }
    const auto lines = route(boxes, links);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(i);
        const Rect& from = boxes[static_cast<std::size_t>(links[i].from)];
        const Rect& to = boxes[static_cast<std::size_t>(links[i].to)];
        CHECK_FALSE(runs_over_any(lines[i], boxes));
        CHECK(lines[i].front().x == from.right());
        CHECK(lines[i].back().x == to.x);
        CHECK(lines[i].front().y > from.y);
        CHECK(lines[i].front().y < from.bottom());
        CHECK(lines[i].back().y > to.y);
        CHECK(lines[i].back().y < to.bottom());
    }
}

TEST_CASE("cards pinned out of line are gone around") {
    std::vector<Rect> boxes = grid(3, 4);
    boxes.push_back({210, 60, 70, 120});   // in the gap between two columns
    boxes.push_back({450, 400, 200, 60});  // across a gap and half a column
    boxes.push_back({-90, 150, 80, 60});
    std::vector<RouteLink> links;
    for (int from = 0; from < static_cast<int>(boxes.size()); ++from) {
        for (int to = 0; to < static_cast<int>(boxes.size()); ++to) {
            if (from != to) links.push_back({from, to});
        }
    }
    const auto lines = route(boxes, links);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(links[i].from);
        CAPTURE(links[i].to);
        CHECK_FALSE(runs_over_any(lines[i], boxes));
    }
}

TEST_CASE("no boxes and no links are no trouble") {
    CHECK(route({}, {}).empty());
    CHECK(route({{0, 0, 10, 10}}, {}).empty());
    const std::vector<Rect> one{{0, 0, 100, 50}};
    CHECK_FALSE(runs_over_any(route(one, {{0, 0}})[0], one));
}
