// A Scene that fills its part of the window, such as a matrix: how large its world is there, and where that stands.
#pragma once

#include <algorithm>

#include "app/camera.h"
#include "app/canvas/scene_painter.h"

namespace banso {

struct SceneFrame {
    Viewport viewport;
    Camera camera;
    Size world;

    // `usual`: the world's size at which letters are as intended; it grows and shrinks with the viewport, but not below
    // `least`, nor so far that letters become smaller than `smallest` times intended (times the interface's scale).
    static SceneFrame fitted(const Viewport& viewport, Size usual, Size least, double smallest) {
        SceneFrame frame;
        frame.viewport = viewport;
        const Size room = viewport.size;
        double scale = std::max(std::min(room.w / usual.w, room.h / usual.h), smallest);
        scale = std::max(std::min({scale, room.w / least.w, room.h / least.h}), 0.05);
        frame.world = {std::max(room.w / scale, least.w), std::max(room.h / scale, least.h)};
        frame.camera.look_at({0, 0}, scale);
        return frame;
    }
    [[nodiscard]] Point to_world(Point window) const { return camera.screen_to_world(window - viewport.at); }
    [[nodiscard]] Rect to_window(const Rect& rect) const {
        Rect r = camera.world_to_screen(rect);
        r.x += viewport.at.x;
        r.y += viewport.at.y;
        return r;
    }
};

}  // namespace banso
