// A session on disk: its file, its lock and its journal as one thing. Opening recovers what was not saved; every Change
// is in the journal before it counts; saving never overwrites what somebody else wrote. Knows no window and asks
// nothing.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/editor.h"
#include "app/notices.h"
#include "app/platform/file_lock.h"
#include "model/io/journal_file.h"
#include "model/io/read_session.h"
#include "model/io/safe_file.h"

namespace banso::files {

// What a session file needs of the machine.
struct Surroundings {
    std::string state_folder;  // for journals that cannot stand beside their file, and for saved versions
    std::function<Timestamp()> now;
};

// What is to be saved: a copy of the document, and how much of the journal it holds. Taken together on the window's
// thread, written on any.
struct Snapshot {
    Document document;
    io::JournalPosition position;
};

class SessionFile final : public ChangeSink {
  public:
    struct Opened;
    // Why a session cannot be opened: what is wrong in it, or with it.
    using Failure = std::vector<io::Problem>;

    // Opens `path`. Read-only when another program has it open or its version is newer. Edits of the journal that the
    // file lacks come back in `unsaved`, to be applied by the Editor; a journal that does not fit is set aside.
    static std::variant<Opened, Failure> open(const std::string& path, const Surroundings& surroundings);

    // A session without a file: its edits are in a journal in the state folder.
    static Opened start_unnamed(Document document, const Surroundings& surroundings);
    // The unnamed session whose journal is at `journal` (files::unnamed_journals), with all its edits.
    static std::variant<Opened, Failure> reopen_unnamed(const std::string& journal, const Surroundings& surroundings);

    ~SessionFile() override;
    SessionFile(const SessionFile&) = delete;
    SessionFile& operator=(const SessionFile&) = delete;

    Result<void> append(const Label& label, const Change& change) override;
    // To the disk, at most a second later than the window asks for it. From any thread.
    Result<void> sync();

    [[nodiscard]] Snapshot snapshot(const Document& document) const;

    // Writes the snapshot to the session's path. ChangedOnDisk when something else wrote the file since: nothing is
    // overwritten, and the journal goes on. From any thread.
    Result<void> save(const Snapshot& snapshot);
    // The same under another name, which becomes the session's; what was there is kept among its versions.
    // OpenElsewhere when somebody has it open.
    Result<void> save_as(const std::string& path, const Snapshot& snapshot);
    // After ChangedOnDisk: keeps what the other one wrote among the versions, then saves.
    Result<void> save_over_theirs(const Snapshot& snapshot);
    // After ChangedOnDisk: writes the snapshot beside the file, under a name with the time, and returns that path.
    Result<std::string> save_beside(const Snapshot& snapshot);
    // The journal goes on in the state folder when it cannot be written where it is.
    Result<void> move_journal();

    // An unnamed session that nobody wants: its journal goes with it.
    void discard() { discard_ = true; }

    [[nodiscard]] std::string path() const;  // "" while unnamed
    [[nodiscard]] bool read_only() const { return read_only_; }
    // Whether something else has written the file since we last read or wrote it. From any thread.
    [[nodiscard]] bool changed_on_disk() const;
    // The last saved versions, newest first, live in this folder (app/files/versions.h).
    [[nodiscard]] std::string versions_folder() const;

  private:
    explicit SessionFile(Surroundings surroundings);
    void lock(const std::string& path, std::vector<Notice>& notices);
    bool lock_in(const std::string& lock_path);
    std::vector<Change> resume_journal(const std::vector<std::string>& candidates, const std::string& sha256,
                                       const Document& base, std::vector<Notice>& notices);
    void start_journal(const std::vector<std::string>& places, const std::string& sha256, std::vector<Notice>& notices);
    Result<void> write(const std::string& path, const Snapshot& snapshot, const std::optional<io::FileStamp>& expected);

    Surroundings surroundings_;
    std::string session_id_;
    mutable std::mutex mutex_;  // of path_, stamp_ and lock_: saving runs beside the window
    std::string path_;
    std::optional<io::FileStamp> stamp_;
    std::optional<platform::FileLock> lock_;
    std::optional<io::JournalFile> journal_;
    bool read_only_ = false;
    bool discard_ = false;
};

struct SessionFile::Opened {
    std::unique_ptr<SessionFile> file;
    Document document;            // as the file has it
    std::vector<Change> unsaved;  // what the journal has beyond it, in order
    std::vector<Notice> notices;
};

}  // namespace banso::files
