#include "render/text/balanced_lines.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "render/text/clusters.h"

namespace banso {
namespace {

constexpr std::size_t most_lines = 4;
constexpr std::size_t most_clusters = 160;
constexpr double weight_of_raggedness = 6;  // a line half as long as the others costs about as much as a bad break

enum class Script { Hiragana, Katakana, Kanji, Pause, Other };

Script script_of(char32_t c) {
    if (c >= 0x3041 && c <= 0x309F) return Script::Hiragana;
    if ((c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || (c >= 0xFF66 && c <= 0xFF9F)) return Script::Katakana;
    if ((c >= 0x3400 && c <= 0x9FFF) || c == 0x3005 || (c >= 0xF900 && c <= 0xFAFF)) return Script::Kanji;
    constexpr std::u32string_view pauses = U" 　、。，．・：；！？）」』】〕〉》)…";
    return pauses.find(c) != std::u32string_view::npos ? Script::Pause : Script::Other;
}

// Finds the cheapest way to cut the clusters into a number of lines.
class Balancer {
  public:
    Balancer(const ShapedText& shaped, double max_width) : shaped_(shaped), max_width_(max_width) {
        for (const Cluster& cluster : shaped.clusters) {
            sums_.push_back(sums_.back() + cluster.width);
            // Where the line's visible part ends when it is broken here.
            visible_.push_back(cluster.is_space ? visible_.back() : sums_.back());
        }
    }

    // Clusters that begin the second and later lines; none when there is no way.
    std::vector<std::size_t> breaks(std::size_t lines) {
        const std::size_t count = shaped_.clusters.size();
        ideal_ = sums_.back() / static_cast<double>(lines);
        costs_.assign((lines + 1) * (count + 1), none);
        from_.assign(costs_.size(), 0);
        at(0, 0) = 0;
        for (std::size_t line = 1; line <= lines; ++line)
            for (std::size_t end = 1; end <= count; ++end)
                if (end == count || shaped_.clusters[end - 1].may_break) end_line(line, end);
        std::vector<std::size_t> found;
        if (at(lines, count) == none) return found;
        for (std::size_t line = lines, end = count; line > 1; --line) {
            end = from_[line * (count + 1) + end];
            found.insert(found.begin(), end);
        }
        return found;
    }

  private:
    static constexpr double none = std::numeric_limits<double>::infinity();

    double& at(std::size_t line, std::size_t end) { return costs_[line * (shaped_.clusters.size() + 1) + end]; }

    void end_line(std::size_t line, std::size_t end) {
        const double here = end == shaped_.clusters.size() ? 0 : break_cost(end);
        for (std::size_t start = 0; start < end; ++start) {
            const double width = visible_[end] - sums_[start];
            if (at(line - 1, start) == none || width > max_width_) continue;
            const double off = (width - ideal_) / max_width_;
            const double cost = at(line - 1, start) + here + weight_of_raggedness * off * off;
            if (cost >= at(line, end)) continue;
            at(line, end) = cost;
            from_[line * (shaped_.clusters.size() + 1) + end] = start;
        }
    }

    [[nodiscard]] double break_cost(std::size_t end) const {
        const Cluster& before = shaped_.clusters[end - 1];
        const Cluster& after = shaped_.clusters[end];
        if (before.glyph_count == 0 || after.glyph_count == 0) return 0;
        return stumble(shaped_.glyphs[before.first_glyph].drawn, shaped_.glyphs[after.first_glyph].drawn);
    }

    const ShapedText& shaped_;
    double max_width_;
    double ideal_ = 0;
    std::vector<double> sums_{0};     // width of the first i clusters
    std::vector<double> visible_{0};  // the same without spaces at their end
    std::vector<double> costs_;       // by number of lines and clusters used
    std::vector<std::size_t> from_;
};

// Breaks the text at the given clusters by line ends that are not in it.
TextBlock broken_at(const TextMeasurer& measurer, std::string_view text, const TextStyle& style, double max_width,
                    const ShapedText& shaped, const std::vector<std::size_t>& breaks) {
    std::string with_ends;
    std::size_t done = 0;
    for (const std::size_t cluster : breaks) {
        const std::size_t byte = shaped.clusters[cluster].begin;
        with_ends.append(text.substr(done, byte - done)).push_back('\n');
        done = byte;
    }
    with_ends.append(text.substr(done));
    TextBlock block = break_lines(measurer, with_ends, style, max_width);
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        block.lines[i].begin -= i;
        block.lines[i].end -= i;
    }
    return block;
}

}  // namespace

int stumble(char32_t before, char32_t after) {
    const Script a = script_of(before);
    const Script b = script_of(after);
    if (a == Script::Pause) return 0;
    if (b == Script::Hiragana) return a == Script::Hiragana ? 1 : 3;  // before a particle or the end of a verb
    if (a == Script::Hiragana) return 0;
    return a == b ? 2 : 1;
}

TextBlock balanced_lines(const TextMeasurer& measurer, std::string_view text, const TextStyle& style, double max_width,
                         int max_lines) {
    TextBlock plain = break_lines(measurer, text, style, max_width, max_lines);
    const std::size_t lines = plain.lines.size();
    if (plain.cut || lines < 2 || lines > most_lines) return plain;
    if (plain.lines.back().end != text.size()) return plain;  // not clean: offsets are those of another text
    ShapedText shaped = shape_clusters(measurer, text, style);
    const auto is_end = [](const Cluster& c) { return c.is_line_end; };
    if (shaped.clusters.size() > most_clusters || std::any_of(shaped.clusters.begin(), shaped.clusters.end(), is_end))
        return plain;
    mark_breaks(shaped, text);
    const std::vector<std::size_t> breaks = Balancer(shaped, max_width).breaks(lines);
    if (breaks.empty()) return plain;
    TextBlock balanced = broken_at(measurer, text, style, max_width, shaped, breaks);
    return balanced.lines.size() == lines ? balanced : plain;
}

}  // namespace banso
