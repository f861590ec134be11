#include "render/layout/stacking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "model/result.h"

namespace banso {

namespace {

constexpr double nearly = 1.0;                    // a gap may be this much too small before a card gives way for it
constexpr std::size_t largest_table = 4'000'000;  // beyond, cards are not shared out but put below what is taken

// How far the top of each item is from that of the first when all stand as close as they may.
std::vector<double> offsets_of(std::span<const StackItem> items, double gap) {
    std::vector<double> offsets;
    offsets.reserve(items.size());
    double sum = 0;
    for (const StackItem& item : items) {
        offsets.push_back(sum);
        sum += std::ceil(item.height) + gap;
    }
    return offsets;
}

// Least squares under "never smaller than the one before" (pool adjacent violators), within low … high.
std::vector<double> isotonic(const std::vector<double>& wishes, const std::vector<double>& weights, double low,
                             double high) {
    struct Pool {
        double sum = 0;
        double weight = 0;
        std::size_t count = 0;
        [[nodiscard]] double mean() const { return sum / weight; }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        Pool pool{wishes[i] * weights[i], weights[i], 1};
        while (!pools.empty() && pools.back().mean() > pool.mean()) {
            pool.sum += pools.back().sum;
            pool.weight += pools.back().weight;
            pool.count += pools.back().count;
            pools.pop_back();
        }
        pools.push_back(pool);
    }
    std::vector<double> values;
    values.reserve(wishes.size());
    for (const Pool& pool : pools)
        values.insert(values.end(), pool.count, std::clamp(std::round(pool.mean()), low, std::max(low, high)));
    return values;
}

// The largest set of items that can keep where they were: the longest chain of their positions, less their offsets,
// that never falls. Returns whether each stays.
std::vector<bool> stayers(std::span<const StackItem> items, const std::vector<double>& offsets, double low,
                          double high) {
    std::vector<bool> stays(items.size(), false);
    std::vector<double> tails;  // smallest last value of a chain of each length
    std::vector<std::size_t> tail_items;
    std::vector<std::ptrdiff_t> before(items.size(), -1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].was) continue;
        const double value = *items[i].was - offsets[i];
        if (value < low - nearly || value > high + nearly) continue;
        const auto place = std::upper_bound(tails.begin(), tails.end(), value + nearly) - tails.begin();
        if (place > 0) before[i] = static_cast<std::ptrdiff_t>(tail_items[static_cast<std::size_t>(place - 1)]);
        if (place == static_cast<std::ptrdiff_t>(tails.size())) {
            tails.push_back(value);
            tail_items.push_back(i);
        } else if (value < tails[static_cast<std::size_t>(place)]) {
            tails[static_cast<std::size_t>(place)] = value;
            tail_items[static_cast<std::size_t>(place)] = i;
        }
    }
    if (tail_items.empty()) return stays;
    for (auto i = static_cast<std::ptrdiff_t>(tail_items.back()); i >= 0; i = before[static_cast<std::size_t>(i)])
        stays[static_cast<std::size_t>(i)] = true;
    return stays;
}

std::vector<double> stack_span(std::span<const StackItem> items, double gap, Stretch room) {
    const std::vector<double> offsets = offsets_of(items, gap);
    const std::size_t n = items.size();
    if (n == 0) return {};
    const double low = room.low;
    const double high = std::max(low, room.high - (offsets.back() + std::ceil(items.back().height)));
    const std::vector<bool> stays = stayers(items, offsets, low, high);
    std::vector<double> tops(n);
    std::size_t i = 0;
    double floor = low;
    while (i < n) {
        if (stays[i]) {
            tops[i] = *items[i].was;
            floor = std::max(floor, tops[i] - offsets[i]);
            ++i;
            continue;
        }
        std::size_t end = i;
        std::vector<double> wishes;
        std::vector<double> weights;
        for (; end < n && !stays[end]; ++end) {
            wishes.push_back(items[end].was.value_or(items[end].wish) - offsets[end]);
            weights.push_back(items[end].weight);
        }
        const double ceiling = end < n ? *items[end].was - offsets[end] : high;
        const std::vector<double> values = isotonic(wishes, weights, floor, ceiling);
        for (std::size_t k = i; k < end; ++k) tops[k] = values[k - i] + offsets[k];
        floor = std::max(floor, values.back());
        i = end;
    }
    return tops;
}

// The free stretches beside what is taken; the last one is open below.
std::vector<Stretch> free_stretches(Stretch room, double gap, std::vector<Taken>& taken) {
    std::sort(taken.begin(), taken.end(), [](const Taken& a, const Taken& b) { return a.from < b.from; });
    std::vector<Stretch> free;
    double low = room.low;
    for (const Taken& t : taken) {
        free.push_back({low, t.from - gap});
        low = std::max(low, t.to + gap);
    }
    free.push_back({low, std::max(low, room.high)});
    return free;
}

// How many of the items go into each stretch: the least sum of distances between wishes and stretches, all but the
// last stretch holding no more than they can.
std::vector<std::size_t> share_out(const std::vector<StackItem>& items, double gap, const std::vector<Stretch>& free) {
    const std::size_t n = items.size();
    const std::size_t m = free.size();
    require(m > 0, "below everything that is taken there is room");
    std::vector<std::size_t> counts(m, 0);
    counts.back() = n;
    if (n * m > largest_table) return counts;
    const std::vector<double> offsets = offsets_of(items, gap);
    const double none = std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> cost(m + 1, std::vector<double>(n + 1, none));
    std::vector<std::vector<std::size_t>> first(m + 1, std::vector<std::size_t>(n + 1, 0));
    cost[0][0] = 0;
    for (std::size_t j = 0; j < m; ++j) {
        const Stretch& stretch = free[j];
        for (std::size_t i = 0; i <= n; ++i) {
            if (cost[j][i] == none) continue;
            double sum = cost[j][i];
            for (std::size_t k = i;; ++k) {  // items i … k-1 into stretch j
                if (sum < cost[j + 1][k]) {
                    cost[j + 1][k] = sum;
                    first[j + 1][k] = i;
                }
                if (k == n) break;
                const double height = std::ceil(items[k].height);
                const double end = stretch.low + offsets[k] - offsets[i] + height;
                if (end > stretch.high && j + 1 < m) break;
                const double wish = items[k].was.value_or(items[k].wish);
                sum += std::abs(wish - std::clamp(wish, stretch.low, std::max(stretch.low, stretch.high - height)));
                sum += 4 * std::max(0.0, end - stretch.high);
            }
        }
    }
    std::size_t end = n;
    for (std::size_t j = m; j > 0; --j) {
        counts[j - 1] = end - first[j][end];
        end = first[j][end];
    }
    return counts;
}

// Items that move as one: all at the median of their targets; where that leaves a choice, nearest to where they are.
struct Bundle {
    std::vector<double> targets;  // sorted
    double now_sum = 0;
    std::size_t count = 1;
    [[nodiscard]] double value() const {
        const double low = targets[(targets.size() - 1) / 2];
        const double high = targets[targets.size() / 2];
        return std::clamp(now_sum / static_cast<double>(count), low, high);
    }
    // Takes in the bundle that follows.
    void join(const Bundle& next) {
        const auto middle = static_cast<std::ptrdiff_t>(targets.size());
        targets.insert(targets.end(), next.targets.begin(), next.targets.end());
        std::inplace_merge(targets.begin(), targets.begin() + middle, targets.end());
        now_sum += next.now_sum;
        count += next.count;
    }
};

}  // namespace

double stack_height(const std::vector<StackItem>& items, double gap) {
    double sum = 0;
    for (const StackItem& item : items) sum += std::ceil(item.height) + gap;
    return items.empty() ? 0 : sum - gap;
}

std::vector<double> stack(const std::vector<StackItem>& items, double gap, Stretch room) {
    return stack_span(items, gap, room);
}

std::vector<double> stack_around(const std::vector<StackItem>& items, double gap, Stretch room,
                                 std::vector<Taken> taken) {
    if (taken.empty()) return stack_span(items, gap, room);
    const std::vector<Stretch> free = free_stretches(room, gap, taken);
    const std::vector<std::size_t> counts = share_out(items, gap, free);
    std::vector<double> tops;
    std::size_t begin = 0;
    for (std::size_t j = 0; j < free.size(); ++j) {
        const std::vector<double> part = stack_span({items.data() + begin, counts[j]}, gap, free[j]);
        tops.insert(tops.end(), part.begin(), part.end());
        begin += counts[j];
    }
    return tops;
}

std::vector<double> align(const std::vector<double>& heights, const std::vector<double>& now,
                          const std::vector<std::vector<double>>& targets, double gap, Stretch room) {
    const std::size_t n = heights.size();
    std::vector<Bundle> bundles;
    std::vector<double> offsets;
    double offset = 0;
    for (std::size_t i = 0; i < n; ++i) {
        offsets.push_back(offset);
        Bundle bundle{targets[i], now[i] - offset, 1};
        if (bundle.targets.empty()) bundle.targets.push_back(now[i]);
        for (double& target : bundle.targets) target -= offset;
        std::sort(bundle.targets.begin(), bundle.targets.end());
        while (!bundles.empty() && bundles.back().value() > bundle.value()) {
            bundles.back().join(bundle);
            bundle = std::move(bundles.back());
            bundles.pop_back();
        }
        bundles.push_back(std::move(bundle));
        offset += std::ceil(heights[i]) + gap;
    }
    const double high = std::max(room.low, room.high - (offset - gap));
    std::vector<double> tops;
    for (const Bundle& bundle : bundles) {
        const double value = std::clamp(std::round(bundle.value()), room.low, high);
        for (std::size_t k = 0; k < bundle.count; ++k) tops.push_back(value + offsets[tops.size()]);
    }
    return tops;
}

}  // namespace banso
