#include "app/canvas/scene_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include <imgui.h>

#include "app/ui/imgui_values.h"
#include "app/ui/text_painter.h"
#include "render/text/text_block.h"

namespace banso {
namespace {

// Text smaller than this many pixels an em is a grey line: no eye can read it, and its glyphs would fill the atlas.
constexpr double smallest_text = 3.0;

// What every item's paint function needs: the way from the scene's world units to ImGui's pixels.
struct Brush {
    ImDrawList& list;
    const ui::Fonts& fonts;
    double scale;
    Point offset;  // pixels; screen = world * scale + offset

    [[nodiscard]] ImVec2 at(Point world) const {
        return {static_cast<float>(world.x * scale + offset.x), static_cast<float>(world.y * scale + offset.y)};
    }
    // The points of a path that can be told apart on the screen: Dear ImGui leaves gaps where they cannot.
    void trace(const std::vector<Point>& points) const {
        constexpr float apart = 0.75f;
        ImVec2 last{};
        for (std::size_t i = 0; i < points.size(); ++i) {
            const ImVec2 next = at(points[i]);
            const bool end = i + 1 == points.size();
            const bool near = i > 0 && std::abs(next.x - last.x) < apart && std::abs(next.y - last.y) < apart;
            if (near && !end) continue;
            if (near && list._Path.Size > 1) list._Path.pop_back();
            list.PathLineTo(last = next);
        }
    }
    [[nodiscard]] float width(double world) const { return static_cast<float>(std::max(world * scale, 1.0)); }
};

// The path in one stroke: what a pattern becomes when its dashes run into each other far away.
void paint_unbroken(const Brush& brush, const Path& path, Colour colour) {
    brush.trace(path.points);
    brush.list.PathStroke(ui::packed(colour), ImDrawFlags_None, brush.width(path.stroke.width));
}

void paint_dashes(const Brush& brush, const Path& path) {
    constexpr double finest_pattern = 5;  // pixels from one dash to the next
    const DashLengths dash = dash_lengths(path.stroke);
    if ((dash.on + dash.off) * brush.scale < finest_pattern)
        return paint_unbroken(brush, path, faded(path.stroke.colour, 0.6));
    const ImU32 colour = ui::packed(path.stroke.colour);
    const float width = brush.width(path.stroke.width);
    const bool dots = dash.on * brush.scale < 1;
    double left = dash.on;  // of the dash or gap under way
    bool on = true;
    for (std::size_t i = 0; i + 1 < path.points.size(); ++i) {
        const Point from = path.points[i];
        const Point way = path.points[i + 1] - from;
        const double length = std::hypot(way.x, way.y);
        for (double done = 0; done < length;) {
            const double step = std::min(left, length - done);
            const ImVec2 begin = brush.at(from + way * (done / length));
            if (on && dots) brush.list.AddCircleFilled(begin, std::max(width * 0.6f, 0.9f), colour);
            if (on && !dots) brush.list.AddLine(begin, brush.at(from + way * ((done + step) / length)), colour, width);
            done += step;
            left -= step;
            if (left <= 1e-9) {
                on = !on;
                left = on ? std::max(dash.on, 1e-6) : dash.off;
            }
        }
    }
}

void paint(const Brush& brush, const Box& box) {
    const ImVec2 from = brush.at({box.rect.x, box.rect.y});
    const ImVec2 to = brush.at({box.rect.right(), box.rect.bottom()});
    const auto radius = static_cast<float>(box.radius * brush.scale);
    if (box.fill.visible()) brush.list.AddRectFilled(from, to, ui::packed(box.fill), radius);
    if (!box.stroke.visible()) return;
    if (box.stroke.dash == Dash::Solid) {
        brush.list.AddRect(from, to, ui::packed(box.stroke.colour), radius, 0, brush.width(box.stroke.width));
        return;
    }
    Path outline;
    outline.stroke = box.stroke;
    const Rect& r = box.rect;
    outline.points = {{r.x, r.y}, {r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}, {r.x, r.y}};
    paint_dashes(brush, outline);
}

void paint(const Brush& brush, const Path& path) {
    if (path.points.size() < 2) return;
    const bool solid = path.stroke.visible() && path.stroke.dash == Dash::Solid;
    if (path.closed ? path.fill.visible() || solid : solid) {
        brush.trace(path.points);
        if (path.closed && path.fill.visible() && path.points.size() > 2) {
            const ImVector<ImVec2> outline = brush.list._Path;
            brush.list.AddConcavePolyFilled(outline.Data, outline.Size, ui::packed(path.fill));
        }
        if (solid) {
            const ImDrawFlags flags = path.closed ? ImDrawFlags_Closed : ImDrawFlags_None;
            brush.list.PathStroke(ui::packed(path.stroke.colour), flags, brush.width(path.stroke.width));
        } else {
            brush.list.PathClear();
        }
    }
    if (path.stroke.visible() && !solid) paint_dashes(brush, path);
}

void paint(const Brush& brush, const Text& text) {
    const TextBlock& block = *text.block;
    const bool readable = block.size * brush.scale >= smallest_text;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const Point top_left{text.at.x, text.at.y + static_cast<double>(i) * block.line_height};
        if (readable) {
            const ImVec2 pen = brush.at({top_left.x, top_left.y + block.baseline});
            ui::paint_line(brush.list, brush.fonts, block, block.lines[i], {pen.x, pen.y}, brush.scale,
                           ui::packed(text.colour));
        } else {
            const double middle = top_left.y + block.baseline - block.size * 0.35;
            brush.list.AddLine(brush.at({top_left.x, middle}), brush.at({top_left.x + block.lines[i].width, middle}),
                               ui::packed(faded(text.colour, 0.35)), brush.width(block.size * 0.5));
        }
    }
}

// The screen's x up to which the lanes' heads, and the ground behind them, hold the left edge; the viewport's own edge
// while they are not held.
float free_from(const Scene& scene, const Camera& camera, const Viewport& viewport) {
    const double right = held_by(Layer::LaneHeads, scene, camera.visible(viewport.size)).x;
    if (right <= 0) return static_cast<float>(viewport.at.x);
    return static_cast<float>(viewport.at.x + camera.world_to_screen(Point{scene.lanes.right() + right, 0}).x + 3);
}

// Behind heads that are held: what is behind the picture, too.
ImU32 ground() {
    return ImGui::GetColorU32(ImGuiCol_WindowBg);
}

// What scrolls by underneath heads that are held does not show between them.
void paint_behind_heads(const Scene& scene, const Camera& camera, const Viewport& viewport, ImDrawList& list) {
    const Rect visible = camera.visible(viewport.size);
    const double down = held_by(Layer::ColumnHeads, scene, visible).y;
    if (down <= 0) return;
    const double y = camera.world_to_screen(Point{0, scene.columns.bottom() + down}).y + 3;
    list.AddRectFilled({static_cast<float>(viewport.at.x), static_cast<float>(viewport.at.y)},
                       {static_cast<float>(viewport.at.x + viewport.size.w), static_cast<float>(viewport.at.y + y)},
                       ground());
}

}  // namespace

void paint_scene(ImDrawList& list, const Scene& scene, const Camera& camera, const Viewport& viewport,
                 const ui::Fonts& fonts, const Scene* accents) {
    const Point origin = camera.world_to_screen(Point{0, 0});
    const Rect visible = camera.visible(viewport.size);

    list.PushClipRect(
        {static_cast<float>(viewport.at.x), static_cast<float>(viewport.at.y)},
        {static_cast<float>(viewport.at.x + viewport.size.w), static_cast<float>(viewport.at.y + viewport.size.h)},
        true);
    const float free = free_from(scene, camera, viewport);
    const ImVec2 top_left{static_cast<float>(viewport.at.x), static_cast<float>(viewport.at.y)};
    const ImVec2 bottom_right{static_cast<float>(viewport.at.x + viewport.size.w),
                              static_cast<float>(viewport.at.y + viewport.size.h)};
    std::array<Point, layers> held_in;  // heads that the camera has moved past are held at the edge
    for (std::size_t i = 0; i < layers; ++i) held_in[i] = held_by(static_cast<Layer>(i), scene, visible);
    bool beside_heads = free <= top_left.x;
    bool behind_heads = false;
    const auto paint_item = [&](const Item& item) {
        if (item.layer >= Layer::LaneHeads && !std::exchange(beside_heads, true))
            list.AddRectFilled(top_left, {free, bottom_right.y}, ground());
        if (item.layer >= Layer::ColumnHeads && !std::exchange(behind_heads, true))
            paint_behind_heads(scene, camera, viewport, list);
        const Point held = held_in[static_cast<std::size_t>(item.layer)];
        const Rect bounds{item.bounds.x + held.x, item.bounds.y + held.y, item.bounds.w, item.bounds.h};
        if (!overlap(grown(bounds, 1), visible)) return;
        const Brush brush{list, fonts, camera.scale(), viewport.at + origin + held * camera.scale()};
        const bool beside = item.layer == Layer::ColumnHeads && free > top_left.x;
        if (beside) list.PushClipRect({free, top_left.y}, bottom_right, true);
        std::visit([&](const auto& shape) { paint(brush, shape); }, item.shape);
        if (beside) list.PopClipRect();
    };
    std::span<const Item> above;
    if (accents) above = accents->items;
    for (const Item& item : scene.items) {
        for (; !above.empty() && above.front().layer < item.layer; above = above.subspan(1)) paint_item(above.front());
        paint_item(item);
    }
    for (const Item& item : above) paint_item(item);
    list.PopClipRect();
}

}  // namespace banso
