// The heads of columns and lanes under the pointer: a click opens what is folded, a right click asks what to do with a
// column or a lane.
#pragma once

#include <optional>

#include "app/canvas/hit.h"
#include "app/seeing.h"
#include "render/scene/view_layout.h"

namespace banso {

class Workspace;

// The head that was hit; `world` in the coordinates of the picture.
std::optional<Head> head_of(const ViewLayout& placed, const Hit& hit, Point world);

class HeadMenu {
  public:
    // Left click: opens a folded column or lane. Returns whether the click is used up.
    static bool click(Workspace& workspace, const std::optional<Head>& head);
    void request(const Head& head) { requested_ = head; }
    // Once a frame, in the canvas' window.
    void draw(Workspace& workspace);

  private:
    std::optional<Head> requested_;
    Head open_for_;
};

}  // namespace banso
