// Which of a session's journals to go on with, and what it has beyond the file. Only reads: what becomes of the
// journals is SessionFile's choice.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/io/journal.h"

namespace banso::files {

struct FoundJournal {
    std::string path;
    io::JournalContents contents;
    std::size_t unsaved_from = 0;  // payloads before it are in the file
    std::vector<Change> unsaved;   // the others, tried: they fit one behind the other

    // The payloads that are not in the file.
    [[nodiscard]] std::vector<std::string> unsaved_payloads() const;
};

struct FoundJournals {
    std::optional<FoundJournal> best;     // fits, and knows most
    std::vector<std::string> superseded;  // paths; all their edits stand in `best`, too
    std::vector<std::string> misfits;     // paths; not of this file, damaged, or of other edits than `best`
};

// Looks at those of the journals that are there. `base` is the session as its file has it, with this sha256; both empty
// for a session without a file.
FoundJournals find_journals(const std::vector<std::string>& candidates, const std::string& sha256,
                            const Document& base);

}  // namespace banso::files
