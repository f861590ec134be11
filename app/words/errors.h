// Errors as sentences: what is wrong, and what to do about it.
#pragma once

#include <string>

#include "app/words/word.h"
#include "model/result.h"

namespace banso::words {

struct Explanation {
    std::string what;  // what happened, to what
    std::string hint;  // what to do next
};

Explanation explain(const Error& error, Language language);

// Both in one line: "what; hint" (「what。hint」 in Japanese).
std::string sentence(const Error& error, Language language);

}  // namespace banso::words
