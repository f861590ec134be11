// An open journal: takes committed edits and has them written before it says so. Its text is journal.h's; where it
// stands is app/files/session_paths' choice. Knows no clock: times are given.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/io/journal.h"
#include "model/result.h"

namespace banso::io {

enum class JournalHealth {
    Good,
    Behind,    // the last writes failed: their edits wait here and go first as soon as a write succeeds
    Unusable,  // what was written can no longer be trusted, or the file is gone: save, or move_to another place
};

// Edits appended to a JournalFile so far, in its whole life: what a copy of the session taken now holds.
struct JournalPosition {
    std::size_t edits = 0;
};

// Every function may be called from any thread; none but append and health is for the one that draws frames.
class JournalFile {
  public:
    // A new journal, whole at once, with the edits that the file of `header` lacks already. JournalExists if there is
    // one at `path`: read it first, then resume it or set it aside. Other errors as write_file_safely.
    static Result<JournalFile> start(const std::string& path, const JournalHeader& header,
                                     std::vector<std::string> unsaved = {});

    // One that stands nowhere yet and keeps its edits in memory: Unusable, because of `why`, until move_to or rotate
    // finds it a place.
    static JournalFile nowhere(const JournalHeader& header, std::vector<std::string> unsaved, Error why);

    // Goes on in the journal whose bytes were read into `contents`; payloads from `unsaved_from` on (Replay::from, or
    // their number for NothingToDo) are not in the file with `file_sha256`. A torn tail is cut off; with a lost tail
    // the journal as found is first copied aside, under a name made with `now`. JournalDamaged for one that cannot be
    // gone on with.
    static Result<JournalFile> resume(const std::string& path, const JournalContents& contents,
                                      const std::string& file_sha256, std::size_t unsaved_from, const std::string& now);

    JournalFile(JournalFile&&) noexcept;
    JournalFile& operator=(JournalFile&&) noexcept;
    ~JournalFile();

    // One edit: one line without newline. Done: it survives any kill. On an error the journal holds it (see Behind)
    // and the file ends as before; offer another place.
    Result<void> append(std::string_view payload);

    // Down to the disk, so that a power cut spares it; call it each second. First writes what is behind. JournalGone
    // if somebody removed the file. append does not wait for it.
    Result<void> sync();

    // Take it together with the copy of the session that is to be saved.
    [[nodiscard]] JournalPosition position() const;

    // To be called right before the file with this sha256, which holds the edits up to `saved`, is written to
    // `session_path`. Written and synced on success. On an error saving may go on: a journal that a kill between
    // rename and rotate leaves would then be set aside, and all its edits are in the file.
    Result<void> mark_saved(JournalPosition saved, const std::string& sha256, const std::string& session_path);

    // To be called when that file is in place (and its stamp durable): starts the journal anew on it, at `path`, with
    // the edits made since. On an error a journal that holds them all stays in use, as `health` has it.
    Result<void> rotate(JournalPosition saved, const std::string& sha256, const std::string& path,
                        const std::string& started_at);

    // Writes the journal anew at `path`, whole: the way out when health is not Good. If `path` is another one, the old
    // journal is removed afterwards; JournalExists if there is one. Never while a rotate is under way.
    Result<void> move_to(const std::string& path, const std::string& started_at);

    // The last call: closes, and removes the journal if the file holds all its edits. Says whether it did.
    bool finish();

    [[nodiscard]] JournalHealth health() const;
    [[nodiscard]] std::string path() const;     // "" while it stands nowhere
    [[nodiscard]] std::size_t unsaved() const;  // edits not in the file

  private:
    struct State;
    explicit JournalFile(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// Renames the journal at `path` to `PATH.aside-TIME`, with a number if that is taken, and returns the new path.
Result<std::string> set_aside(const std::string& path, const std::string& now);

}  // namespace banso::io
