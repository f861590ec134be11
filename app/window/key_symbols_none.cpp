#include "app/window/key_symbols.h"

namespace banso::window {

std::optional<platform::MethodKey> key_symbol(const KeyEvent&) {
    return std::nullopt;
}

KeyEvent key_event(const platform::MethodKey&) {
    return {};
}

char32_t key_character(const platform::MethodKey&) {
    return 0;
}

}  // namespace banso::window
