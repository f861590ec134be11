// The program's window: from its start to its end, and its picture without a screen.
#pragma once

#include <string>

#include "app/cli/picture_options.h"
#include "app/words/word.h"

namespace banso {

// Opens the window and runs until it is closed. `file` "": what was left unnamed and unsaved, else a new session.
// `language` counts unless the settings name one. Exit status: 0; 2 when there is no window to be had or no font (said
// on stderr).
int run_window(const std::string& file, words::Language language);

// Draws the window with the file open until it is settled, and writes it as a PNG. Touches neither file nor settings.
// Exit status: 0; 1 when the file is no session; 2 when it could not be drawn.
int draw_picture(const PictureOptions& options);

}  // namespace banso
