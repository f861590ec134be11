// Where the caret can stand in a text that was broken into lines: between graphemes, also behind the spaces that lines
// leave out. In the block's own units; knows no pixels.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "render/text/line_breaking.h"
#include "render/text/unicode.h"

namespace banso {

// A place between two graphemes. Where a line was broken without a line end in the text, one offset is two places:
// behind the upper line and before the lower one.
struct Caret {
    std::size_t offset = 0;    // bytes
    bool at_line_end = false;  // of two places, the upper
    friend bool operator==(const Caret&, const Caret&) = default;
};

class CaretPlaces {
  public:
    // One line without text.
    CaretPlaces();
    // `block`: `text` as break_lines, balanced_lines or shape_line broke it at `max_width`, whole and not cut. `text`
    // is clean.
    CaretPlaces(const TextMeasurer& measurer, std::string_view text, const TextStyle& style, const TextBlock& block,
                double max_width);

    [[nodiscard]] std::size_t lines() const { return lines_.size(); }
    [[nodiscard]] std::size_t line_of(const Caret& caret) const;
    // From the start of its line.
    [[nodiscard]] double x_of(const Caret& caret) const { return x_on(line_of(caret), caret.offset); }
    // Of a place on the line; of one before or behind it, the line's end on that side.
    [[nodiscard]] double x_on(std::size_t line, std::size_t offset) const;
    // The place on a line that is nearest to x.
    [[nodiscard]] Caret nearest(std::size_t line, double x) const;
    // The grapheme under x, for picking words: the offset before it.
    [[nodiscard]] std::size_t under(std::size_t line, double x) const;
    [[nodiscard]] Caret line_begin(std::size_t line) const;
    [[nodiscard]] Caret line_end(std::size_t line) const;
    // First and last offset on the line.
    [[nodiscard]] TextRange range(std::size_t line) const;

  private:
    struct Stop {
        std::size_t offset = 0;
        double x = 0;
    };
    struct Line {
        std::vector<Stop> stops;  // at least one
        bool runs_on = false;     // its last stop is the next line's first
    };
    std::vector<Line> lines_;
};

}  // namespace banso
