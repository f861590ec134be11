// A field for a short text that is taken over by Enter or by leaving it: for panels in which people write one thing
// after the other.
#pragma once

#include <string>

#include "app/ui/text_field.h"

namespace banso::ui {

struct EntryEvent {
    bool changed = false;  // a letter was typed
    bool entered = false;  // Enter
    bool left = false;     // the keyboard went elsewhere, after a change
    bool open = false;     // it has the keyboard
    bool called_off = false;
    [[nodiscard]] bool done() const { return entered || left; }
};

// `id`: as "##owner". `width` as Dear ImGui has it: pixels; negative: up to the right edge but for so much.
// `take_keyboard`: now.
EntryEvent entry_field(TextFields& fields, const char* id, const char* hint, std::string& text, float width,
                       bool take_keyboard = false);

// Several lines as they are pasted; Enter takes them over.
EntryEvent lines_field(TextFields& fields, const char* id, const char* hint, std::string& text, int lines,
                       bool take_keyboard = false);

}  // namespace banso::ui
