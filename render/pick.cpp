#include "render/pick.h"

#include <algorithm>
#include <cmath>

#include "render/geometry/segment.h"

namespace banso {
namespace {

constexpr double cell_size = 256;  // about a card
constexpr double most_cells = 64;  // of one item in the grid

std::int64_t cell_of(double x) {
    constexpr double most = 1e9;
    return static_cast<std::int64_t>(std::floor(std::clamp(x, -most, most) / cell_size));
}

double cells_across(const Rect& rect) {
    const auto across = [](double from, double to) { return static_cast<double>(cell_of(to) - cell_of(from) + 1); };
    return across(rect.x, rect.right()) * across(rect.y, rect.bottom());
}

std::uint64_t key(std::int64_t column, std::int64_t row) {
    return static_cast<std::uint64_t>(column) << 32U ^ (static_cast<std::uint64_t>(row) & 0xffffffffU);
}

bool is_frame(const Item& item) {
    return item.part == Part::Selection || item.part == Part::Hover;
}

bool near_line(const std::vector<Point>& points, Point point, double tolerance) {
    for (std::size_t i = 1; i < points.size(); ++i)
        if (distance_to_segment(point, points[i - 1], points[i]) <= tolerance) return true;
    return false;
}

}  // namespace

template <class Visit>
void Picker::for_each_cell(const Rect& rect, Visit&& visit) {
    for (std::int64_t row = cell_of(rect.y); row <= cell_of(rect.bottom()); ++row)
        for (std::int64_t column = cell_of(rect.x); column <= cell_of(rect.right()); ++column) visit(key(column, row));
}

Picker::Picker(const Scene& scene) : scene_(scene) {
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const Item& item = scene.items[i];
        if (is_frame(item)) continue;
        const auto index = static_cast<std::uint32_t>(i);
        if (cells_across(item.bounds) > most_cells) {
            large_.push_back(index);
        } else {
            for_each_cell(item.bounds, [&](std::uint64_t cell) { cells_[cell].push_back(index); });
        }
    }
}

bool Picker::hits(const Item& item, Point point, double tolerance) const {
    const bool line = item.part == Part::Link || item.part == Part::Bridge;
    if (!grown(item.bounds, line ? tolerance : 0).contains(point)) return false;
    if (const Path* path = std::get_if<Path>(&item.shape); path && line && !path->closed)
        return near_line(path->points, point, tolerance + path->stroke.width / 2);
    return true;
}

template <class Wanted>
std::optional<Picked> Picker::topmost(Point point, double tolerance, Wanted&& wanted) const {
    std::optional<std::uint32_t> top;
    const auto look = [&](const std::vector<std::uint32_t>& indices) {
        for (auto i = indices.rbegin(); i != indices.rend(); ++i) {
            if (top && *i <= *top) return;
            const Item& item = scene_.items[*i];
            if (wanted(item) && hits(item, point, tolerance)) {
                top = *i;
                return;
            }
        }
    };
    look(large_);
    const Rect around = grown({point.x, point.y, 0, 0}, tolerance);
    for_each_cell(around, [&](std::uint64_t cell) {
        if (const auto found = cells_.find(cell); found != cells_.end()) look(found->second);
    });
    if (!top) return std::nullopt;
    return Picked{scene_.items[*top].part, scene_.items[*top].record, *top};
}

std::optional<Picked> Picker::at(Point point, double tolerance) const {
    return topmost(point, tolerance, [](const Item&) { return true; });
}

std::optional<Picked> Picker::at(Point point, const std::vector<Part>& parts, double tolerance) const {
    return topmost(point, tolerance,
                   [&](const Item& item) { return std::find(parts.begin(), parts.end(), item.part) != parts.end(); });
}

std::optional<Picked> Picker::at_layer(Point point, Layer layer, double tolerance) const {
    return topmost(point, tolerance, [layer](const Item& item) { return item.layer == layer; });
}

std::optional<Picked> Picker::at_free(Point point, double tolerance) const {
    return topmost(point, tolerance, [](const Item& item) { return !is_held(item.layer); });
}

std::vector<RecordId> Picker::cards_in(const Rect& rect) const {
    std::vector<std::uint32_t> hit;
    const auto look = [&](const std::vector<std::uint32_t>& indices) {
        for (const std::uint32_t i : indices) {
            const Item& item = scene_.items[i];
            const Box* box = item.part == Part::Card ? std::get_if<Box>(&item.shape) : nullptr;
            if (box && overlap(box->rect, rect)) hit.push_back(i);
        }
    };
    look(large_);
    if (cells_across(rect) <= static_cast<double>(cells_.size())) {
        for_each_cell(rect, [&](std::uint64_t cell) {
            if (const auto found = cells_.find(cell); found != cells_.end()) look(found->second);
        });
    } else {
        for (const auto& [cell, indices] : cells_) look(indices);
    }
    std::sort(hit.begin(), hit.end());
    hit.erase(std::unique(hit.begin(), hit.end()), hit.end());
    std::vector<RecordId> records;
    for (const std::uint32_t i : hit) records.push_back(scene_.items[i].record);
    return records;
}

}  // namespace banso
