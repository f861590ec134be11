// What `banso picture` is asked for. Plain values: the command line fills them, the window draws them.
#pragma once

#include <string>
#include <vector>

#include "app/words/word.h"

namespace banso {

struct PictureOptions {
    std::string file;  // the session
    std::string out;   // where the PNG goes
    int width = 1920;  // of the window, in pixels
    int height = 1080;
    double scale = 1;                  // of everything in it
    std::string theme = "light";       // "light", "dark", "contrast"
    std::string view;                  // as --view names it; "": the meeting's own
    std::string panel;                 // as Workspace::show_panel names it; "": as a new window shows itself
    std::string select;                // the code or id of a record to be selected; "": none
    std::vector<std::string> actions;  // run before, in this order, by their ids
    // Then composed by an input method, in the field that is open or in the selected card's title: clauses parted by
    // "|", the one that is being converted in brackets. "": nothing.
    std::string compose;
    words::Language language = words::Language::Japanese;
};

}  // namespace banso
