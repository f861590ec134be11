#include "app/words/problems.h"

#include <algorithm>

#include "app/words/errors.h"

namespace banso::words {

std::string problem_line(const ProblemPlace& place, const Error& error, Language language) {
    std::string line = place.file + ":" + std::to_string(std::max(place.line, 1)) + ":" +
                       std::to_string(std::max(place.column, 1)) + ": ";
    if (!place.pointer.empty()) line += place.pointer + ": ";
    return line + sentence(error, language);
}

}  // namespace banso::words
