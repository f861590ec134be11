// Paints a Scene with Dear ImGui: obeys it item by item, through a camera. Decides nothing.
#pragma once

#include "app/camera.h"
#include "app/ui/fonts.h"
#include "model/geometry.h"
#include "render/scene/scene.h"

struct ImDrawList;

namespace banso {

// Where on the screen the Scene is painted, in ImGui's coordinates (pixels from the window's top left).
struct Viewport {
    Point at;
    Size size;
};

// Paints the items that are in sight, of each layer those of `scene` and then those of `accents` (build_accents; null:
// none). Column heads stay at the viewport's top edge, lane heads at its left edge, when
// the camera has moved past them (scene.h, Layer).
void paint_scene(ImDrawList& list, const Scene& scene, const Camera& camera, const Viewport& viewport,
                 const ui::Fonts& fonts, const Scene* accents = nullptr);

}  // namespace banso
