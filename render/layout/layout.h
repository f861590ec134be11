// What is to be laid out and how it came out: a LayoutRequest goes in, a Layout comes out, both plain values that can
// be compared. Knows nothing of records, texts, painters or views: the caller gives every card its height and keeps
// what a Layout says about orders and heights until the next time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/geometry.h"

namespace banso {

// Lengths in world units.
struct LayoutStyle {
    double card_width = 240;
    double column_gap = 96;    // between two columns; links run here
    double row_gap = 20;       // between two cards of a column, at least; links that skip a column run here
    double lane_padding = 20;  // between a lane's edge and its cards, above and below
    double lane_gap = 8;       // between two lanes
    double min_lane_height = 120;
    double row_height = 96;  // one spare row is as tall as this and a row_gap
    int spare_rows = 1;      // kept free below the tallest column of every lane, so that a new card fits
    double side = 72;        // between a lane's left edge and the first column, and the last column and the right edge
    friend bool operator==(const LayoutStyle&, const LayoutStyle&) = default;
};

struct LaneRequest {
    std::string id;
    double height = 0;  // as remembered; 0: none. A lane never gets lower than this unless a neighbour needs the room
    friend bool operator==(const LaneRequest&, const LaneRequest&) = default;
};

// Where a card was when it was last shown.
struct Remembered {
    std::int64_t order = 0;   // its rank in its lane × column cell, 1024 apart when numbered afresh
    std::optional<double> y;  // its top, from the lane's top; none: placed anew at its rank
    friend bool operator==(const Remembered&, const Remembered&) = default;
};

struct CardRequest {
    std::string id;
    int column = 0;  // 0 … columns - 1
    int lane = 0;    // index into lanes
    double height = 0;
    std::optional<Remembered> remembered;
    std::optional<Point> pin;  // its top left, from the top left of its lane × column cell
    friend bool operator==(const CardRequest&, const CardRequest&) = default;
};

struct LinkRequest {
    std::string id;
    int from = 0;       // index into cards
    int to = 0;         // index into cards
    bool drawn = true;  // false (a `measures` link): no points, no influence
    friend bool operator==(const LinkRequest&, const LinkRequest&) = default;
};

// Lanes stand in the order given. Cards in the order people would list them (by code): it decides only where links and
// memory do not.
struct LayoutRequest {
    LayoutStyle style;
    int columns = 7;
    std::vector<LaneRequest> lanes;
    std::vector<CardRequest> cards;
    std::vector<LinkRequest> links;
    friend bool operator==(const LayoutRequest&, const LayoutRequest&) = default;
};

struct CardPlace {
    std::string id;
    int column = 0;
    int lane = 0;
    Rect box;
    std::int64_t order = 0;  // to be remembered with box.y - the lane's box.y
    friend bool operator==(const CardPlace&, const CardPlace&) = default;
};

struct LinkPath {
    std::string id;
    std::vector<Point> points;  // from the right edge of `from` to the left edge of `to`; empty if not drawn
    friend bool operator==(const LinkPath&, const LinkPath&) = default;
};

struct LanePlace {
    std::string id;
    Rect box;  // its height is to be remembered
    friend bool operator==(const LanePlace&, const LanePlace&) = default;
};

struct ColumnPlace {
    double x = 0;
    double w = 0;
    friend bool operator==(const ColumnPlace&, const ColumnPlace&) = default;
};

// Everything in the order of the request. The first lane's top left is (0, 0).
struct Layout {
    std::vector<CardPlace> cards;
    std::vector<LinkPath> links;
    std::vector<LanePlace> lanes;
    std::vector<ColumnPlace> columns;
    friend bool operator==(const Layout&, const Layout&) = default;
};

// Whether every index is in range and every length a sensible number. The functions that take a request rely on it.
[[nodiscard]] bool is_sound(const LayoutRequest& request);

}  // namespace banso
