// Cards of one column above one another: numbers in, tops out. Knows neither links nor lanes. Internal to
// render/layout.
#pragma once

#include <optional>
#include <vector>

namespace banso {

// One card of a stack, in order from the top.
struct StackItem {
    double height = 0;
    double wish = 0;            // where its top would like to be
    double weight = 1;          // of that wish
    std::optional<double> was;  // where its top was: it stays there if it can
};

// A stretch of the column that is taken: by a card that does not give way.
struct Taken {
    double from = 0;
    double to = 0;
};

struct Stretch {
    double low = 0;   // no top above this
    double high = 0;  // no bottom below this, if there is room at all
};

// What the items need at least, gaps between them included.
double stack_height(const std::vector<StackItem>& items, double gap);

// Tops that keep the order and the gaps and stay within `room`; below it only if the items are too many for it.
// As many items as possible that have a `was` stay there; the others stand as near to their wishes as they can (least
// squares). Whole numbers in, whole numbers out.
std::vector<double> stack(const std::vector<StackItem>& items, double gap, Stretch room);

// The same with stretches that are taken; items stand above, between and below them, `gap` away.
std::vector<double> stack_around(const std::vector<StackItem>& items, double gap, Stretch room,
                                 std::vector<Taken> taken);

// Tops that bring the items nearest to all of their targets (least sum of distances), so that as many as possible meet
// one exactly; among equals the nearest to `now`. `targets` holds tops for each item and may be empty for some.
std::vector<double> align(const std::vector<double>& heights, const std::vector<double>& now,
                          const std::vector<std::vector<double>>& targets, double gap, Stretch room);

}  // namespace banso
