// Reading session files for commands. Knows no command.
#pragma once

#include <optional>
#include <string>

#include "app/cli/console.h"
#include "model/document.h"

namespace banso::cli {

struct SessionRead {
    std::optional<Document> document;  // absent: `report` says why
    bool read_only = false;            // of a newer format version
    FileReport report;
};

// Never changes the file. A newer file's report has a note that says so.
SessionRead read_session_file(const std::string& path);

// The same for a command that needs the document: when there is none, tells why. Notes go to `err`.
std::optional<Document> document_of(Console& console, const std::string& path, int& status);

}  // namespace banso::cli
