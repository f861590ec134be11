#include "render/scene/plot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "render/text/text_block.h"

namespace banso {
namespace {

constexpr TextStyle tick_style{14, false, 1.3};
constexpr TextStyle label_style{16, true, 1.2};
constexpr TextStyle aside_style{13, false, 1.2};
constexpr double radius = 5.5;
constexpr double near = 6;    // from a mark to what is written at it
constexpr double gutter = 6;  // from an axis to its ticks' numbers

double nice_number(double x, bool round) {
    const double power = std::pow(10, std::floor(std::log10(x)));
    const double f = x / power;
    if (round) return (f < 1.5 ? 1 : f < 3 ? 2 : f < 7 ? 5 : 10) * power;
    return (f <= 1 ? 1 : f <= 2 ? 2 : f <= 5 ? 5 : 10) * power;
}

// Finds room for texts beside their points, so that none lies on a mark or on another.
class Labels {
  public:
    Labels(SceneWriter& out, TextCache& texts, const Rect& room) : out_(out), texts_(texts), room_(room) {}

    void keep_free(const Rect& rect) { taken_.push_back(rect); }
    void keep_free(Point a, Point b) {
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const int steps = std::max(1, static_cast<int>(length / 8));
        for (int i = 0; i <= steps; ++i) {
            const Point p = a + (b - a) * (static_cast<double>(i) / steps);
            taken_.push_back({p.x - 1, p.y - 1, 2, 2});
        }
    }

    // `reach`: how far the mark goes to either side.
    void write(const std::string& label, const std::string& aside, Point at, double reach, Colour ink, Colour quiet) {
        if (label.empty() && aside.empty()) return;
        const auto first = texts_.line(label, label_style), second = texts_.line(aside, aside_style);
        const Size size{std::max(first->width, aside.empty() ? 0 : second->width),
                        first->line_height + (aside.empty() ? 0 : second->line_height)};
        const Rect box = place(size, at, reach);
        taken_.push_back(box);
        const auto put = [&](const TextCache::Block& block, double y, Colour colour) {
            const double x = at.x < box.x         ? box.x
                             : at.x > box.right() ? box.right() - block->width
                                                  : box.x + (box.w - block->width) / 2;
            out_.text(block, {x, y}, colour);
        };
        put(first, box.y, ink);
        if (!aside.empty()) put(second, box.y + first->line_height, quiet);
    }

  private:
    Rect place(Size size, Point at, double reach) const {
        const double up = at.y - radius - 2 - size.h, down = at.y + radius + 2;
        const double left = at.x - radius - near - size.w, right = at.x + radius + near;
        const double middle_x = at.x - size.w / 2, middle_y = at.y - size.h / 2;
        std::vector<Rect> ways{{middle_x, up, size.w, size.h},    {middle_x, down, size.w, size.h},
                               {right, middle_y, size.w, size.h}, {left, middle_y, size.w, size.h},
                               {right, up, size.w, size.h},       {right, down, size.w, size.h},
                               {left, up, size.w, size.h},        {left, down, size.w, size.h}};
        ways.push_back({at.x + reach + near, middle_y, size.w, size.h});
        ways.push_back({at.x - reach - near - size.w, middle_y, size.w, size.h});
        for (double farther = 14; farther <= 56; farther += 14) {
            ways.push_back({middle_x, up - farther, size.w, size.h});
            ways.push_back({middle_x, down + farther, size.w, size.h});
            ways.push_back({right, up - farther, size.w, size.h});
            ways.push_back({right, down + farther, size.w, size.h});
        }
        Rect best = ways.front();
        std::size_t fewest = taken_.size() + 1;
        for (Rect way : ways) {
            way.x = std::clamp(way.x, room_.x, std::max(room_.x, room_.right() - way.w));
            way.y = std::clamp(way.y, room_.y, std::max(room_.y, room_.bottom() - way.h));
            const auto hits = static_cast<std::size_t>(
                std::count_if(taken_.begin(), taken_.end(), [&](const Rect& rect) { return overlap(rect, way); }));
            if (hits >= fewest) continue;
            fewest = hits, best = way;
            if (hits == 0) break;
        }
        return best;
    }

    SceneWriter& out_;
    TextCache& texts_;
    Rect room_;
    std::vector<Rect> taken_;
};

class Drawing {
  public:
    Drawing(SceneWriter& out, const Plot& plot, const Rect& box, const PlotColours& colours, TextCache& texts)
        : out_(out), plot_(plot), colours_(colours), texts_(texts), ticks_(ticks_of(plot)) {
        double widest = 0;
        for (int i = 0; i < ticks_.count(); ++i)
            widest = std::max(widest, texts.line(ticks_.text(i), tick_style)->width);
        const double below = tick_style.size * tick_style.line_spacing + gutter;
        area_ = {box.x + widest + gutter, box.y + 6, box.w - widest - gutter, box.h - below - 6};
    }

    void draw() {
        add_axes();
        Labels labels(out_, texts_, grown(area_, -1));
        add_level(labels);
        add_way(labels);
        for (const PlotPoint& point : plot_.points) add_mark(point, labels);
        // What was measured gets its place first, what others have last.
        for (const PlotMark mark : {PlotMark::Disc, PlotMark::Ring, PlotMark::Diamond, PlotMark::Tick})
            for (const PlotPoint& point : plot_.points)
                if (point.mark == mark)
                    labels.write(point.label, point.aside, place(point), (x_at(point.to) - x_at(point.from)) / 2,
                                 mark == PlotMark::Tick ? colours_.quiet : colours_.ink, colours_.quiet);
        if (plot_.level && !plot_.level_label.empty())
            labels.write(plot_.level_label, {}, {area_.right() - 40, y_at(*plot_.level)}, 0, colours_.ink,
                         colours_.quiet);
    }

  private:
    static Ticks ticks_of(const Plot& plot) {
        double low = plot.level.value_or(plot.points.empty() ? 0 : plot.points.front().y), high = low;
        for (const PlotPoint& point : plot.points) low = std::min(low, point.y), high = std::max(high, point.y);
        const double spare = high > low ? (high - low) * 0.12 : std::max(1.0, std::abs(high) * 0.1);
        const double least = plot.least.value_or(low >= 0 ? 0 : low - spare);
        return nice_ticks(std::max(low - spare, std::min(least, low)),
                          std::min(high + spare, std::max(plot.most.value_or(high + spare), high)), 5, plot.whole);
    }

    [[nodiscard]] double x_at(double x) const {
        const double from = plot_.spans.front().from, to = plot_.spans.back().to;
        return area_.x + area_.w * (to > from ? (x - from) / (to - from) : 0.5);
    }
    [[nodiscard]] double y_at(double y) const {
        return area_.bottom() - area_.h * (y - ticks_.low) / (ticks_.high - ticks_.low);
    }
    [[nodiscard]] Point place(const PlotPoint& point) const { return {x_at(point.x), y_at(point.y)}; }

    void line(Point a, Point b, const Stroke& stroke) { out_.path({.points = {a, b}, .stroke = stroke}); }

    void add_axes() {
        const Stroke thin{colours_.grid, 1};
        for (int i = 0; i < ticks_.count(); ++i) {
            const double y = y_at(ticks_.at(i));
            line({area_.x, y}, {area_.right(), y}, thin);
            const auto text = texts_.line(ticks_.text(i), tick_style);
            out_.text(text, {area_.x - gutter - text->width, y - text->line_height / 2}, colours_.quiet);
        }
        double widest = 0;
        for (const PlotSpan& span : plot_.spans) widest = std::max(widest, texts_.line(span.label, tick_style)->width);
        const double room = area_.w / static_cast<double>(plot_.spans.size());
        std::size_t every = 1;
        for (const std::size_t step : {1, 2, 5, 10, 20, 50, 100})
            if (room * static_cast<double>(every = step) > widest + 4) break;
        for (std::size_t i = 0; i < plot_.spans.size(); ++i) {
            const PlotSpan& span = plot_.spans[i];
            line({x_at(span.from), area_.y}, {x_at(span.from), area_.bottom()}, thin);
            if (i % every != 0) continue;
            const auto text = texts_.line(span.label, tick_style);
            out_.text(text, {x_at((span.from + span.to) / 2) - text->width / 2, area_.bottom() + gutter / 2},
                      colours_.quiet);
        }
        line({area_.right(), area_.y}, {area_.right(), area_.bottom()}, thin);
        line({area_.x, area_.bottom()}, {area_.right(), area_.bottom()}, {colours_.quiet, 1.5});
    }

    void add_level(Labels& labels) {
        if (!plot_.level) return;
        const Point from{area_.x, y_at(*plot_.level)}, to{area_.right(), y_at(*plot_.level)};
        line(from, to, {colours_.level, 2, Dash::Dashed});
        labels.keep_free(from, to);
    }

    void add_way(Labels& labels) {
        std::vector<Point> way;
        std::vector<const PlotPoint*> own;
        for (const PlotPoint& point : plot_.points)
            if (point.mark == PlotMark::Ring || point.mark == PlotMark::Disc) own.push_back(&point);
        std::stable_sort(own.begin(), own.end(), [](const auto* a, const auto* b) { return a->x < b->x; });
        for (const PlotPoint* point : own) way.push_back(place(*point));
        for (std::size_t i = 1; i < way.size(); ++i) labels.keep_free(way[i - 1], way[i]);
        if (way.size() > 1) out_.path({.points = std::move(way), .stroke = {colours_.line, 2.5}});
    }

    void add_mark(const PlotPoint& point, Labels& labels) {
        const Point at = place(point);
        const double from = x_at(point.from), to = x_at(point.to);
        const bool own = point.mark != PlotMark::Tick;
        if (to - from > 2 * radius + 2) {
            const Stroke stroke{own ? colours_.line : colours_.quiet, 1.2};
            line({from, at.y}, {to, at.y}, stroke);
            for (const double x : {from, to}) line({x, at.y - 3.5}, {x, at.y + 3.5}, stroke);
            labels.keep_free(Rect{from, at.y - 2, to - from, 4});
        }
        labels.keep_free(grown({at.x, at.y, 0, 0}, radius));
        const Rect round = grown({at.x, at.y, 0, 0}, radius);
        switch (point.mark) {
            case PlotMark::Ring:
                return out_.box(round, radius, colours_.ground, {colours_.line, 2.5});
            case PlotMark::Disc:
                return out_.box(round, radius, colours_.line, {});
            case PlotMark::Diamond:
                return out_.path({.points = {{at.x, at.y - 7}, {at.x + 7, at.y}, {at.x, at.y + 7}, {at.x - 7, at.y}},
                                  .closed = true,
                                  .fill = colours_.ground,
                                  .stroke = {colours_.level, 2.5}});
            case PlotMark::Tick:
                return line({at.x - 8, at.y}, {at.x + 8, at.y}, {colours_.quiet, 3});
        }
    }

    SceneWriter& out_;
    const Plot& plot_;
    PlotColours colours_;
    TextCache& texts_;
    Ticks ticks_;
    Rect area_;
};

}  // namespace

int Ticks::count() const {
    return static_cast<int>(std::lround((high - low) / step)) + 1;
}

std::string Ticks::text(int i) const {
    char text[64];
    const double value = std::abs(at(i)) < step * 1e-9 ? 0 : at(i);
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

Ticks nice_ticks(double low, double high, int about, bool whole) {
    if (high <= low) high = low + std::max(1.0, std::abs(low) * 0.1);
    Ticks ticks;
    ticks.step = nice_number(nice_number(high - low, false) / (about - 1), true);
    if (whole) ticks.step = std::max(ticks.step, 1.0);
    ticks.low = std::floor(low / ticks.step + 1e-9) * ticks.step;
    ticks.high = std::ceil(high / ticks.step - 1e-9) * ticks.step;
    ticks.decimals = std::max(0, static_cast<int>(-std::floor(std::log10(ticks.step) + 1e-9)));
    return ticks;
}

void draw_plot(SceneWriter& out, const Plot& plot, const Rect& box, const PlotColours& colours, TextCache& texts) {
    Drawing(out, plot, box, colours, texts).draw();
}

}  // namespace banso
