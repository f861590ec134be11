// A problem in a file as the one line that people read and editors can follow.
#pragma once

#include <string>

#include "app/words/word.h"
#include "model/result.h"

namespace banso::words {

struct ProblemPlace {
    std::string file;
    int line = 1;         // from 1; less: the file as a whole
    int column = 1;       // from 1, in characters
    std::string pointer;  // JSON pointer, "" = the whole file
};

// "FILE:line:column: /pointer: what is wrong; what to do". As it is: control characters are the terminal's caller's.
std::string problem_line(const ProblemPlace& place, const Error& error, Language language);

}  // namespace banso::words
