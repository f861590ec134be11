// What one looks at, as slides: lanes, columns, the cards of a chain, what a search has found, pages for the back row.
// Pure: which stops there are, and what the camera shows at each.
#pragma once

#include <string>
#include <vector>

#include "app/camera.h"
#include "model/document.h"
#include "render/scene/scene_words.h"
#include "render/scene/view_layout.h"

namespace banso {

enum class FocusKind { None, Lanes, Columns, Chain, Found, Pages };

// Where one stands; told by a key, so that it holds when lanes and cards come and go.
struct Focus {
    FocusKind kind = FocusKind::None;
    std::string at;            // FocusStop::key
    std::vector<RecordId> of;  // Chain: what was selected when it began
    friend bool operator==(const Focus&, const Focus&) = default;
};

struct FocusStop {
    enum class Frame {
        Area,   // all of it if it can be read, else its beginning
        Card,   // in the middle, no nearer than one is
        Whole,  // the view as it opens
        Page,   // from its top left corner, at the scale that the back row reads
    };
    std::string key;
    std::string name;
    Rect world;
    Frame frame = Frame::Area;
};

// In the order they are stepped through. `records`: the chain's, or what was found; others need none.
std::vector<FocusStop> focus_stops(FocusKind kind, const Document& document, const ViewLayout& placed,
                                   const std::vector<RecordId>& records, const SceneWords& words,
                                   const std::string& whole);

// Pages of whole cards from left to right, lane by lane: what fits beside and below the held heads into a viewport
// at `scale`.
std::vector<FocusStop> pages(const Document& document, const ViewLayout& placed, Size viewport, double scale,
                             const SceneWords& words);

// The camera that shows the stop. Heads that are held at the edges stay clear of it.
Camera framed(const FocusStop& stop, const ViewLayout& placed, Size viewport, const Camera& now);

// On the way from one to the other, at `t` in 0…1: slow at both ends, by the way the eye goes.
Camera between(const Camera& from, const Camera& to, Size viewport, double t);

}  // namespace banso
