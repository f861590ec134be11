// Typing a card's title and what the key that ends it leads to: the next card, the linked one, back, or two cards of
// one. Opening and typing are in card_acts.h. Knows no field: whoever shows one says how it ended.
#pragma once

#include <cstddef>

#include "app/workspace.h"

namespace banso::acts {

enum class TitleEnd {
    Confirmed,  // Enter: the card is selected, and Enter once more makes the next one
    Linked,     // Tab: the linked card in the next column, its title open
    Back,       // Shift+Tab: the card it is linked from is selected
    Split,      // Ctrl+Enter: what stands behind the caret becomes a card of its own below
    CalledOff,  // Esc
    Left,       // a click elsewhere, another window: what was typed stays
};

// Ends the typing that is under way, the way it was ended. `caret`: bytes into the typed text, for Split; at its very
// start or end there is nothing to split, and the typing goes on (start) or ends as Confirmed with a new card (end).
void finish_title(Workspace& workspace, TitleEnd how, std::size_t caret = 0);

// Whether a character that comes now would open the selected card's title: one card is selected, the session can be
// edited, and no labels are shown.
[[nodiscard]] bool may_type_on_card(const Workspace& workspace);
// The same but for whether the session can be edited.
[[nodiscard]] bool types_on_card(const Workspace& workspace);

// Opens the selected card's title with the caret at the end, for what is about to be typed; one that is open already
// stays. False when typing would open nothing.
bool open_title_to_type(Workspace& workspace);

// A character has come while a card is selected and no field is open: its title opens with the caret at the end and the
// text in it. Also takes what comes before the field has the keyboard. Returns whether the text was taken: when a
// character would open nothing, or it begins with a space (which pans), it is not.
bool type_on_card(Workspace& workspace, const std::string& text);

}  // namespace banso::acts
