// A request as layers, for ordering: the cards of each column and, where a drawn link passes a column, a way point.
// Internal to render/layout.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/layout/layout.h"
#include "render/layout/ordering.h"

namespace banso {

// Vertices 0 … cards-1 are the request's cards, those above are way points. A way point stands in the lane on the
// straight line between the lanes of its link's ends. Links inside a column are left out; links to the left count as if
// they led to the right.
class Layers {
  public:
    explicit Layers(const LayoutRequest& request);

    [[nodiscard]] int size() const { return static_cast<int>(column_.size()); }
    [[nodiscard]] int card_count() const { return card_count_; }
    [[nodiscard]] int column_count() const { return column_count_; }
    [[nodiscard]] int lane_count() const { return lane_count_; }
    [[nodiscard]] bool is_card(int vertex) const { return vertex < card_count_; }
    [[nodiscard]] int column(int vertex) const { return column_[at(vertex)]; }
    [[nodiscard]] int lane(int vertex) const { return lane_[at(vertex)]; }
    // Neighbours one column to the left (side 0) or to the right (side 1), a double link twice.
    [[nodiscard]] std::span<const int> neighbours(int vertex, int side) const {
        const auto& near = near_[static_cast<std::size_t>(side)];
        return {near.of.data() + near.start[at(vertex)], near.of.data() + near.start[at(vertex) + 1]};
    }
    // The two ends of a way point's link, the left one first.
    struct Ends {
        int left = 0;
        int right = 0;
    };
    [[nodiscard]] Ends ends(int way_point) const { return ends_[at(way_point - card_count_)]; }

  private:
    struct Near {
        std::vector<std::size_t> start;
        std::vector<int> of;
    };
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    void add_chain(int left, int right, std::vector<std::pair<int, int>>& edges);

    int card_count_ = 0;
    int column_count_ = 0;
    int lane_count_ = 0;
    std::vector<int> column_;
    std::vector<int> lane_;
    std::vector<Ends> ends_;
    Near near_[2];
};

}  // namespace banso
