// What every way of drawing a Scene has in common. A painter obeys: it decides nothing, and puts every glyph where the
// scene says.
#pragma once

#include "render/scene/scene.h"

namespace banso {

// From world units to a sheet's own: sheet = world * scale + origin.
struct Placing {
    double scale = 1;
    Point origin;
    friend bool operator==(const Placing&, const Placing&) = default;
};

class Painter {
  public:
    virtual ~Painter() = default;
    // A sheet of `size` in its own units (pixels, points) begins, all of it `ground`.
    virtual void begin(Size size, Colour ground) = 0;
    // What follows is in world units placed so.
    virtual void place(const Placing& placing) = 0;
    // What follows is part of this: for painters that name things.
    virtual void part(const Item&) {}
    virtual void box(const Box& box) = 0;
    virtual void path(const Path& path) = 0;
    virtual void text(const Text& text) = 0;
    virtual void end() = 0;
};

// Hands a scene's items to a painter, in order.
void paint(const Scene& scene, Painter& painter);

}  // namespace banso
