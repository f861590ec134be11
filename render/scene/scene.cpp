#include "render/scene/scene.h"

#include <algorithm>

#include "render/text/text_block.h"

namespace banso {
namespace {

Rect bounds_of_points(const std::vector<Point>& points) {
    if (points.empty()) return {};
    double left = points[0].x, right = left, top = points[0].y, bottom = top;
    for (const Point& p : points) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    return {left, top, right - left, bottom - top};
}

double half_width(const Stroke& stroke) {
    return stroke.visible() ? stroke.width / 2 : 0;
}

struct Bounds {
    Rect operator()(const Box& box) const { return grown(box.rect, half_width(box.stroke)); }
    Rect operator()(const Path& path) const { return grown(bounds_of_points(path.points), half_width(path.stroke)); }
    Rect operator()(const Text& text) const { return {text.at.x, text.at.y, text.block->width, text.block->height()}; }
};

}  // namespace

DashLengths dash_lengths(const Stroke& stroke) {
    switch (stroke.dash) {
        case Dash::Solid:
            return {};
        case Dash::Dashed:
            return {stroke.width * 4, stroke.width * 3};
        case Dash::Dotted:
            return {stroke.width * 0.1, stroke.width * 2.5};  // round ends make dots of it
    }
    return {};
}

bool operator==(const Text& a, const Text& b) {
    return a.at == b.at && a.colour == b.colour && (a.block == b.block || *a.block == *b.block);
}

Rect bounds_of(const std::variant<Box, Path, Text>& shape) {
    return std::visit(Bounds{}, shape);
}

HeldHeads held_heads(const Rect& bounds, const Rect& columns, const Rect& lanes, Size visible) {
    constexpr double most = 0.4;         // of the window's height, for band and heads together
    constexpr double most_heads = 0.25;  // for the columns' heads alone
    constexpr double most_lanes = 0.25;  // of its width
    HeldHeads held;
    held.lanes = lanes.w <= most_lanes * visible.w;
    held.band = columns.bottom() - bounds.y <= most * visible.h;
    held.columns = held.band || columns.h + HeldHeads::edge <= most_heads * visible.h;
    return held;
}

Point held_by(Layer layer, const Scene& scene, const Rect& visible) {
    const HeldHeads held = held_heads(scene.bounds, scene.columns, scene.lanes, {visible.w, visible.h});
    const double right = held.lanes ? std::max(0.0, visible.x - scene.bounds.x) : 0;
    const double down = held.band ? std::max(0.0, visible.y - scene.bounds.y) : 0;
    switch (layer) {
        case Layer::LaneHeads:
            return {right, 0};
        case Layer::Band:
            return {right, down};
        case Layer::ColumnHeads:
            return {0,
                    held.columns && !held.band ? std::max(0.0, visible.y - scene.columns.y + HeldHeads::edge) : down};
        default:
            return {0, 0};
    }
}

}  // namespace banso
