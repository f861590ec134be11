// The boxes that links must not run over, as routing sees them: columns with gaps between their boxes, and strays
// (boxes pinned out of line). Internal to render/layout.
#pragma once

#include <vector>

#include "model/geometry.h"

namespace banso {

// Free room across a column, between two of its boxes or beyond the outermost.
struct Gap {
    double low = 0;
    double high = 0;
};

struct RouteColumn {
    double x = 0;
    double right = 0;
    std::vector<Gap> gaps;  // from the top; never empty
};

class Obstacles {
  public:
    explicit Obstacles(const std::vector<Rect>& boxes);

    [[nodiscard]] const std::vector<RouteColumn>& columns() const { return columns_; }
    // Whether some box is not in line with its column, so that a route has to be looked at again.
    [[nodiscard]] bool has_strays() const { return has_strays_; }
    // Whether a polyline runs through the inside of a box.
    [[nodiscard]] bool blocks(const std::vector<Point>& line) const;
    // The boxes that reach into `area`.
    [[nodiscard]] std::vector<Rect> within(const Rect& area) const;

  private:
    void find_columns();
    void find_gaps(RouteColumn& column) const;

    std::vector<Rect> boxes_;  // by y
    double tallest_ = 0;
    double top_ = 0;
    double bottom_ = 0;
    std::vector<RouteColumn> columns_;
    bool has_strays_ = false;
};

// The index of the gap of `column` that holds y, or the nearest one.
std::size_t gap_near(const RouteColumn& column, double y);

}  // namespace banso
