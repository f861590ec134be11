// A session on disk: its file, its lock and its journal as one thing. Opening recovers what was not saved; every Change
// is in the journal before it counts; saving never overwrites what somebody else wrote. Knows no window and asks
// nothing.
#pragma once

#include <functional>
#include <memory>
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
    std::string state_folder;        // for journals that cannot stand beside their file, and for saved versions
    std::function<Timestamp()> now;  // from any thread
};

// What is to be saved: a copy of the document, and how much of the journal it holds. Taken together on the window's
// thread, written on any.
struct Snapshot {
    Document document;
    io::JournalPosition position;
};

// Threads: append, snapshot and the questions are for the window's thread, at any time. Meanwhile sync, save,
// move_journal and changed_on_disk may run on another, one of them at a time. All else only when none of those runs.
class SessionFile final : public ChangeSink {
  public:
    struct Opened;
    // Why a session cannot be opened: what is wrong in it, or with it.
    using Failure = std::vector<io::Problem>;

    // Opens `path`. Read-only when another program has it open or its version is newer. Where the file cannot be
    // written, edits are journaled all the same, and a notice offers another place. Edits of the journal that the file
    // lacks come back in `unsaved`, to be applied by the Editor; a journal that does not fit is set aside.
    static std::variant<Opened, Failure> open(const std::string& path, const Surroundings& surroundings);

    // A session without a file: its edits are in a journal in the state folder.
    static Opened start_unnamed(Document document, const Surroundings& surroundings);
    // The unnamed session whose journal is at `journal` (files::unnamed_journals), with all its edits.
    static std::variant<Opened, Failure> reopen_unnamed(const std::string& journal, const Surroundings& surroundings);

    // Who has the session at `path`, or the unnamed one with this journal, open now; takes and writes nothing. From any
    // thread.
    static std::optional<platform::LockHolder> holder_of(const std::string& path, const std::string& state_folder);
    static std::optional<platform::LockHolder> holder_of_unnamed(const std::string& journal);

    ~SessionFile() override;
    SessionFile(const SessionFile&) = delete;
    SessionFile& operator=(const SessionFile&) = delete;

    Result<void> append(const Label& label, const Change& change) override;
    // To the disk, at most a second later than the window asks for it.
    Result<void> sync();
    // When the journal cannot be written: writes it anew, where it is or in the state folder.
    Result<void> move_journal();

    [[nodiscard]] Snapshot snapshot(const Document& document) const;

    // Writes the snapshot to the session's path. ChangedOnDisk when something else wrote the file since: nothing is
    // overwritten, and the journal goes on. ReadOnly, NoFileName, and all of io::write_file_safely.
    Result<void> save(const Snapshot& snapshot);
    // The same under another name, which becomes the session's; what was there is kept among its versions, and a
    // journal that was there is set aside with a notice. OpenElsewhere when somebody has it open; ReadOnly for the
    // session's own name while it is read-only.
    Result<void> save_as(const std::string& path, const Snapshot& snapshot, std::vector<Notice>& notices);
    // After ChangedOnDisk: keeps what the other one wrote among the versions, then saves.
    Result<void> save_over_theirs(const Snapshot& snapshot);
    // After ChangedOnDisk: writes the snapshot beside the file, under a new name with the time, and returns that path.
    // If nothing is edited afterwards, the journal ends with the session: the copy has it all.
    Result<std::string> save_beside(const Snapshot& snapshot);
    // Makes sure that the snapshot is among the saved versions.
    Result<void> keep_as_version(const Snapshot& snapshot);

    [[nodiscard]] std::string path() const { return path_; }  // "" while unnamed
    [[nodiscard]] bool read_only() const { return read_only_; }
    // Who had it open when it was opened: only therefore it is read-only.
    [[nodiscard]] const std::optional<platform::LockHolder>& held_by() const { return held_by_; }
    // Whether both began with the same bytes.
    [[nodiscard]] bool read_the_same_as(const SessionFile& other) const;
    // Whether the file (or the copy beside it) lacks something of what was appended; without a file: whether anything
    // was edited at all. What nobody needs any more goes with this object: a journal without anything unsaved.
    [[nodiscard]] bool has_unsaved() const;
    // Whether every edit so far has been written to the journal.
    [[nodiscard]] bool is_journaled() const;
    // "" while it can be written nowhere.
    [[nodiscard]] std::string journal_path() const { return journal_ ? journal_->path() : std::string(); }
    // Whether something else has written the file since we last read or wrote it.
    [[nodiscard]] bool changed_on_disk() const;
    // The last saved versions, newest first, live in this folder (app/files/versions.h).
    [[nodiscard]] std::string versions_folder() const;

  private:
    explicit SessionFile(Surroundings surroundings);
    void take_lock(std::vector<Notice>& notices);
    void remove_leftovers() const;
    [[nodiscard]] std::vector<std::string> journal_places() const;
    std::vector<Change> go_on(const std::string& sha256, const Document& base, std::vector<Notice>& notices);
    void start_journal(const std::string& sha256, std::vector<std::string> unsaved, std::vector<Notice>& notices);
    Result<void> write(const std::string& path, const Snapshot& snapshot, const std::optional<io::FileStamp>& expected);
    Result<void> save_if(const Snapshot& snapshot, const std::optional<io::FileStamp>& expected);
    void rotate(const Snapshot& snapshot, std::vector<Notice>& notices);
    void keep(const std::string& bytes);

    Surroundings surroundings_;
    std::string session_id_;
    std::string path_;
    std::optional<io::FileStamp> stamp_;         // of the file as we last read or wrote it
    std::optional<platform::FileLock> lock_;     // absent: read-only, or no lock can be made
    std::optional<io::JournalFile> journal_;     // absent: read-only
    std::optional<io::JournalPosition> copied_;  // what save_beside has written
    std::optional<platform::LockHolder> held_by_;
    bool read_only_ = false;
};

struct SessionFile::Opened {
    std::unique_ptr<SessionFile> file;
    Document document;            // as the file has it
    std::vector<Change> unsaved;  // what the journal has beyond it, in order
    std::vector<Notice> notices;
};

}  // namespace banso::files
