// Where a byte of a JSON text stands, as people say it: line and column, and as a JSON pointer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banso::io {

struct Place {
    int line = 1;         // from 1
    int column = 1;       // from 1, in characters
    std::string pointer;  // "" = the whole; names longer than 80 bytes are cut
};

// The places of bytes `at`, which are sorted. The text must be JSON at least up to each of them. A byte at a name
// points to that member; one between values to the value before it.
std::vector<Place> places(std::string_view text, const std::vector<std::size_t>& at);

// The byte at which the value of `pointer` begins. The text must be JSON. Size of the text when it has no such value.
std::size_t find_pointer(std::string_view text, std::string_view pointer);

}  // namespace banso::io
