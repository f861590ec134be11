#include "render/layout/obstacles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "render/geometry/segment.h"

namespace banso {

namespace {

constexpr double outer_room = 16;  // how far above and below all boxes links may run

}  // namespace

Obstacles::Obstacles(const std::vector<Rect>& boxes) : boxes_(boxes) {
    std::stable_sort(boxes_.begin(), boxes_.end(),
                     [](const Rect& a, const Rect& b) { return std::pair(a.y, a.x) < std::pair(b.y, b.x); });
    for (const Rect& box : boxes_) {
        tallest_ = std::max(tallest_, box.h);
        bottom_ = std::max(bottom_, box.bottom());
    }
    if (!boxes_.empty()) top_ = boxes_.front().y;
    find_columns();
    for (RouteColumn& column : columns_) find_gaps(column);
}

// Where most boxes stand exactly above one another, there is a column; what overlaps it otherwise is a stray.
void Obstacles::find_columns() {
    std::map<std::pair<double, double>, int> stacks;
    for (const Rect& box : boxes_) ++stacks[{box.x, box.right()}];
    std::vector<std::pair<std::pair<double, double>, int>> by_count(stacks.begin(), stacks.end());
    std::stable_sort(by_count.begin(), by_count.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [extent, count] : by_count) {
        const auto [x, right] = extent;
        const auto meets = [&](const RouteColumn& column) { return x < column.right && column.x < right; };
        if (std::any_of(columns_.begin(), columns_.end(), meets)) {
            has_strays_ = true;
        } else {
            columns_.push_back({x, right, {}});
        }
    }
    std::sort(columns_.begin(), columns_.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
}

void Obstacles::find_gaps(RouteColumn& column) const {
    double low = top_ - outer_room;
    for (const Rect& box : boxes_) {
        if (box.right() <= column.x || box.x >= column.right) continue;
        if (box.y > low) column.gaps.push_back({low, box.y});
        low = std::max(low, box.bottom());
    }
    column.gaps.push_back({low, bottom_ + outer_room});
}

bool Obstacles::blocks(const std::vector<Point>& line) const {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double low = std::min(line[i - 1].y, line[i].y);
        const double high = std::max(line[i - 1].y, line[i].y);
        auto box = std::lower_bound(boxes_.begin(), boxes_.end(), low - tallest_,
                                    [](const Rect& b, double y) { return b.y < y; });
        for (; box != boxes_.end() && box->y < high; ++box) {
            if (runs_through(line[i - 1], line[i], grown(*box, -0.01))) return true;
        }
    }
    return false;
}

std::vector<Rect> Obstacles::within(const Rect& area) const {
    std::vector<Rect> found;
    for (const Rect& box : boxes_) {
        if (overlap(box, area)) found.push_back(box);
    }
    return found;
}

std::size_t gap_near(const RouteColumn& column, double y) {
    const auto& gaps = column.gaps;
    const auto below =
        std::lower_bound(gaps.begin(), gaps.end(), y, [](const Gap& gap, double level) { return gap.high < level; });
    if (below == gaps.end()) return gaps.size() - 1;
    if (below == gaps.begin() || below->low <= y) return static_cast<std::size_t>(below - gaps.begin());
    const auto above = below - 1;
    const auto nearer = y - above->high < below->low - y ? above : below;
    return static_cast<std::size_t>(nearer - gaps.begin());
}

}  // namespace banso
