// Where the records of a session file stand in its text. Knows no command.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/io/json_places.h"

namespace banso::cli {

// By id; the pointer is the record's ("/cards/12"), line and column those of its id. `text` is a valid session. An id
// that is written with escapes is left out.
std::map<std::string, io::Place, std::less<>> record_places(std::string_view text);

}  // namespace banso::cli
