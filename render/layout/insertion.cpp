#include "render/layout/insertion.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace banso {

namespace {

constexpr double cost_of_push = 40;     // a card rather stands this far from its best place than push another away
constexpr double cost_of_growth = 400;  // than let the lane grow
constexpr double impossible = 1e9;
constexpr double moved = 1.0;  // less is not seen as a move

// What it costs to push cards from the k-th on down, below `edge`.
double cost_down(const std::vector<Standing>& standing, std::size_t k, double edge, double gap, double bottom) {
    double cost = 0;
    for (; k < standing.size() && standing[k].top < edge - moved; ++k) {
        cost += cost_of_push;
        edge += standing[k].height + gap;
        if (k + 1 == standing.size() && edge - gap > bottom) cost += cost_of_growth;
    }
    return cost;
}

// What it costs to push cards before the k-th up, above `edge`.
double cost_up(const std::vector<Standing>& standing, std::size_t k, double edge, double gap, double top) {
    if (k == 0) return impossible;
    double cost = 0;
    for (; k > 0 && standing[k - 1].top + standing[k - 1].height > edge + moved; --k) {
        cost += cost_of_push;
        edge -= standing[k - 1].height + gap;
        if (k == 1 && edge + gap < top) cost += impossible;
    }
    return cost;
}

}  // namespace

Insertion find_insertion(const std::vector<Standing>& standing, double height, double wish, double gap, Stretch room) {
    Insertion best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k <= standing.size(); ++k) {
        const double first = k == 0 ? room.low : standing[k - 1].top + standing[k - 1].height + gap;
        const double last = (k == standing.size() ? room.high : standing[k].top - gap) - height;
        double top = std::clamp(wish, first, std::max(first, last));
        double push = 0;
        if (first > last && k == standing.size()) {
            push = cost_of_growth;
        } else if (first > last) {
            const double down = cost_down(standing, k, first + height + gap, gap, room.high);
            const double up = cost_up(standing, k, last - gap, gap, room.low);
            if (up < down) top = last;
            push = std::min(up, down);
        }
        const double cost = std::abs(top - wish) + push;
        if (cost >= least) continue;
        least = cost;
        best = {k, top};
    }
    return best;
}

}  // namespace banso
