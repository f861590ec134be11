// The one picture: a flat list of boxes, paths and texts in world units, in the order they are painted. Screen, SVG,
// PNG and PDF obey it, picking reads it. Knows nothing of pixels, fonts on disk or how it came about.
#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "model/geometry.h"
#include "model/ids.h"
#include "render/scene/colour.h"

namespace banso {

struct TextBlock;  // render/text/text_block.h

// Painted in this order. A window may hold LaneHeads at its left edge (their y stands), ColumnHeads at its top edge
// (their x stands), and the Band at both; on paper they stay where they are.
enum class Layer { Ground, Lanes, Links, Cards, Marks, Overlay, LaneHeads, ColumnHeads, Band };
inline constexpr std::size_t layers = 9;

constexpr bool is_held(Layer layer) {
    return layer >= Layer::LaneHeads;
}

// What an item is a part of; with Item::record it says what was pointed at.
enum class Part {
    Ground,
    Lane,        // record: the area
    LaneHead,    // record: the area
    ColumnHead,  // record: none
    Band,        // 目指す姿: the strip that holds the field outcomes; record: none
    Link,        // record: the link
    Bridge,      // a dashed link across hidden cards; record: the first link of the way
    Card,        // record: the card, here and below
    CardCode,
    CardTitle,
    CardDetail,    // value, owner, due, …
    CardMark,      // comments, pin, state
    Gauge,         // an indicator's value on a card it measures; record: the indicator
    Selection,     // record: what is selected
    Hover,         // record: what is under the pointer
    MatrixCell,    // a cell of a matrix, or its tray; record: none
    MatrixAxis,    // record: none
    SummaryHead,   // record: none
    SummaryEntry,  // record: the decision or promise
    PageHead,      // a title or head on pages of lists; record: what the page is about, or none
    PageRow,       // a row of such pages; record: what it tells of
    Page,          // head and foot of a printed page; record: none
};

enum class Dash { Solid, Dashed, Dotted };

struct Stroke {
    Colour colour = no_colour;
    double width = 0;  // 0: none
    Dash dash = Dash::Solid;
    [[nodiscard]] bool visible() const { return width > 0 && colour.visible(); }
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

// On and off lengths of a dashed stroke; {0, 0} for a solid one.
struct DashLengths {
    double on = 0;
    double off = 0;
};
DashLengths dash_lengths(const Stroke& stroke);

struct Box {
    Rect rect;
    double radius = 0;
    Colour fill = no_colour;
    Stroke stroke;  // centred on the edge
    friend bool operator==(const Box&, const Box&) = default;
};

// A polyline (curves come flattened; ends and corners are round) or, closed, a polygon without holes. Arrow heads and
// icons are polygons of their own.
struct Path {
    std::vector<Point> points;
    bool closed = false;
    Colour fill = no_colour;  // closed ones only
    Stroke stroke;
    friend bool operator==(const Path&, const Path&) = default;
};

// Lines of text, each glyph where the block says. Blocks are shared: never null, never changed.
struct Text {
    std::shared_ptr<const TextBlock> block;
    Point at;  // top left of the block: line i stands on at.y + i * line_height + baseline
    Colour colour;
};
bool operator==(const Text& a, const Text& b);  // by what the blocks hold

struct Item {
    Layer layer = Layer::Ground;
    Part part = Part::Ground;
    RecordId record;
    std::variant<Box, Path, Text> shape;
    Rect bounds;  // of everything painted, for leaving out what is out of sight
    friend bool operator==(const Item&, const Item&) = default;
};

struct Scene {
    Rect bounds;                    // everything, with a margin
    Rect columns;                   // the columns' heads in a row; w = 0: none
    Rect lanes;                     // the lanes' heads, one below the other
    Colour ground = rgb(0xffffff);  // behind everything, however large the window
    std::vector<Item> items;        // sorted by layer
    friend bool operator==(const Scene&, const Scene&) = default;
};

// Which heads a window holds at its edges: only those that leave most of it free. Very near, first the band goes, then
// the columns' heads.
struct HeldHeads {
    static constexpr double edge = 4;  // above columns' heads that are held without the band
    bool lanes = false;
    bool band = false;  // and with it the columns' heads
    bool columns = false;
};
// `bounds`, `columns` and `lanes` as in a Scene; `visible`: what the window shows, in world units.
HeldHeads held_heads(const Rect& bounds, const Rect& columns, const Rect& lanes, Size visible);

// How far a window that shows `visible` moves the items of a layer so that they stay at its edge.
Point held_by(Layer layer, const Scene& scene, const Rect& visible);

// What an item's shape covers, strokes included.
Rect bounds_of(const std::variant<Box, Path, Text>& shape);

}  // namespace banso
