#include "render/text/line_breaking.h"

#include <algorithm>
#include <string>

#include "render/text/clusters.h"
#include "render/text/unicode.h"

namespace banso {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr double rounding = 1e-6;  // world units: what sums of widths may be off by

// The text with every line end as spaces of as many bytes, so that offsets stay.
std::string on_one_line(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] >= '\n' && out[i] <= '\r') out[i] = ' ';
        if (out.compare(i, 2, "\xC2\x85") == 0) out[i + 1] = '\xA0';
        if (out.compare(i, 3, "\xE2\x80\xA8") == 0 || out.compare(i, 3, "\xE2\x80\xA9") == 0) out[i + 2] = '\x83';
    }
    return out;
}

// Puts clusters behind each other on one line.
class LineBuilder {
  public:
    LineBuilder(std::string_view text, const ShapedText& shaped) : text_(text), shaped_(shaped) {}

    // The clusters [first, last), which stand side by side in the text.
    [[nodiscard]] TextLine build(std::size_t first, std::size_t last) const {
        TextLine line;
        line.begin = first < shaped_.clusters.size() ? shaped_.clusters[first].begin : text_.size();
        line.end = last > first ? shaped_.clusters[last - 1].end : line.begin;
        line.text = text_.substr(line.begin, line.end - line.begin);
        line.glyphs.reserve(last - first + 1);
        for (std::size_t i = first; i < last; ++i) append(line, shaped_, i, static_cast<std::uint32_t>(line.begin), 0);
        return line;
    }

    // Appends a cluster whose bytes count from `origin` in its text, and from `at` in the line's.
    static void append(TextLine& line, const ShapedText& shaped, std::size_t index, std::uint32_t origin,
                       std::uint32_t at) {
        const Cluster& cluster = shaped.clusters[index];
        for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
            PlacedGlyph glyph = shaped.glyphs[cluster.first_glyph + i];
            glyph.x += line.width;
            glyph.begin = glyph.begin - origin + at;
            glyph.end = glyph.end - origin + at;
            line.glyphs.push_back(glyph);
        }
        line.width += cluster.width;
    }

  private:
    std::string_view text_;
    const ShapedText& shaped_;
};

class LineBreaker {
  public:
    LineBreaker(const TextMeasurer& measurer, std::string_view text, const TextStyle& style, double max_width)
        : measurer_(measurer),
          style_(style),
          shaped_(shape_clusters(measurer, text, style)),
          builder_(text, shaped_),
          max_width_(max_width) {
        mark_breaks(shaped_, text);
    }

    void break_into(TextBlock& block, std::size_t max_lines) const {
        std::size_t first = 0;
        for (bool more = true; more;) {
            const Extent extent = next_line(first);
            more = extent.more;
            if (more && block.lines.size() + 1 == max_lines && has_anything_to_show(extent.next)) {
                block.lines.push_back(cut_line(first, extent));
                block.cut = true;
                return;
            }
            add(block, builder_.build(first, without_spaces(first, extent.last)));
            if (block.lines.size() == max_lines) return;
            first = extent.next;
        }
    }

  private:
    struct Extent {
        std::size_t last = 0;  // behind the line's last cluster, spaces among them
        std::size_t next = 0;  // the first of the next line
        bool more = false;     // there is a next line, be it empty
    };

    [[nodiscard]] bool fits(double width) const { return width <= max_width_ + rounding; }

    // As much as fits, up to the last place where a break is allowed; inside a word only when it fills the line alone.
    [[nodiscard]] Extent next_line(std::size_t first) const {
        const auto& clusters = shaped_.clusters;
        double width = 0;
        std::size_t allowed = first;
        for (std::size_t i = first; i < clusters.size(); ++i) {
            const Cluster& cluster = clusters[i];
            if (cluster.is_line_end) return {i, i + 1, true};
            if (i > first && !cluster.is_space && !fits(width + cluster.width)) {
                const std::size_t last = allowed > first ? allowed : i;
                return {last, last, true};
            }
            width += cluster.width;
            if (cluster.may_break) allowed = i + 1;
        }
        return {clusters.size(), clusters.size(), false};
    }

    [[nodiscard]] std::size_t without_spaces(std::size_t first, std::size_t last) const {
        while (last > first && shaped_.clusters[last - 1].is_space) --last;
        return last;
    }

    [[nodiscard]] bool has_anything_to_show(std::size_t from) const {
        return std::any_of(shaped_.clusters.begin() + static_cast<std::ptrdiff_t>(from), shaped_.clusters.end(),
                           [](const Cluster& c) { return c.glyph_count > 0 && !c.is_space; });
    }

    // The last line allowed: as many graphemes as fit with "…" behind them.
    [[nodiscard]] TextLine cut_line(std::size_t first, const Extent& extent) const {
        const ShapedText dots = shape_clusters(measurer_, ellipsis, style_);
        const double dots_width = dots.clusters.front().width;
        double width = dots_width;
        std::size_t last = first;
        if (!fits(width)) return clamped(builder_.build(first, without_spaces(first, extent.last)));
        const auto& clusters = shaped_.clusters;
        for (; last < clusters.size() && !clusters[last].is_line_end && fits(width + clusters[last].width); ++last)
            width += clusters[last].width;
        TextLine line = builder_.build(first, without_spaces(first, last));
        LineBuilder::append(line, dots, 0, 0, static_cast<std::uint32_t>(line.text.size()));
        line.text += ellipsis;
        return clamped(std::move(line));
    }

    [[nodiscard]] TextLine clamped(TextLine line) const {
        if (fits(line.width)) line.width = std::min(line.width, max_width_);
        return line;
    }

    void add(TextBlock& block, TextLine line) const { block.lines.push_back(clamped(std::move(line))); }

    const TextMeasurer& measurer_;
    const TextStyle& style_;
    ShapedText shaped_;
    LineBuilder builder_;
    double max_width_;
};

}  // namespace

TextBlock break_lines(const TextMeasurer& measurer, std::string_view text, const TextStyle& style, double max_width,
                      int max_lines) {
    if (!is_clean(text)) return break_lines(measurer, cleaned(text), style, max_width, max_lines);
    const FontMetrics metrics = measurer.metrics(style.bold);
    TextBlock block{.size = style.size, .bold = style.bold, .line_height = style.size * style.line_spacing};
    // The font's own height stands in the middle of the line's.
    block.baseline = (block.line_height + (metrics.ascent - metrics.descent) * style.size) / 2;
    LineBreaker(measurer, text, style, std::max(max_width, 0.0))
        .break_into(block, max_lines > 0 ? static_cast<std::size_t>(max_lines) : 0);
    for (const TextLine& line : block.lines) block.width = std::max(block.width, line.width);
    return block;
}

TextLine shape_line(const TextMeasurer& measurer, std::string_view text, const TextStyle& style) {
    const std::string line = on_one_line(is_clean(text) ? std::string(text) : cleaned(text));
    const ShapedText shaped = shape_clusters(measurer, line, style);
    return LineBuilder(line, shaped).build(0, shaped.clusters.size());
}

double text_width(const TextMeasurer& measurer, std::string_view text, const TextStyle& style) {
    return shape_line(measurer, text, style).width;
}

}  // namespace banso
