#include "render/layout/link_curve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "render/geometry/bezier.h"

namespace banso {

namespace {

constexpr double handle = 0.45;  // of the way to the next knot

// Slopes at the knots: none at the ends and where the curve turns, else so gentle that no piece overshoots.
std::vector<double> slopes_at(const std::vector<Point>& knots) {
    std::vector<double> slopes(knots.size(), 0);
    const auto secant = [&](std::size_t i) {
        const double dx = knots[i + 1].x - knots[i].x;
        return dx > 0 ? (knots[i + 1].y - knots[i].y) / dx : 0;
    };
    for (std::size_t i = 1; i + 1 < knots.size(); ++i) {
        const double before = secant(i - 1);
        const double after = secant(i);
        if (before * after <= 0) continue;
        const double mean = 2 * before * after / (before + after);
        const double steepest = std::min(std::abs(before), std::abs(after)) / (2 * handle);
        slopes[i] = std::clamp(mean, -steepest, steepest);
    }
    return slopes;
}

}  // namespace

std::vector<Point> level_curve(const std::vector<Point>& knots) {
    const std::vector<double> slopes = slopes_at(knots);
    std::vector<Point> line{knots.front()};
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
        const Point a = knots[i];
        const Point b = knots[i + 1];
        if (a.y == b.y) {  // then both slopes are level too
            line.push_back(b);
            continue;
        }
        const double reach = handle * (b.x - a.x);
        const std::vector<Point> piece =
            flatten({a, {a.x + reach, a.y + slopes[i] * reach}, {b.x - reach, b.y - slopes[i + 1] * reach}, b});
        line.insert(line.end(), piece.begin() + 1, piece.end());
    }
    return line;
}

void LinkCurve::add(Point a, Point b, Point end) {
    const std::vector<Point> piece = flatten({points_.back(), a, b, end});
    points_.insert(points_.end(), piece.begin() + 1, piece.end());
}

void LinkCurve::line_to(Point end) {
    if (!(points_.back() == end)) points_.push_back(end);
}

void LinkCurve::swing_to(Point end) {
    const Point start = points_.back();
    const double reach = handle * (end.x - start.x);
    add({start.x + reach, start.y}, {end.x - reach, end.y}, end);
}

void LinkCurve::turn_to(Point end, double room) {
    const Point start = points_.back();
    const double way = std::abs(end.y - start.y);
    // A cubic bulges by three quarters of its handles.
    const double bulge = std::min(std::abs(room) * 0.8, 20 + way * 0.15) / 0.75;
    const double side = room < 0 ? std::min(start.x, end.x) - bulge : std::max(start.x, end.x) + bulge;
    add({side, start.y}, {side, end.y}, end);
}

std::vector<double> keep_apart(const std::vector<double>& wishes, double apart, double low, double high) {
    struct Pool {
        double sum = 0;
        double count = 0;
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        Pool pool{wishes[i] - apart * static_cast<double>(i), 1};
        while (!pools.empty() && pools.back().sum * pool.count > pool.sum * pools.back().count) {
            pool.sum += pools.back().sum;
            pool.count += pools.back().count;
            pools.pop_back();
        }
        pools.push_back(pool);
    }
    const double highest = std::max(low, high - apart * static_cast<double>(wishes.size() - 1));
    std::vector<double> values;
    for (const Pool& pool : pools) {
        for (int k = 0; k < static_cast<int>(pool.count); ++k) {
            values.push_back(std::clamp(pool.sum / pool.count, low, highest) +
                             apart * static_cast<double>(values.size()));
        }
    }
    return values;
}

}  // namespace banso
