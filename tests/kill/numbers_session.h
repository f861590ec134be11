// The smallest session there is, for the kill test: its edits are the numbers 1, 2, 3, …, its file holds one a line.
// An edit lost, repeated or out of order shows at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/io/journal.h"

namespace banso::test {

using Numbers = std::vector<std::uint64_t>;

struct NumbersSession {
    std::string file;     // path
    std::string journal;  // path
    std::string lock;     // path
    explicit NumbersSession(const std::string& folder);
};

std::string text_of(const Numbers& numbers);

// What opening finds, as the Editor does it: the file, and what the journal has beyond it.
struct Found {
    Numbers numbers;
    std::string file_sha256;  // "" if there is no file
    std::optional<io::JournalContents> journal;
    std::size_t unsaved_from = 0;  // in the journal's payloads
    std::string wrong;             // "" if all is well
};
Found open(const NumbersSession& session);

}  // namespace banso::test
