#include "render/layout/detour.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>

#include "render/geometry/bezier.h"

namespace banso {

namespace {

constexpr double corner = 8;  // radius
constexpr double price_of_turn = 40;
constexpr std::size_t most_boxes = 400;

// How far a way runs level before its first turn, and how far from boxes; the roomiest first.
struct Attempt {
    double stub;
    std::vector<double> beside;
};
const std::vector<Attempt> attempts{{16, {16}}, {12, {8}}, {12, {8, 2.5}}, {5, {8, 2.5}}, {1.5, {8, 2.5}}};

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// Lines beside the boxes, level and upright, and the cheapest way along them from one point to another.
class Grid {
  public:
    // `beside`: how far from the boxes the lines run.
    Grid(const std::vector<Rect>& boxes, Point a, Point b, const std::vector<double>& beside)
        : xs_{a.x, b.x}, ys_{a.y, b.y} {
        for (const Rect& box : boxes) {
            for (const double away : beside) {
                xs_.insert(xs_.end(), {box.x - away, box.right() + away});
                ys_.insert(ys_.end(), {box.y - away, box.bottom() + away});
            }
        }
        for (auto* lines : {&xs_, &ys_}) {
            std::sort(lines->begin(), lines->end());
            lines->erase(std::unique(lines->begin(), lines->end()), lines->end());
        }
        blocked_level_.assign(xs_.size() * ys_.size(), false);
        blocked_upright_.assign(xs_.size() * ys_.size(), false);
        for (const Rect& box : boxes) block(box);
    }

    // Corners of the way, both ends included; empty if there is none. It leaves rightwards, arrives rightwards.
    std::vector<Point> way(Point a, Point b) {
        const int start = node(index_of(xs_, a.x), index_of(ys_, a.y));
        const int goal = node(index_of(xs_, b.x), index_of(ys_, b.y));
        const std::size_t states = xs_.size() * ys_.size() * 2;
        cost_.assign(states, std::numeric_limits<double>::infinity());
        before_.assign(states, -1);
        reach(start * 2, 0, -1);
        while (!open_.empty()) {
            const auto [cost, state] = open_.top();
            open_.pop();
            if (cost > cost_[at(state)]) continue;
            if (state == goal * 2) return trace(state);
            expand(state);
        }
        return {};
    }

  private:
    // A state is a node and whether the way goes upright there.
    using Entry = std::pair<double, int>;

    std::vector<double> xs_;
    std::vector<double> ys_;
    std::vector<bool> blocked_level_;    // from a node to the next on its right
    std::vector<bool> blocked_upright_;  // from a node to the next below
    std::vector<double> cost_;
    std::vector<int> before_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open_;

    static int index_of(const std::vector<double>& lines, double value) {
        return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), value) - lines.begin());
    }
    [[nodiscard]] int columns() const { return static_cast<int>(xs_.size()); }
    [[nodiscard]] int rows() const { return static_cast<int>(ys_.size()); }
    [[nodiscard]] int node(int column, int row) const { return row * columns() + column; }

    void block(const Rect& box) {
        const int left =
            std::max(0, static_cast<int>(std::upper_bound(xs_.begin(), xs_.end(), box.x) - xs_.begin()) - 1);
        const int top =
            std::max(0, static_cast<int>(std::upper_bound(ys_.begin(), ys_.end(), box.y) - ys_.begin()) - 1);
        for (int r = top; r < rows() && ys_[at(r)] < box.bottom(); ++r) {
            for (int c = left; c < columns() && xs_[at(c)] < box.right(); ++c) {
                if (ys_[at(r)] > box.y) blocked_level_[at(node(c, r))] = true;
                if (xs_[at(c)] > box.x) blocked_upright_[at(node(c, r))] = true;
            }
        }
    }

    void reach(int state, double cost, int from) {
        if (cost >= cost_[at(state)]) return;
        cost_[at(state)] = cost;
        before_[at(state)] = from;
        open_.emplace(cost, state);
    }

    void expand(int state) {
        const int here = state / 2;
        const int column = here % columns();
        const int row = here / columns();
        const double cost = cost_[at(state)];
        reach(state ^ 1, cost + price_of_turn, state);
        if (state % 2 == 0) {
            const double x = xs_[at(column)];
            if (column + 1 < columns() && !blocked_level_[at(here)])
                reach(state + 2, cost + xs_[at(column + 1)] - x, state);
            if (column > 0 && !blocked_level_[at(here - 1)]) reach(state - 2, cost + x - xs_[at(column - 1)], state);
        } else {
            const double y = ys_[at(row)];
            const int step = 2 * columns();
            if (row + 1 < rows() && !blocked_upright_[at(here)])
                reach(state + step, cost + ys_[at(row + 1)] - y, state);
            if (row > 0 && !blocked_upright_[at(here - columns())])
                reach(state - step, cost + y - ys_[at(row - 1)], state);
        }
    }

    [[nodiscard]] std::vector<Point> trace(int state) const {
        std::vector<Point> points;
        for (; state >= 0; state = before_[at(state)]) {
            const Point p{xs_[at(state / 2 % columns())], ys_[at(state / 2 / columns())]};
            const std::size_t n = points.size();
            if (n > 0 && points[n - 1] == p) continue;
            const bool straight = n > 1 && ((points[n - 1].x == p.x && points[n - 2].x == p.x) ||
                                            (points[n - 1].y == p.y && points[n - 2].y == p.y));
            if (straight)
                points.back() = p;
            else
                points.push_back(p);
        }
        std::reverse(points.begin(), points.end());
        return points;
    }
};

Point towards(Point from, Point to, double distance) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    return length > 0 ? from + (to - from) * (distance / length) : from;
}

std::vector<Point> rounded(const std::vector<Point>& corners) {
    std::vector<Point> line{corners.front()};
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const Point p = corners[i];
        const auto half = [&](Point q) { return std::hypot(q.x - p.x, q.y - p.y) / 2; };
        const double radius = std::min({corner, half(corners[i - 1]), half(corners[i + 1])});
        const Point in = towards(p, corners[i - 1], radius);
        const Point out = towards(p, corners[i + 1], radius);
        const std::vector<Point> arc = flatten({in, in + (p - in) * (2.0 / 3), out + (p - out) * (2.0 / 3), out}, 0.5);
        line.insert(line.end(), arc.begin(), arc.end());
    }
    line.push_back(corners.back());
    return line;
}

}  // namespace

std::vector<Point> detour(const Obstacles& obstacles, Point a, Point b) {
    const Rect ends = united({a.x, a.y, 0, 0}, {b.x, b.y, 0, 0});
    for (const double around : {150.0, 600.0, 2400.0}) {
        const std::vector<Rect> boxes = obstacles.within(grown(ends, around));
        if (boxes.size() > most_boxes) break;
        for (const auto& [stub, beside] : attempts) {
            const Point out{a.x + stub, a.y};
            const Point in{b.x - stub, b.y};
            if (obstacles.blocks({a, out}) || obstacles.blocks({in, b})) continue;
            const std::vector<Point> corners = Grid(boxes, out, in, beside).way(out, in);
            if (corners.empty()) continue;
            std::vector<Point> line{a};
            line.insert(line.end(), corners.begin(), corners.end());
            line.push_back(b);
            line = rounded(line);
            if (!obstacles.blocks(line)) return line;
        }
    }
    return {};
}

}  // namespace banso
