// A key or a character as the window hears it. Plain data.
#pragma once

namespace banso::window {

struct KeyEvent {
    int key = 0;  // GLFW's number; 0 for a character without a key
    int scancode = 0;
    int action = 0;          // GLFW_PRESS, GLFW_REPEAT, GLFW_RELEASE
    int mods = 0;            // as they were before this key
    char32_t character = 0;  // for characters; 0 for keys
    friend bool operator==(const KeyEvent&, const KeyEvent&) = default;
};

}  // namespace banso::window
