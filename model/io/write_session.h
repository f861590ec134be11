// The canonical bytes of a session file: equal documents give equal bytes, and a diff shows the edit and nothing else.
#pragma once

#include <string>

#include "model/document.h"

namespace banso::io {

// What to save. read_session(write_session(d)) gives d again.
std::string write_session(const Document& document);

}  // namespace banso::io
