#include "render/painter/dump_painter.h"

#include "render/painter/numbers.h"
#include "render/painter/svg_painter.h"
#include "render/text/text_block.h"

namespace banso {
namespace {

std::string number(double value) {
    return short_number(value, 1);
}

std::string at(Point p) {
    return number(p.x) + "," + number(p.y);
}

std::string hex(Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (!colour.visible()) return "none";
    std::string text = "#";
    for (const unsigned channel : {colour.r, colour.g, colour.b, colour.a}) {
        text += digits[channel >> 4U];
        text += digits[channel & 15U];
    }
    if (colour.a == 255) text.resize(7);
    return text;
}

std::string stroke_text(const Stroke& stroke) {
    if (!stroke.visible()) return {};
    std::string text = " stroke " + hex(stroke.colour) + " " + number(stroke.width);
    if (stroke.dash == Dash::Dashed) text += " dashed";
    if (stroke.dash == Dash::Dotted) text += " dotted";
    return text;
}

std::string_view name_of(Layer layer) {
    switch (layer) {
        case Layer::Ground:
            return "ground";
        case Layer::Lanes:
            return "lanes";
        case Layer::Links:
            return "links";
        case Layer::Cards:
            return "cards";
        case Layer::Marks:
            return "marks";
        case Layer::Overlay:
            return "overlay";
        case Layer::LaneHeads:
            return "lane-heads";
        case Layer::ColumnHeads:
            return "column-heads";
        case Layer::Band:
            return "band";
    }
    return "";
}

}  // namespace

void DumpPainter::begin(Size size, Colour ground) {
    out_ = "sheet " + number(size.w) + " x " + number(size.h) + " " + hex(ground) + "\n";
}

void DumpPainter::place(const Placing& placing) {
    out_ += "placed at " + at(placing.origin) + " scale " + short_number(placing.scale, 4) + "\n";
}

void DumpPainter::part(const Item& item) {
    out_ += std::string(name_of(item.layer)) + " " + std::string(banso::name_of(item.part));
    if (item.record) out_ += " " + item.record.value;
    out_ += ": ";
}

void DumpPainter::box(const Box& box) {
    out_ += "box " + at({box.rect.x, box.rect.y}) + " " + number(box.rect.w) + "x" + number(box.rect.h) + " fill " +
            hex(box.fill) + stroke_text(box.stroke) + "\n";
}

// Long curves by their ends only: their way is the layout's business.
void DumpPainter::path(const Path& path) {
    out_ += path.closed ? "polygon" : "line";
    if (path.points.size() > 4) {
        out_ += " " + at(path.points.front()) + " … " + at(path.points.back());
    } else {
        for (const Point& p : path.points) out_ += " " + at(p);
    }
    if (path.closed) out_ += " fill " + hex(path.fill);
    out_ += stroke_text(path.stroke) + "\n";
}

void DumpPainter::text(const Text& text) {
    out_ += "text " + at(text.at) + " size " + number(text.block->size) + (text.block->bold ? " bold" : "") + " " +
            hex(text.colour);
    for (const TextLine& line : text.block->lines) out_ += " | " + line.text;
    out_ += "\n";
}

std::string dump(const Scene& scene) {
    DumpPainter painter;
    painter.begin({scene.bounds.w, scene.bounds.h}, scene.ground);
    paint(scene, painter);
    return painter.take();
}

}  // namespace banso
