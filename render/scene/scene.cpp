#include "render/scene/scene.h"

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

}  // namespace banso
