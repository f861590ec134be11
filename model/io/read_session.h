// Reads a session file's bytes. Knows nothing of where they come from: opens no file and never changes one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/result.h"

namespace banso::io {

// Something wrong in a file. app/words makes "FILE:line:column: pointer: what is wrong; what to do" of it.
struct Problem {
    Error error;
    int line = 1;         // from 1
    int column = 1;       // from 1, in characters
    std::string pointer;  // JSON pointer, "" = the whole file
    friend bool operator==(const Problem&, const Problem&) = default;
};

struct ReadResult {
    std::optional<Document> document;  // absent: the file is not a valid session, and `problems` say why
    std::int64_t format_version = 0;   // as the file says it; 0 when it does not
    bool read_only = false;            // the file's version is newer than ours: never write over it
    std::vector<Problem> problems;     // in file order; with a document: what of a newer version was not understood
};

// At most this many problems are told; if there are more, a last one says how many (MoreProblems).
inline constexpr std::size_t most_problems = 100;

// Never fails but by saying so in the result, whatever the bytes; within the limits of JsonLimits (FORMAT.md).
ReadResult read_session(std::string_view bytes);

// The same with other migrations than the session file's own: for their tests.
class Migrations;
ReadResult read_session(std::string_view bytes, const Migrations& migrations);

}  // namespace banso::io
