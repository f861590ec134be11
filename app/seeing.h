// How the window looks at the picture, beside which view it is: what is folded away, what is in focus, a search under
// way, the view for the back row. Plain data, part of the UiState: never in the session file.
#pragma once

#include <optional>

#include "app/focus.h"
#include "app/palette.h"
#include "app/search.h"
#include "render/legibility.h"
#include "render/scene/back_row.h"
#include "render/scene/sight.h"

namespace banso {

// A column's or a lane's head.
struct Head {
    bool is_column = false;
    CardKind kind = CardKind::Issue;  // of a column
    AreaId area;                      // of a lane
    friend bool operator==(const Head&, const Head&) = default;
};

// The view for the back row is up: what it was made of, and where to go back to.
struct BackRow {
    BackRowView shown;
    View made_of;
    Size viewport;
    double character = 0;  // pixels
    std::uint64_t document = 0;
    std::uint64_t layouts = 0;
    Camera before;
    Focus focus_before;
};

// A disc of light around the pointer, the rest dimmed.
struct Spotlight {
    bool on = false;
    double radius = 160;  // pixels at 100 %
};

struct Seeing {
    Sight sight;
    Focus focus;
    bool wants_framing = false;      // the camera goes to the focus in the next frame
    std::optional<Camera> glide_to;  // the camera eases there
    Search search;
    Palette palette;
    std::optional<BackRow> back_row;
    bool back_row_after_room = false;          // it was asked for before the room was known
    double pixels_across = 0;                  // of the screen, in the last frame
    std::optional<double> smallest_character;  // pixels, in the last frame; absent: nothing there, or not asked for
    Spotlight spotlight;
    bool blank = false;             // the wall shows nothing
    std::optional<int> wants_menu;  // that one of the menu bar opens, to be walked by keys
};

}  // namespace banso
