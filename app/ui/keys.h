// Dear ImGui's keys as Shortcuts.
#pragma once

#include <optional>

#include "app/actions/shortcut.h"

namespace banso::ui {

// The shortcut that was pressed in this frame (also by repeat), if any.
std::optional<Shortcut> pressed_shortcut();

}  // namespace banso::ui
