// What people do to a picture, as edits of a LayoutRequest that remembers it: one card or link at a time, chosen by
// dice. The same seed does the same everywhere.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "render/layout/layout.h"

namespace banso::tests {

class Hand {
  public:
    explicit Hand(std::uint64_t seed) : dice_(seed) {}

    // A new card: where there are many; linked with one or two of the next columns, mostly of its lane, or with none.
    void add_card(LayoutRequest& request, bool linked);
    // A title grows by a line or two.
    void rename(LayoutRequest& request);
    void add_link(LayoutRequest& request);
    // A card goes, and its links with it.
    void remove_card(LayoutRequest& request);
    // A card goes to another rank of its cell, or, one time in four, into another lane. Returns its id.
    std::string move_card(LayoutRequest& request);

  private:
    [[nodiscard]] int roll(std::size_t sides) { return static_cast<int>(dice_() % sides); }
    [[nodiscard]] bool may_link(const LayoutRequest& request, int one, int other);

    std::mt19937_64 dice_;
    int made_ = 0;  // numbers the ids
};

}  // namespace banso::tests
