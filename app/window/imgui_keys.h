// Keys on their way into Dear ImGui.
#pragma once

#include "app/window/key_event.h"

namespace banso::window {

// Adds the event to Dear ImGui's queue with the modifiers of its own moment: it may have waited for an input method,
// and the Ctrl that was held with it may be let go by now. A repeat counts as a press, for the press may have gone
// elsewhere; where it did not, it changes nothing.
void hand_to_imgui(const KeyEvent& event);

}  // namespace banso::window
