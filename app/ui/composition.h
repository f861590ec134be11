// What an input method is composing, between the window, which hears the input method, and the text field that has the
// keyboard, which shows it. Committed text is not here: it comes as ordinary input, in order with the keys.
#pragma once

#include "app/platform/composition.h"
#include "model/geometry.h"

namespace banso::ui {

// Text that is not yet part of the field: drawn underlined at the caret.
using Composition = platform::Composition;

// The two sides' shared state; one for the window (UiState::text_input).
struct TextInput {
    Composition composition;  // the window sets it before each frame
    // The text field that has the keyboard sets these in each frame; the window clears them before it.
    bool wanted = false;  // some field has the keyboard
    // No field has the keyboard, but typing would open one (a card is selected): the input method hears the keys from
    // the first on. What it then composes, or commits as input characters, is there before the field: that opens it,
    // and the open field shows the composition.
    bool may_begin = false;
    Rect caret;  // pixels of the window: the candidate window stands below it; empty: not known yet
    // The field asks that composing end here: it has taken the composition's text into its own, or has let it go.
    bool end_composition = false;
};

}  // namespace banso::ui
