#include "render/scene/icons.h"

#include <cmath>
#include <numbers>

namespace banso {
namespace {

constexpr double pi = std::numbers::pi;

// Points given in a unit square, put into `box`.
Path polygon(const Rect& box, std::vector<Point> unit, Colour colour) {
    for (Point& p : unit) p = {box.x + p.x * box.w, box.y + p.y * box.h};
    return {.points = std::move(unit), .closed = true, .fill = colour};
}

// An arc from angle `a` to `b` (0 = right, clockwise on screen), both ends included.
std::vector<Point> arc(Point centre, double radius, double a, double b, int steps = 24) {
    std::vector<Point> points;
    for (int i = 0; i <= steps; ++i) {
        const double angle = a + (b - a) * i / steps;
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return points;
}

Path disc(Point centre, double radius, Colour colour) {
    Path path{.points = arc(centre, radius, 0, 2 * pi), .closed = true, .fill = colour};
    path.points.pop_back();
    return path;
}

Path ring(Point centre, double radius, double width, Colour colour) {
    Path path = disc(centre, radius - width / 2, no_colour);
    path.stroke = {colour, width};
    return path;
}

std::vector<Point> star() {
    std::vector<Point> points;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 0.52 : 0.22;
        const double angle = -pi / 2 + pi * i / 5;
        points.push_back({0.5 + radius * std::cos(angle), 0.54 + radius * std::sin(angle)});
    }
    return points;
}

}  // namespace

std::vector<Path> kind_icon(CardKind kind, const Rect& box, Colour colour) {
    const auto bar = [&](double x, double y, double w, double h) {
        return polygon(box, {{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, colour);
    };
    const Point centre = box.centre();
    switch (kind) {
        case CardKind::Indicator:  // a bar chart
            return {bar(0.06, 0.52, 0.22, 0.42), bar(0.39, 0.28, 0.22, 0.66), bar(0.72, 0.06, 0.22, 0.88)};
        case CardKind::Issue:  // a warning triangle, hollow
        {
            Path triangle = polygon(box, {{0.5, 0.1}, {0.95, 0.9}, {0.05, 0.9}}, no_colour);
            triangle.stroke = {colour, box.w * 0.12};
            return {triangle, bar(0.445, 0.38, 0.11, 0.24), bar(0.445, 0.68, 0.11, 0.1)};
        }
        case CardKind::Countermeasure:  // a flag
            return {bar(0.12, 0.05, 0.11, 0.92), polygon(box, {{0.23, 0.07}, {0.94, 0.3}, {0.23, 0.55}}, colour)};
        case CardKind::Output:  // a stack of sheets
            return {bar(0.1, 0.1, 0.8, 0.2), bar(0.1, 0.4, 0.8, 0.2), bar(0.1, 0.7, 0.8, 0.2)};
        case CardKind::InitialOutcome:  // one ring
            return {ring(centre, box.w * 0.44, box.w * 0.15, colour)};
        case CardKind::IntermediateOutcome:  // a ring with a heart
            return {ring(centre, box.w * 0.47, box.w * 0.12, colour), disc(centre, box.w * 0.19, colour)};
        case CardKind::FieldOutcome:
            return {polygon(box, star(), colour)};
    }
    return {};
}

std::vector<Path> progress_disc(Progress progress, Point centre, double radius, Colour colour) {
    std::vector<Path> paths{ring(centre, radius, radius * 0.3, colour)};
    const auto slice = [&](double share) {
        Path path{
            .points = arc(centre, radius * 0.92, -pi / 2, -pi / 2 + 2 * pi * share), .closed = true, .fill = colour};
        path.points.push_back(centre);
        paths.push_back(std::move(path));
    };
    switch (progress) {
        case Progress::NotStarted:
            break;
        case Progress::Started:
            slice(0.25);
            break;
        case Progress::Running:
            slice(0.5);
            break;
        case Progress::Done:
            paths = {disc(centre, radius, colour)};
            break;
        case Progress::Dropped: {
            const double d = radius * 0.62;
            paths.push_back({.points = {{centre.x - d, centre.y + d}, {centre.x + d, centre.y - d}},
                             .stroke = {colour, radius * 0.3}});
            break;
        }
    }
    return paths;
}

Path bubble(const Rect& box, Colour fill) {
    const double r = std::min(box.w, box.h) * 0.3;
    std::vector<Point> points;
    const auto corner = [&](double x, double y, double start) {
        for (const Point& p : arc({x, y}, r, start, start + pi / 2, 6)) points.push_back(p);
    };
    corner(box.x + r, box.y + r, pi);
    corner(box.right() - r, box.y + r, -pi / 2);
    corner(box.right() - r, box.bottom() - r, 0);
    points.push_back({box.x + box.w * 0.45, box.bottom()});
    points.push_back({box.x + box.w * 0.28, box.bottom() + box.h * 0.22});
    points.push_back({box.x + box.w * 0.28, box.bottom()});
    corner(box.x + r, box.bottom() - r, pi / 2);
    return {.points = std::move(points), .closed = true, .fill = fill};
}

std::vector<Path> pin(Point tip, double height, Colour colour) {
    const double radius = height * 0.28;
    return {Path{.points = {tip, {tip.x, tip.y - height * 0.5}}, .stroke = {colour, height * 0.1}},
            disc({tip.x, tip.y - height + radius}, radius, colour)};
}

std::vector<Path> padlock(const Rect& box, Colour colour) {
    std::vector<Point> shackle = arc({box.x + box.w / 2, box.y + box.h * 0.34}, box.w * 0.22, pi, 2 * pi, 12);
    shackle.insert(shackle.begin(), {box.x + box.w * 0.28, box.y + box.h * 0.5});
    shackle.push_back({box.x + box.w * 0.72, box.y + box.h * 0.5});
    return {Path{.points = std::move(shackle), .stroke = {colour, box.w * 0.11}},
            polygon(box, {{0.16, 0.46}, {0.84, 0.46}, {0.84, 0.92}, {0.16, 0.92}}, colour)};
}

std::vector<Path> warning_sign(Point centre, double radius, Colour colour, Colour ground) {
    const double r = radius;
    const auto at = [&](double x, double y) { return centre + Point{x * r, y * r}; };
    Path triangle{.points = {at(-1, 0.86), at(0, -1), at(1, 0.86)}, .closed = true, .fill = colour};
    Path stroke{.points = {at(0, -0.36), at(0, 0.2)}, .stroke = {ground, r * 0.26}};
    Path dot{.points = {at(0, 0.56), at(0, 0.58)}, .stroke = {ground, r * 0.26}};
    return {triangle, stroke, dot};
}

Path arrow_head(Point from, Point tip, double length, Colour colour) {
    const double distance = std::hypot(tip.x - from.x, tip.y - from.y);
    const Point along = distance > 0 ? (tip - from) * (length / distance) : Point{length, 0};
    const Point across{-along.y * 0.46, along.x * 0.46};
    const Point base = tip - along;
    return {.points = {tip, base + across, base - across}, .closed = true, .fill = colour};
}

Path fold_mark(Point centre, double radius, Colour colour) {
    return {.points = {{centre.x - radius * 0.6, centre.y - radius},
                       {centre.x + radius, centre.y},
                       {centre.x - radius * 0.6, centre.y + radius}},
            .closed = true,
            .fill = colour};
}

}  // namespace banso
