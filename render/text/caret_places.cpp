#include "render/text/caret_places.h"

#include <algorithm>

#include "render/text/clusters.h"

namespace banso {

CaretPlaces::CaretPlaces() : lines_(1, Line{{Stop{}}, false}) {}

CaretPlaces::CaretPlaces(const TextMeasurer& measurer, std::string_view text, const TextStyle& style,
                         const TextBlock& block, double max_width) {
    const ShapedText shaped = shape_clusters(measurer, text, style);
    auto cluster = shaped.clusters.begin();
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const bool last = i + 1 == block.lines.size();
        const std::size_t end = last ? text.size() : block.lines[i + 1].begin;
        Line line;
        double x = 0;
        bool ended = false;
        for (; cluster != shaped.clusters.end() && cluster->begin < end; ++cluster) {
            line.stops.push_back({cluster->begin, std::min(x, max_width)});
            ended = cluster->is_line_end;
            x += cluster->width;
        }
        line.runs_on = !last && !ended;
        if (line.stops.empty() || !ended) line.stops.push_back({end, std::min(x, max_width)});
        lines_.push_back(std::move(line));
    }
}

std::size_t CaretPlaces::line_of(const Caret& caret) const {
    const auto behind =
        std::upper_bound(lines_.begin(), lines_.end(), caret.offset,
                         [](std::size_t offset, const Line& line) { return offset < line.stops.front().offset; });
    const auto line = static_cast<std::size_t>(behind - lines_.begin());
    if (line == 0) return 0;
    const bool begins_here = lines_[line - 1].stops.front().offset == caret.offset;
    const bool upper = caret.at_line_end && begins_here && line > 1 && lines_[line - 2].runs_on;
    return upper ? line - 2 : line - 1;
}

double CaretPlaces::x_on(std::size_t line, std::size_t offset) const {
    const auto& stops = lines_[line].stops;
    const auto found = std::lower_bound(stops.begin(), stops.end(), offset,
                                        [](const Stop& stop, std::size_t at) { return stop.offset < at; });
    return found == stops.end() ? stops.back().x : found->x;
}

Caret CaretPlaces::nearest(std::size_t line, double x) const {
    const Line& on = lines_[line];
    const auto right =
        std::lower_bound(on.stops.begin(), on.stops.end(), x, [](const Stop& stop, double at) { return stop.x < at; });
    if (right == on.stops.end()) return line_end(line);
    if (right == on.stops.begin()) return line_begin(line);
    const auto found = x - std::prev(right)->x < right->x - x ? std::prev(right) : right;
    return found + 1 == on.stops.end() ? line_end(line) : Caret{found->offset, false};
}

std::size_t CaretPlaces::under(std::size_t line, double x) const {
    const auto& stops = lines_[line].stops;
    const auto right =
        std::upper_bound(stops.begin(), stops.end(), x, [](double at, const Stop& stop) { return at < stop.x; });
    return right == stops.begin() ? stops.front().offset : std::prev(right)->offset;
}

Caret CaretPlaces::line_begin(std::size_t line) const {
    return {lines_[line].stops.front().offset, false};
}

Caret CaretPlaces::line_end(std::size_t line) const {
    return {lines_[line].stops.back().offset, lines_[line].runs_on};
}

TextRange CaretPlaces::range(std::size_t line) const {
    return {lines_[line].stops.front().offset, lines_[line].stops.back().offset};
}

}  // namespace banso
