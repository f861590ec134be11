// Dear ImGui's keys as Shortcuts.
#pragma once

#include <vector>

#include "app/actions/shortcut.h"

namespace banso::ui {

// Reads what was pressed from the events themselves, each with the modifiers of its own moment: a Ctrl that is let go
// before the frame is drawn still counts.
class KeyReader {
  public:
    // The shortcuts pressed since the last frame (also by repeat, where that makes sense), in order. Once a frame,
    // after NewFrame.
    std::vector<Shortcut> pressed();

  private:
    bool ctrl_ = false;
    bool shift_ = false;
    bool alt_ = false;
};

}  // namespace banso::ui
