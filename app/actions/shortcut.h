// Keys as actions name them, free of any window library, and how a menu writes them.
#pragma once

#include <cstdint>
#include <string>

namespace banso {

enum class Key : std::uint8_t {
    None,
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    U,
    V,
    W,
    X,
    Y,
    Z,
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    Enter,
    Escape,
    Tab,
    Space,
    Backspace,
    Delete,
    Insert,
    Home,
    End,
    PageUp,
    PageDown,
    Left,
    Right,
    Up,
    Down,
    Plus,
    Minus,
    Comma,
    Period,
    Slash
};

struct Shortcut {
    Key key = Key::None;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    [[nodiscard]] bool empty() const { return key == Key::None; }
    friend bool operator==(const Shortcut&, const Shortcut&) = default;
};

constexpr Shortcut plain(Key key) {
    return {key};
}
constexpr Shortcut ctrl(Key key) {
    return {key, true};
}
constexpr Shortcut ctrl_shift(Key key) {
    return {key, true, true};
}
constexpr Shortcut shift(Key key) {
    return {key, false, true};
}
constexpr Shortcut alt(Key key) {
    return {key, false, false, true};
}

// "Ctrl+Shift+Z"; "" for none.
std::string to_text(const Shortcut& shortcut);

}  // namespace banso
