// Keys as the system names them, which is how input methods speak of them. Behind it stands X11, or nothing.
#pragma once

#include <optional>

#include "app/platform/input_method.h"
#include "app/window/key_event.h"

namespace banso::window {

// The key with the keyboard's layout as it stands now. Absent where the system has no such names.
std::optional<platform::MethodKey> key_symbol(const KeyEvent& event);
// The way back: as if the key had just been pressed or released.
KeyEvent key_event(const platform::MethodKey& key);
// The character a key stands for; 0 where it has none or a Ctrl or Alt is held.
char32_t key_character(const platform::MethodKey& key);

}  // namespace banso::window
