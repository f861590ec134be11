#include "render/painter/svg_painter.h"

#include <algorithm>

#include "render/painter/numbers.h"
#include "render/text/text_block.h"
#include "render/text/unicode.h"

namespace banso {
namespace {

std::string hex(Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const unsigned channel : {colour.r, colour.g, colour.b}) {
        text += digits[channel >> 4U];
        text += digits[channel & 15U];
    }
    return text;
}

std::string attribute(std::string_view name, double value) {
    return " " + std::string(name) + "=\"" + short_number(value) + "\"";
}

std::string fill_attributes(Colour colour) {
    if (!colour.visible()) return " fill=\"none\"";
    std::string text = " fill=\"" + hex(colour) + "\"";
    if (colour.a < 255) text += attribute("fill-opacity", colour.a / 255.0);
    return text;
}

std::string stroke_attributes(const Stroke& stroke) {
    if (!stroke.visible()) return {};
    std::string text = " stroke=\"" + hex(stroke.colour) + "\"" + attribute("stroke-width", stroke.width);
    if (stroke.colour.a < 255) text += attribute("stroke-opacity", stroke.colour.a / 255.0);
    const DashLengths dash = dash_lengths(stroke);
    if (dash.off > 0) text += " stroke-dasharray=\"" + short_number(dash.on) + " " + short_number(dash.off) + "\"";
    return text;
}

// The line as it is drawn: a reader may have a glyph for what we draw a box for, or nothing at all.
TextLine with_boxes(TextLine line) {
    const auto missing = [](const PlacedGlyph& glyph) { return glyph.missing; };
    if (std::none_of(line.glyphs.begin(), line.glyphs.end(), missing)) return line;
    std::string text;
    std::uint32_t done = 0;  // bytes of the line
    for (std::size_t i = 0; i < line.glyphs.size();) {
        const std::uint32_t begin = line.glyphs[i].begin;
        const std::uint32_t end = line.glyphs[i].end;
        std::size_t last = i;
        while (last < line.glyphs.size() && line.glyphs[last].begin == begin) ++last;
        const auto first_glyph = line.glyphs.begin() + static_cast<std::ptrdiff_t>(i);
        const auto behind = line.glyphs.begin() + static_cast<std::ptrdiff_t>(last);
        text += line.text.substr(done, begin - done);
        const auto at = static_cast<std::uint32_t>(text.size());
        if (std::any_of(first_glyph, behind, missing)) {
            std::for_each(first_glyph, behind, [&](const PlacedGlyph& glyph) { text += to_utf8(glyph.drawn); });
        } else {
            text += line.text.substr(begin, end - begin);
        }
        for (auto glyph = first_glyph; glyph != behind; ++glyph) {
            glyph->begin = at;
            glyph->end = static_cast<std::uint32_t>(text.size());
        }
        done = end;
        i = last;
    }
    line.text = text + line.text.substr(done);
    return line;
}

// Where each code point of the line starts, or nothing when a character stands outside the basic plane: readers
// disagree on how many places such a one takes.
std::string places_of(const TextLine& line, double x) {
    std::string places;
    std::size_t glyph = 0;
    double at = 0;
    for (std::size_t i = 0; i < line.text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line.text[i]);
        if ((byte & 0xC0U) == 0x80U) continue;
        if (byte >= 0xF0U) return {};
        while (glyph < line.glyphs.size() && line.glyphs[glyph].begin < i) ++glyph;
        if (glyph < line.glyphs.size() && line.glyphs[glyph].begin == i) at = line.glyphs[glyph].x;
        places += (places.empty() ? "" : " ") + short_number(x + at);
    }
    return places;
}

}  // namespace

std::string xml_escaped(std::string_view text) {
    std::string out;
    const std::string clean = is_clean(text) ? std::string() : cleaned(text);
    for (const char c : clean.empty() ? text : std::string_view(clean)) {
        switch (c) {
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            case '\t':
                out += "&#9;";
                break;
            case '\n':
                out += "&#10;";
                break;
            case '\r':
                out += "&#13;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string_view name_of(Part part) {
    switch (part) {
        case Part::Ground:
            return "ground";
        case Part::Lane:
            return "lane";
        case Part::LaneHead:
            return "lane-head";
        case Part::ColumnHead:
            return "column-head";
        case Part::Band:
            return "band";
        case Part::Link:
            return "link";
        case Part::Bridge:
            return "bridge";
        case Part::Card:
            return "card";
        case Part::CardCode:
            return "card-code";
        case Part::CardTitle:
            return "card-title";
        case Part::CardDetail:
            return "card-detail";
        case Part::CardMark:
            return "card-mark";
        case Part::Gauge:
            return "gauge";
        case Part::Selection:
            return "selection";
        case Part::Hover:
            return "hover";
        case Part::MatrixCell:
            return "matrix-cell";
        case Part::MatrixAxis:
            return "matrix-axis";
        case Part::PageHead:
            return "page-head";
        case Part::PageRow:
            return "page-row";
        case Part::SummaryHead:
            return "summary-head";
        case Part::SummaryEntry:
            return "summary-entry";
        case Part::Page:
            return "page";
    }
    return "";
}

SvgPainter::SvgPainter(std::string title, std::vector<std::string> families)
    : title_(std::move(title)), families_(std::move(families)) {}

void SvgPainter::begin(Size size, Colour ground) {
    const std::string w = short_number(size.w);
    const std::string h = short_number(size.h);
    std::string fonts;
    for (const std::string& family : families_) {
        // Between quotes in CSS: what could end the string is left out.
        std::string name = family;
        std::erase_if(name, [](char c) { return c == '\'' || c == '"' || c == '\\' || c == '\n'; });
        fonts += "'" + name + "', ";
    }
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\""
        " width=\"" +
        w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w + " " + h + "\" font-family=\"" + xml_escaped(fonts) +
        "sans-serif\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
    out_ += "<title>" + xml_escaped(title_) + "</title>\n";
    out_ += "<rect width=\"" + w + "\" height=\"" + h + "\"" + fill_attributes(ground) + "/>\n";
}

void SvgPainter::place(const Placing& placing) {
    close_part();
    if (placed_) out_ += "</g>\n";
    placed_ = true;
    out_ += "<g transform=\"translate(" + short_number(placing.origin.x) + " " + short_number(placing.origin.y) +
            ") scale(" + short_number(placing.scale, 5) + ")\">\n";
}

void SvgPainter::close_part() {
    if (in_part_) out_ += "</g>\n";
    in_part_ = false;
}

void SvgPainter::part(const Item& item) {
    if (in_part_ && item.part == part_ && item.record == record_) return;
    close_part();
    part_ = item.part;
    record_ = item.record;
    in_part_ = true;
    out_ += "<g class=\"" + std::string(name_of(part_)) + "\"";
    if (record_) out_ += " data-record=\"" + xml_escaped(record_.value) + "\"";
    out_ += ">\n";
}

void SvgPainter::box(const Box& box) {
    out_ += "<rect" + attribute("x", box.rect.x) + attribute("y", box.rect.y) + attribute("width", box.rect.w) +
            attribute("height", box.rect.h);
    if (box.radius > 0) out_ += attribute("rx", box.radius);
    out_ += fill_attributes(box.fill) + stroke_attributes(box.stroke) + "/>\n";
}

void SvgPainter::path(const Path& path) {
    out_ += path.closed ? "<polygon points=\"" : "<polyline points=\"";
    for (std::size_t i = 0; i < path.points.size(); ++i)
        out_ += (i > 0 ? " " : "") + short_number(path.points[i].x) + "," + short_number(path.points[i].y);
    out_ += "\"" + fill_attributes(path.closed ? path.fill : no_colour) + stroke_attributes(path.stroke) + "/>\n";
}

void SvgPainter::line(const TextLine& line, const TextBlock& block, Point start) {
    const std::string places = places_of(line, start.x);
    out_ += "<text xml:space=\"preserve\" x=\"" + (places.empty() ? short_number(start.x) : places) + "\"" +
            attribute("y", start.y) + attribute("font-size", block.size);
    if (places.empty()) out_ += attribute("textLength", line.width);
    if (block.bold) out_ += " font-weight=\"bold\"";
}

void SvgPainter::text(const Text& text) {
    for (std::size_t i = 0; i < text.block->lines.size(); ++i) {
        const TextLine one = with_boxes(text.block->lines[i]);
        if (one.text.empty()) continue;
        line(one, *text.block,
             {text.at.x, text.at.y + text.block->line_height * static_cast<double>(i) + text.block->baseline});
        out_ += fill_attributes(text.colour) + ">" + xml_escaped(one.text) + "</text>\n";
    }
}

void SvgPainter::end() {
    close_part();
    if (placed_) out_ += "</g>\n";
    placed_ = false;
    out_ += "</svg>\n";
}

}  // namespace banso
