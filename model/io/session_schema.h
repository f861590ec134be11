// The JSON Schema (draft-07) of the session file, made from the same lists of fields that read and write it.
// assets/banso-session-1.schema.json is its text; a test holds the two together.
#pragma once

#include <string>

namespace banso::io {

std::string session_schema();

}  // namespace banso::io
