// Whether a text is JSON that we take: RFC 8259, well-formed UTF-8, no name twice in an object, no number beyond a
// double, within limits. One pass without recursion; what has passed can be read by JsonCursor without a second look.
// Knows nothing of sessions.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace banso::io {

// What keeps any input within a second and a gigabyte. FORMAT.md names these figures.
struct JsonLimits {
    std::size_t bytes = 100'000'000;  // spaces between values not counted
    std::size_t depth = 64;
    std::size_t objects = 400'000;
    std::size_t values = 5'000'000;
};

// Something wrong at a byte of the text. json_places turns the byte into line, column and pointer.
struct Fault {
    Error error;
    std::size_t at = 0;
};

// Faults in the order of the text, none when the text is fine. After the first breach of grammar or limit nothing
// more is looked for; names given twice are told up to `most`.
std::vector<Fault> check_json(std::string_view text, const JsonLimits& limits = {}, std::size_t most = 100);

}  // namespace banso::io
