#include "render/layout/sorter.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace banso {

namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// The weighted median of Gansner et al.: robust against one long link among many short ones.
double median(std::vector<double>& values) {
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    const std::size_t half = n / 2;
    if (n % 2 == 1) return values[half];
    if (n == 2) return (values[0] + values[1]) / 2;
    const double left = values[half - 1] - values[0];
    const double right = values[n - 1] - values[half];
    if (left + right <= 0) return values[half];
    return (values[half - 1] * right + values[half] * left) / (left + right);
}

// Pairs of links between two columns that cross, from the right ends in the order of the left ones.
std::int64_t inversions(const std::vector<int>& right_ends, std::vector<int>& tree) {
    std::fill(tree.begin(), tree.end(), 0);
    std::int64_t crossings = 0;
    int seen = 0;
    for (const int end : right_ends) {
        int not_below = 0;
        for (int i = end + 1; i > 0; i -= i & -i) not_below += tree[at(i)];
        crossings += seen - not_below;
        ++seen;
        for (int i = end + 1; i < static_cast<int>(tree.size()); i += i & -i) ++tree[at(i)];
    }
    return crossings;
}

}  // namespace

int Dice::roll(int sides) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(sides));
}

Sorter::Sorter(const Layers& layers, const Ordering& ordering, std::stop_token stop)
    : layers_(layers),
      stop_(std::move(stop)),
      columns_(ordering.columns),
      position_(at(layers.size()), 0),
      cells_(at(layers.column_count() * layers.lane_count())),
      waits_(at(layers.size()), 0),
      is_held_(at(layers.size()), 0),
      is_saved_(cells_.size(), 0) {
    columns_.resize(at(layers.column_count()));
    find_cells();
    if (layers_.size() > layers_.card_count()) insert_way_points();
}

Sorter::Cell& Sorter::cell_of(int vertex) {
    return cells_[at(layers_.column(vertex) * layers_.lane_count() + layers_.lane(vertex))];
}

// How far down a vertex stands, comparable across columns: its lane, and how far down its cell.
double Sorter::level(int vertex) const {
    const Cell& cell = cells_[at(layers_.column(vertex) * layers_.lane_count() + layers_.lane(vertex))];
    return layers_.lane(vertex) + (position(vertex) - cell.begin + 0.5) / (cell.end - cell.begin);
}

void Sorter::insert_way_points() {
    std::vector<double> wish(at(layers_.size()), 0);
    for (int v = 0; v < layers_.card_count(); ++v) wish[at(v)] = level(v);
    for (int v = layers_.card_count(); v < layers_.size(); ++v) {
        const auto [left, right] = layers_.ends(v);
        const double way = static_cast<double>(layers_.column(v) - layers_.column(left)) /
                           (layers_.column(right) - layers_.column(left));
        wish[at(v)] = wish[at(left)] + way * (wish[at(right)] - wish[at(left)]);
        columns_[at(layers_.column(v))].push_back(v);
    }
    for (auto& column : columns_) {
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) {
            if (layers_.lane(a) != layers_.lane(b)) return layers_.lane(a) < layers_.lane(b);
            return wish[at(a)] < wish[at(b)];
        });
    }
    find_cells();
}

void Sorter::hold(const std::vector<std::size_t>& cards) {
    for (const std::size_t card : cards) is_held_[card] = 1;
}

void Sorter::renumber(int column) {
    int i = 0;
    for (const int v : columns_[at(column)]) position(v) = i++;
}

void Sorter::find_cells() {
    for (int c = 0; c < layers_.column_count(); ++c) {
        renumber(c);
        const auto& column = columns_[at(c)];
        int i = 0;
        for (int lane = 0; lane < layers_.lane_count(); ++lane) {
            Cell& cell = cells_[at(c * layers_.lane_count() + lane)];
            cell.column = c;
            cell.begin = i;
            while (i < static_cast<int>(column.size()) && layers_.lane(column[at(i)]) == lane) ++i;
            cell.end = i;
        }
    }
}

void Sorter::restore(const Columns& columns) {
    columns_ = columns;
    find_cells();
}

Ordering Sorter::ordering() const {
    Ordering ordering{columns_};
    for (auto& column : ordering.columns) std::erase_if(column, [&](int v) { return !layers_.is_card(v); });
    return ordering;
}

std::int64_t Sorter::crossings() const {
    std::int64_t sum = 0;
    std::vector<int> ends;
    std::vector<int> tree;
    for (int c = 0; c + 1 < layers_.column_count(); ++c) {
        ends.clear();
        tree.assign(columns_[at(c + 1)].size() + 1, 0);
        for (const int v : columns_[at(c)]) {
            const auto first = static_cast<std::ptrdiff_t>(ends.size());
            for (const int w : layers_.neighbours(v, 1)) ends.push_back(position(w));
            std::sort(ends.begin() + first, ends.end());
        }
        sum += inversions(ends, tree);
    }
    return sum;
}

void Sorter::sweep(bool rightwards, bool both) {
    std::vector<double> wish(at(layers_.size()), 0);
    std::vector<double> near;
    const auto look = [&](int v, int side) {
        for (const int w : layers_.neighbours(v, side)) near.push_back(level(w));
    };
    const int back = rightwards ? 0 : 1;
    for (int k = 0; k < layers_.column_count(); ++k) {
        const int c = rightwards ? k : layers_.column_count() - 1 - k;
        auto& column = columns_[at(c)];
        for (const int v : column) {
            near.clear();
            look(v, back);
            if (both || near.empty()) look(v, 1 - back);
            wish[at(v)] = near.empty() ? level(v) : median(near);
        }
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) {
            if (layers_.lane(a) != layers_.lane(b)) return layers_.lane(a) < layers_.lane(b);
            return wish[at(a)] < wish[at(b)];
        });
        renumber(c);
    }
}

// Crossings that go away when `lower` is put above `upper`; negative if more come.
int Sorter::gain_of_swap(int upper, int lower) const {
    int gain = 0;
    for (const int side : {0, 1}) {
        for (const int p : layers_.neighbours(upper, side)) {
            for (const int q : layers_.neighbours(lower, side)) {
                gain += (position(p) > position(q)) - (position(p) < position(q));
            }
        }
    }
    return gain;
}

void Sorter::move(int vertex, int to) {
    auto& column = columns_[at(layers_.column(vertex))];
    const int from = position(vertex);
    const auto begin = column.begin();
    if (from < to) {
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    } else {
        std::rotate(begin + to, begin + from, begin + from + 1);
    }
    for (int i = std::min(from, to); i <= std::max(from, to); ++i) position(column[at(i)]) = i;
}

// Puts `vertex` at the best place of its cell, the nearest of equals; returns the crossings gained.
std::int64_t Sorter::sift_one(int vertex) {
    if (is_held_[at(vertex)]) return 0;
    const Cell& cell = cell_of(vertex);
    const auto& column = columns_[at(cell.column)];
    const int from = position(vertex);
    std::int64_t best = 0;
    int best_place = from;
    std::int64_t gain = 0;
    for (int i = from + 1; i < cell.end; ++i) {
        gain += gain_of_swap(vertex, column[at(i)]);
        if (gain > best) best = gain, best_place = i;
    }
    gain = 0;
    for (int i = from - 1; i >= cell.begin; --i) {
        gain += gain_of_swap(column[at(i)], vertex);
        if (gain > best) best = gain, best_place = i;
    }
    if (best_place != from) {
        remember(vertex);
        move(vertex, best_place);
    }
    return best;
}

void Sorter::wake(int vertex, std::vector<int>& waiting) {
    if (waits_[at(vertex)]) return;
    waits_[at(vertex)] = 1;
    waiting.push_back(vertex);
}

// Sifts the waiting vertices, and those that a move gives a new outlook, until all are content.
std::int64_t Sorter::settle(std::vector<int>& waiting) {
    std::int64_t gained = 0;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const int v = waiting[i];
        waits_[at(v)] = 0;
        if (stop_.stop_requested()) continue;
        const int from = position(v);
        const std::int64_t gain = sift_one(v);
        if (gain == 0) continue;
        gained += gain;
        const int to = position(v);
        const auto& column = columns_[at(layers_.column(v))];
        for (int k = std::min(from, to); k <= std::max(from, to); ++k) wake(column[at(k)], waiting);
        for (const int side : {0, 1}) {
            for (const int w : layers_.neighbours(v, side)) wake(w, waiting);
        }
    }
    waiting.clear();
    return gained;
}

std::int64_t Sorter::sift() {
    std::vector<int> waiting;
    for (const auto& column : columns_) {
        for (const int v : column) wake(v, waiting);
    }
    return settle(waiting);
}

void Sorter::settle_way_points() {
    bool gained = true;
    for (int round = 0; gained && round < 4; ++round) {
        gained = false;
        for (int v = layers_.card_count(); v < layers_.size(); ++v) gained |= sift_one(v) > 0;
    }
}

// Keeps the cell of `vertex` for the case that this shake is taken back.
void Sorter::remember(int vertex) {
    Cell& cell = cell_of(vertex);
    const auto index = static_cast<std::size_t>(&cell - cells_.data());
    if (is_saved_[index]) return;
    is_saved_[index] = 1;
    const auto begin = columns_[at(cell.column)].begin();
    saved_.push_back({&cell, std::vector<int>(begin + cell.begin, begin + cell.end)});
}

// Moves one vertex of the cell to another place. Returns the crossings gained (mostly negative).
std::int64_t Sorter::disturb(const Cell& cell, Dice& dice, std::vector<int>& waiting) {
    const auto& column = columns_[at(cell.column)];
    const int count = cell.end - cell.begin;
    const int from = cell.begin + dice.roll(count);
    if (!is_linked(column[at(from)]) || is_held_[at(column[at(from)])]) return 0;
    const int reach = std::min(count, 8);
    int to = std::clamp(from - reach + dice.roll(2 * reach + 1), cell.begin, cell.end - 1);
    if (to == from) to = from + 1 < cell.end ? from + 1 : from - 1;
    const int v = column[at(from)];
    std::int64_t gain = 0;
    const int step = from < to ? 1 : -1;
    for (int i = from + step; i != to + step; i += step) {
        gain += step > 0 ? gain_of_swap(v, column[at(i)]) : gain_of_swap(column[at(i)], v);
    }
    remember(v);
    move(v, to);
    for (const int side : {0, 1}) {
        for (const int w : layers_.neighbours(v, side)) wake(w, waiting);
    }
    for (int i = std::min(from, to); i <= std::max(from, to); ++i) {
        if (column[at(i)] != v) wake(column[at(i)], waiting);
    }
    return gain;
}

void Sorter::settle_ties() {
    for (const Cell& cell : cells_) {
        auto& column = columns_[at(cell.column)];
        for (bool swapped = true; swapped;) {
            swapped = false;
            for (int i = cell.begin; i + 1 < cell.end; ++i) {
                const int upper = column[at(i)];
                const int lower = column[at(i + 1)];
                if (is_held_[at(upper)] || lower > upper || !layers_.is_card(upper) || gain_of_swap(upper, lower) != 0)
                    continue;
                move(upper, i + 1);
                swapped = true;
            }
        }
    }
}

// Pairs of a cell that stand the other way round than listed, less those that stand as listed.
std::int64_t Sorter::pairs_out_of_order(int lane) const {
    std::int64_t balance = 0;
    for (int c = 0; c < layers_.column_count(); ++c) {
        const Cell& cell = cells_[at(c * layers_.lane_count() + lane)];
        const auto& column = columns_[at(c)];
        for (int i = cell.begin; i < cell.end; ++i) {
            for (int k = i + 1; k < cell.end && layers_.is_card(column[at(i)]); ++k) {
                if (layers_.is_card(column[at(k)])) balance += column[at(i)] > column[at(k)] ? 1 : -1;
            }
        }
    }
    return balance;
}

void Sorter::mirror(int lane) {
    for (int c = 0; c < layers_.column_count(); ++c) {
        const Cell& cell = cells_[at(c * layers_.lane_count() + lane)];
        const auto begin = columns_[at(c)].begin();
        std::reverse(begin + cell.begin, begin + cell.end);
        renumber(c);
    }
}

void Sorter::mirror_lanes() {
    for (int lane = 0; lane < layers_.lane_count(); ++lane) {
        if (pairs_out_of_order(lane) <= 0) continue;
        const std::int64_t before = crossings();
        mirror(lane);
        if (crossings() > before) mirror(lane);
    }
}

void Sorter::shake(int tries, Dice& dice) {
    std::vector<int> open;  // cells in which there is something to exchange
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const auto& column = columns_[at(cells_[i].column)];
        int linked = 0;
        for (int k = cells_[i].begin; k < cells_[i].end; ++k) linked += is_linked(column[at(k)]);
        if (linked > 1) open.push_back(static_cast<int>(i));
    }
    if (open.empty()) return;
    std::vector<int> waiting;
    for (int t = 0; t < tries && !stop_.stop_requested(); ++t) {
        for (const Saved& saved : saved_) is_saved_[static_cast<std::size_t>(saved.cell - cells_.data())] = 0;
        saved_.clear();
        const Cell& cell = cells_[at(open[at(dice.roll(static_cast<int>(open.size())))])];
        std::int64_t gained = disturb(cell, dice, waiting);
        gained += settle(waiting);
        if (gained >= 0) continue;
        for (const Saved& saved : saved_) {
            auto& column = columns_[at(saved.cell->column)];
            std::copy(saved.order.begin(), saved.order.end(), column.begin() + saved.cell->begin);
            for (int i = saved.cell->begin; i < saved.cell->end; ++i) position(column[at(i)]) = i;
        }
    }
}

}  // namespace banso
