#include "app/actions/shortcut.h"

#include <array>
#include <string_view>

namespace banso {
namespace {

constexpr std::array<std::string_view, 20> named{"Enter", "Esc", "Tab",    "Space",    "Backspace", "Delete", "Insert",
                                                 "Home",  "End", "PageUp", "PageDown", "←",         "→",      "↑",
                                                 "↓",     "+",   "-",      ",",        ".",         "/"};

std::string name_of(Key key) {
    const auto from = [key](Key first) { return static_cast<int>(key) - static_cast<int>(first); };
    if (key >= Key::A && key <= Key::Z) return std::string(1, static_cast<char>('A' + from(Key::A)));
    if (key >= Key::Digit0 && key <= Key::Digit9) return std::to_string(from(Key::Digit0));
    if (key >= Key::F1 && key <= Key::F12) return "F" + std::to_string(from(Key::F1) + 1);
    if (key >= Key::Enter) return std::string(named.at(static_cast<std::size_t>(from(Key::Enter))));
    return {};
}

}  // namespace

std::string to_text(const Shortcut& shortcut) {
    if (shortcut.empty()) return {};
    return std::string(shortcut.ctrl ? "Ctrl+" : "") + (shortcut.shift ? "Shift+" : "") + (shortcut.alt ? "Alt+" : "") +
           name_of(shortcut.key);
}

}  // namespace banso
