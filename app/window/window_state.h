// Where a window stood, to open it there again. Plain data.
#pragma once

namespace banso::window {

struct WindowState {
    int width = 1280;
    int height = 800;
    int x = -1;  // -1, -1: wherever the system puts it
    int y = -1;
    bool maximized = false;
    friend bool operator==(const WindowState&, const WindowState&) = default;
};

}  // namespace banso::window
