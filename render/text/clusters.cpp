#include "render/text/clusters.h"

#include <string>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "render/text/unicode.h"
#include "render/text/unicode_iterators.h"

namespace banso {

namespace {

bool is_line_end(UChar32 c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Spaces that a line may end with; those that hold words together (U+00A0, U+2007, U+202F) are not among them.
bool is_breaking_space(UChar32 c) {
    return c == ' ' || c == '\t' || c == 0x3000 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) ||
           c == 0x205F;
}

UChar32 code_point(std::string_view text, std::size_t& at) {
    UChar32 c = 0;
    U8_NEXT_UNSAFE(text.data(), at, c);
    return c;
}

// Two neighbours that Unicode gives no joining property always part, so a text of such characters, which is nearly
// every text, has a grapheme a code point.
bool every_character_is_a_grapheme(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = code_point(text, at);
        if (c < 0x300 && c != '\r') continue;
        if (u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK) != U_GCB_OTHER) return false;
    }
    return true;
}

class Shaper {
  public:
    Shaper(const TextMeasurer& measurer, std::string_view text, const TextStyle& style)
        : measurer_(measurer), text_(text), style_(style) {
        shaped_.clusters.reserve(text.size() / 3 + 1);
        shaped_.glyphs.reserve(text.size() / 3 + 1);
    }

    ShapedText shape() && {
        if (every_character_is_a_grapheme(text_)) {
            for (std::size_t at = 0; at < text_.size();) {
                const std::size_t begin = at;
                code_point(text_, at);
                add_cluster(begin, at);
            }
        } else {
            const BoundIterator graphemes(grapheme_iterator(), text_);
            std::int32_t begin = 0;
            for (std::int32_t end = graphemes->next(); end != icu::BreakIterator::DONE; end = graphemes->next()) {
                add_cluster(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
                begin = end;
            }
        }
        return std::move(shaped_);
    }

  private:
    void add_cluster(std::size_t begin, std::size_t end) {
        std::size_t at = begin;
        const UChar32 first = code_point(text_, at);
        Cluster cluster{.begin = static_cast<std::uint32_t>(begin),
                        .end = static_cast<std::uint32_t>(end),
                        .first_glyph = static_cast<std::uint32_t>(shaped_.glyphs.size()),
                        .is_space = is_breaking_space(first),
                        .is_line_end = is_line_end(first)};
        if (!cluster.is_line_end) {
            if (at == end)
                add_glyph(cluster, first);
            else
                add_composed(cluster);
        }
        cluster.glyph_count = static_cast<std::uint32_t>(shaped_.glyphs.size()) - cluster.first_glyph;
        shaped_.clusters.push_back(cluster);
    }

    // Several characters in one grapheme: か + U+3099 is drawn as が; parts of an emoji that no font has are one box.
    void add_composed(Cluster& cluster) {
        const std::string composed = normalised(text_.substr(cluster.begin, cluster.end - cluster.begin));
        for (std::size_t at = 0; at < composed.size();) add_glyph(cluster, code_point(composed, at));
    }

    void add_glyph(Cluster& cluster, UChar32 c) {
        // Joiners, variation selectors and their kind steer what stands beside them; we have nothing to draw for them.
        if (c >= 0xAD && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return;
        const GlyphMetrics glyph = measurer_.glyph(static_cast<char32_t>(c), style_.bold);
        const bool has_box = cluster.first_glyph < shaped_.glyphs.size() && shaped_.glyphs.back().missing;
        if (glyph.missing && has_box) return;
        double x = cluster.width;
        double advance = glyph.advance * style_.size;
        if (!glyph.missing && is_combining_mark(static_cast<char32_t>(c))) {
            if (cluster.width == 0) cluster.width = style_.size;  // a mark with nothing to stand on
            // Other marks are drawn left of the pen, or within an advance of their own.
            x = glyph.centred ? cluster.width / 2 - glyph.ink_middle * style_.size : cluster.width - advance;
            advance = 0;
        }
        shaped_.glyphs.push_back({.id = glyph.id,
                                  .face = glyph.face,
                                  .missing = glyph.missing,
                                  .drawn = glyph.drawn,
                                  .x = x,
                                  .advance = advance,
                                  .begin = cluster.begin,
                                  .end = cluster.end});
        cluster.width += advance;
    }

    const TextMeasurer& measurer_;
    std::string_view text_;
    const TextStyle& style_;
    ShapedText shaped_;
};

}  // namespace

ShapedText shape_clusters(const TextMeasurer& measurer, std::string_view text, const TextStyle& style) {
    return Shaper(measurer, text, style).shape();
}

void mark_breaks(ShapedText& shaped, std::string_view text) {
    const BoundIterator lines(line_iterator(), text);
    auto cluster = shaped.clusters.begin();
    for (std::int32_t at = lines->next(); at != icu::BreakIterator::DONE; at = lines->next()) {
        const auto offset = static_cast<std::uint32_t>(at);
        while (cluster != shaped.clusters.end() && cluster->end < offset) ++cluster;
        if (cluster == shaped.clusters.end()) return;
        if (cluster->end == offset) cluster->may_break = true;  // never inside a grapheme
    }
}

}  // namespace banso
