// A small plot in a Scene: axes with sensible ticks, points with what is written at them, one level to reach. Knows
// numbers and spans, neither dates nor indicators; invents no point and draws no line beyond those given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/scene/scene_writer.h"
#include "render/scene/text_cache.h"

namespace banso {

// Ticks of an axis: low, low + step … high.
struct Ticks {
    double low = 0;
    double high = 1;
    double step = 1;
    int decimals = 0;  // that their numbers need
    [[nodiscard]] int count() const;
    [[nodiscard]] double at(int i) const { return low + step * i; }
    [[nodiscard]] std::string text(int i) const;
    friend bool operator==(const Ticks&, const Ticks&) = default;
};

// About so many ticks at 1, 2 or 5 × 10^n that hold low and high: "loose labels" of P. Heckbert, Nice numbers for graph
// labels, in Graphics Gems (1990). low ≤ high, both finite; about ≥ 2.
Ticks nice_ticks(double low, double high, int about, bool whole = false);

// How a point is drawn; shapes differ, so that colour need not be seen.
enum class PlotMark {
    Ring,     // where it is measured from
    Disc,     // measured
    Diamond,  // to be reached
    Tick,     // somebody else's
};

struct PlotPoint {
    double x = 0;
    double from = 0, to = 0;  // the stretch that x stands for: x is its middle
    double y = 0;
    PlotMark mark = PlotMark::Disc;
    std::string label;  // written at it
    std::string aside;  // below that, quiet
};

// A stretch of the x axis with its name.
struct PlotSpan {
    double from = 0, to = 0;
    std::string label;
};

struct Plot {
    std::vector<PlotPoint> points;      // rings and discs are joined in the order of x, where there are two
    std::vector<PlotSpan> spans;        // side by side, at least one: they are the x axis
    std::optional<double> level;        // a line across: to be reached
    std::string level_label;            // at its end, when no diamond tells
    bool whole = false;                 // ticks at whole numbers only: what is counted
    std::optional<double> least, most;  // no tick lies beyond: a share is never more than 100
};

struct PlotColours {
    Colour ground, grid, line, ink, quiet, level;
};

void draw_plot(SceneWriter& out, const Plot& plot, const Rect& box, const PlotColours& colours, TextCache& texts);

}  // namespace banso
