// The grid of lanes and columns, and the pinned cards on it: what placing fresh and placing from memory share.
// Internal to render/layout.
#pragma once

#include <vector>

#include "render/layout/layout.h"
#include "render/layout/ordering.h"
#include "render/layout/stacking.h"

namespace banso {

// Where the columns are. Whole numbers, however many cards there are.
std::vector<ColumnPlace> place_columns(const LayoutStyle& style, int columns);

// From a lane's left edge to its right, where no card is pinned beyond.
double picture_width(const LayoutStyle& style, int columns);

// The pinned cards of a request, in place; y from the lane's top. A pin to the left of the lanes or above its own is
// held at their edge. Where two pins would overlap, the card listed later
// gives way downwards.
class Pins {
  public:
    Pins(const LayoutRequest& request, const std::vector<ColumnPlace>& columns);

    [[nodiscard]] bool is_pinned(int card) const { return pinned_[static_cast<std::size_t>(card)]; }
    // The box of a pinned card, y from the lane's top.
    [[nodiscard]] const Rect& box(int card) const { return boxes_[static_cast<std::size_t>(card)]; }
    // What pinned cards take of a lane × column cell.
    [[nodiscard]] const std::vector<Taken>& taken(int lane, int column) const;
    // The lowest bottom of a lane's pinned cards, 0 if it has none.
    [[nodiscard]] double lowest(int lane) const { return lowest_[static_cast<std::size_t>(lane)]; }

    // From the lanes' left edge to their right: they reach as far as their cards.
    [[nodiscard]] double width() const { return width_; }

  private:
    void free_from_others(int card, const LayoutRequest& request);

    int column_count_ = 0;
    double width_ = 0;
    std::vector<bool> pinned_;
    std::vector<Rect> boxes_;
    std::vector<std::vector<int>> by_lane_;
    std::vector<double> lowest_;
    std::vector<std::vector<Taken>> taken_;  // by lane * columns + column
};

// The picture from tops within lanes and the heights of the lanes; links without points, orders as the cells have them.
Layout assemble(const LayoutRequest& request, const std::vector<ColumnPlace>& columns, const Pins& pins,
                const std::vector<double>& tops, const std::vector<double>& lane_heights,
                const std::vector<std::int64_t>& orders);

}  // namespace banso
