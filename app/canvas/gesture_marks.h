// What a gesture shows over the picture while it is under way: dragged cards, where they will go, a link being drawn,
// the selection box. Gone with the gesture, so no part of the Scene.
#pragma once

#include "app/canvas/canvas_tool.h"
#include "app/canvas/scene_painter.h"

namespace banso {

struct GestureMarks {
    ImDrawList& list;
    const Camera& camera;
    const Viewport& viewport;
    const Theme& theme;

    void drag(const ViewLayout& placed, const DragShow& drag) const;
    // What is dragged from elsewhere would go onto this card, or between cards here.
    void target(const Rect& card) const;
    void gap(const Rect& world) const;
    void selection_box(const Rect& world) const;
    // The line to the pointer, and a frame around every card it may sensibly lead to.
    void link(const Document& document, const ViewLayout& placed, const LinkDraft& draft) const;
};

}  // namespace banso
