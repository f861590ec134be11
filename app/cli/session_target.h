// A session file that a command is going to write: locked against windows and other commands from before it is read
// until it is written, and never written over edits that nobody has saved yet.
#pragma once

#include <optional>
#include <string>

#include "app/cli/console.h"
#include "app/platform/file_lock.h"
#include "model/document.h"
#include "model/io/safe_file.h"
#include "model/result.h"

namespace banso::cli {

class SessionTarget {
  public:
    // The file need not exist. While another program has it open, says so on `console` and waits as long as that
    // allows; then OpenElsewhere. UnrecoveredEdits when a journal beside
    // it holds edits that the file lacks.
    static Result<SessionTarget> open(const std::string& path, Console& console);

    // Replaces the file, or makes it; what was there and what is there now are among its saved versions. ChangedOnDisk
    // when something wrote it since open().
    Result<void> write(const Document& document);

  private:
    SessionTarget() = default;
    std::string path_;
    std::optional<platform::FileLock> lock_;  // none where none can be made
    std::optional<io::StampedFile> before_;   // none: there was no file
};

}  // namespace banso::cli
