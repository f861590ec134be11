// Text and rows of widgets where there is little room: what is cut ends with an ellipsis and says the whole as a
// tooltip, what does not fit beside goes below. Knows no session.
#pragma once

#include <string>

namespace banso::ui {

// `text`, or as much of its beginning as is `width` pixels wide with an ellipsis behind.
std::string fitted(const std::string& text, float width);

// A tooltip with `whole` for the last item, when `shown` is not all of it.
void tell_whole(const std::string& whole, const std::string& shown);

enum class Ink { Usual, Quiet };

// One line of text in what is left of the row but for `reserved` pixels at its end; nothing where no letter fits.
void text_in_row(const std::string& text, Ink ink = Ink::Usual, float reserved = 0);

// How wide a button or a radio button with this label is.
float button_width(const char* label);
float radio_width(const char* label);

// A radio button whose label is cut rather than the panel's edge cutting it.
bool radio_in_row(const std::string& label, bool active);

// The next item, `width` pixels wide, stands `gap` (below 0: the style's) beside the last one if it fits there, else
// below it.
void beside_or_below(float width, float gap = -1);

}  // namespace banso::ui
