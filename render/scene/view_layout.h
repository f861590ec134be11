// A view's own coordinates: y as in the whole Layout, so that the picture is the same in every view; x per view; links
// routed again between the view's boxes. A value to be kept until the document, the layout or the view changes.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/geometry.h"
#include "render/layout/layout.h"
#include "render/scene/view.h"

namespace banso {

struct ViewCard {
    CardId id;
    CardKind kind = CardKind::Issue;
    int column = -1;  // index into ViewLayout::columns; -1: in the band
    Rect box;
    friend bool operator==(const ViewCard&, const ViewCard&) = default;
};

struct ViewLink {
    LinkId id;  // of a bridge: the first link of the way
    CardId from;
    CardId to;
    LinkRole role = LinkRole::Flow;
    bool bridge = false;        // passes cards that are not shown
    std::vector<Point> points;  // from `from` to `to`; at least two
    Rect bounds;
    friend bool operator==(const ViewLink&, const ViewLink&) = default;
};

struct ViewLane {
    AreaId id;
    Rect box;   // with the head
    Rect head;  // for the area's name
    bool folded = false;
    int cards = 0;  // of the view's columns, also when folded
    friend bool operator==(const ViewLane&, const ViewLane&) = default;
};

struct ViewColumnPlace {
    CardKind kind = CardKind::Issue;
    Rect head;  // above the lanes; its x and w are those of the column's cards
    bool folded = false;
    int cards = 0;  // in the view's lanes, also when folded
    friend bool operator==(const ViewColumnPlace&, const ViewColumnPlace&) = default;
};

struct ViewLayout {
    View view;
    std::vector<ViewLane> lanes;
    std::vector<ViewColumnPlace> columns;
    std::vector<ViewCard> cards;  // sorted by id
    std::vector<ViewLink> links;
    Rect band;    // w = 0: none
    Rect bounds;  // everything
    [[nodiscard]] const ViewCard* find(const CardId& id) const;
    friend bool operator==(const ViewLayout&, const ViewLayout&) = default;
};

// Cards that `layout` does not know yet are left out until a new one comes. Where `before` (may be null) has the same
// links between the same boxes, its ways are taken over: routing is what costs here, and most edits move nothing.
ViewLayout lay_out_view(const Document& document, const Layout& layout, const View& view,
                        const ViewLayout* before = nullptr);

// The same without links: where things stand. Cheap, as nothing is routed.
ViewLayout place_in_view(const Document& document, const Layout& layout, const View& view);

// Boxes and links on their way from `from` to `to`, at `t` in 0…1; what is new stands where it will be.
ViewLayout between(const ViewLayout& from, const ViewLayout& to, double t);

// The view's column for a card, as wide as the card is drawn.
ViewColumn column_of(const View& view, const ViewCard& placed);

}  // namespace banso
