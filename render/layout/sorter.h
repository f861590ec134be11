// The working state of ordering: layers in some order, and the steps that take crossings away. Vertices never leave
// their lane × column cell. Internal to render/layout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <utility>
#include <vector>

#include "render/layout/layers.h"

namespace banso {

// A small random source of our own: the same numbers on every platform.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
    // 0 … sides - 1
    int roll(int sides);

  private:
    std::uint64_t state_;
};

class Sorter {
  public:
    // Starts from `ordering`; way points are put in where their link's straight line passes. Once `stop` is requested
    // sift and shake end soon, wherever they are.
    Sorter(const Layers& layers, const Ordering& ordering, std::stop_token stop = {});

    [[nodiscard]] Ordering ordering() const;
    [[nodiscard]] std::int64_t crossings() const;

    // Settles way points only, cards as they are.
    void settle_way_points();
    // Column by column towards the median of the neighbours; `rightwards` looks left and goes right. `both` looks both
    // ways.
    void sweep(bool rightwards, bool both);
    // Moves single vertices to the best place of their cell until none gains. Returns the crossings gained.
    std::int64_t sift();
    // `tries` times: one cell is shaken, its surroundings sifted again, and the outcome kept if it is no worse.
    void shake(int tries, Dice& dice);

    // Where links leave the choice between two cards above one another, the one listed first comes first.
    void settle_ties();

    // Turns lanes upside down where that brings more cards into the order listed and no more crossings.
    void mirror_lanes();

    // These cards keep their order among each other from now on, but for sweep, mirror_lanes and restore.
    void hold(const std::vector<std::size_t>& cards);

    using Columns = std::vector<std::vector<int>>;
    [[nodiscard]] const Columns& columns() const { return columns_; }
    void restore(const Columns& columns);

  private:
    struct Cell {
        int column = 0;
        int begin = 0;  // in its column
        int end = 0;
    };
    [[nodiscard]] int& position(int vertex) { return position_[static_cast<std::size_t>(vertex)]; }
    [[nodiscard]] int position(int vertex) const { return position_[static_cast<std::size_t>(vertex)]; }
    [[nodiscard]] bool is_linked(int vertex) const {
        return !layers_.neighbours(vertex, 0).empty() || !layers_.neighbours(vertex, 1).empty();
    }
    [[nodiscard]] Cell& cell_of(int vertex);
    [[nodiscard]] double level(int vertex) const;
    [[nodiscard]] int gain_of_swap(int upper, int lower) const;
    void insert_way_points();
    [[nodiscard]] std::int64_t pairs_out_of_order(int lane) const;
    void mirror(int lane);
    void renumber(int column);
    void find_cells();
    void move(int vertex, int to);
    std::int64_t sift_one(int vertex);
    std::int64_t settle(std::vector<int>& waiting);
    void wake(int vertex, std::vector<int>& waiting);
    void remember(int vertex);
    std::int64_t disturb(const Cell& cell, Dice& dice, std::vector<int>& waiting);

    const Layers& layers_;
    std::stop_token stop_;
    Columns columns_;
    std::vector<int> position_;  // index in its column
    std::vector<Cell> cells_;    // by column * lanes + lane
    std::vector<char> waits_;
    std::vector<char> is_held_;  // by vertex
    struct Saved {
        Cell* cell = nullptr;
        std::vector<int> order;
    };
    std::vector<Saved> saved_;  // cells touched since the last shake, as they were
    std::vector<char> is_saved_;
};

}  // namespace banso
