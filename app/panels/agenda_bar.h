// The strip above the picture while a meeting is under way: the phase, the agenda item and its kind, the time it has
// left, and the way to the next one. Calm: no sound, no blinking.
#pragma once

#include <string>

#include "app/words/word.h"
#include "app/workspace.h"

namespace banso {

// Whether there is something to show: a meeting under way, or an item that is current.
bool shows_agenda_bar(const Workspace& workspace);

// Returns in how many seconds its clock goes on; never, while no item with minutes runs.
double draw_agenda_bar(Workspace& workspace);

// The word for the phase, as the status bar says it.
words::Word phase_word(Phase phase);

// "12:34", of a time left or over.
std::string clock_text(std::int64_t seconds);

}  // namespace banso
