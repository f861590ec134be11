// The command line: arguments in, exit status out. Knows no window: what needs one is handed in.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/picture_options.h"

namespace banso::cli {

// What opens a window, or draws one into a picture; each returns the exit status.
struct Doors {
    std::function<int(const std::string& file, words::Language language)> window;  // file "": a new session
    std::function<int(const PictureOptions&)> picture;
};

// `args` without the program's name. --lang and --json go before what `console` says.
int run(const std::vector<std::string>& args, Console console, const Doors& doors);

// The language of LC_ALL, LC_MESSAGES or LANG.
words::Language language_of_environment();

}  // namespace banso::cli
