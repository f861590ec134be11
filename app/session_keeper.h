// Keeps the session in hand in its file: saves it, now or after a pause, syncs its journal, notices that something else
// wrote the file, and brings saved versions back. Says by notices what went wrong. Knows neither picture nor panels,
// and opens nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/editor.h"
#include "app/files/session_file.h"
#include "app/files/versions.h"
#include "app/jobs/worker.h"

namespace banso {

class SessionKeeper {
  public:
    static constexpr double autosave_pause = 30;  // seconds without an edit
    static constexpr double sync_interval = 1;
    // At most that often, in seconds, the file is looked at, when a frame is drawn anyway.
    static constexpr double look_interval = 2;

    // What it asks of whoever owns it.
    struct Owner {
        std::function<void()> ask_for_name;                      // the session has no file to be saved in
        std::function<void(const std::string& path)> was_named;  // the session has this file now
    };
    // `editor` and `worker` must outlive it.
    SessionKeeper(Editor& editor, Worker& worker, Owner owner);

    // Null before the first session.
    [[nodiscard]] files::SessionFile* file() { return file_.get(); }
    [[nodiscard]] const files::SessionFile* file() const { return file_.get(); }
    // Another session is in hand; the one before has ended.
    void take(std::unique_ptr<files::SessionFile> file);
    // Gives the file up, its lock with it. The editor goes on without a journal.
    void release();

    [[nodiscard]] bool saving() const { return saving_; }
    // Something else wrote the file: saving waits for save_over_theirs or for another session.
    [[nodiscard]] bool in_conflict() const { return conflict_; }

    // Saves in the background; without a file, or read-only, asks for a name.
    void save();
    bool save_as(const std::string& path);
    // Saves at once and says whether the session may end: false when it could not be saved anywhere.
    bool save_at_end();
    // In a conflict. What is overwritten is among the versions.
    void save_over_theirs();
    // In a conflict: makes sure that what is in hand is beside the file as a copy or among the versions. False when it
    // could not be kept.
    bool keep_ours();
    void meet_conflict();

    // Newest first; read again after each save.
    [[nodiscard]] const std::vector<files::Version>& versions();
    // Brings a saved version's content into the session, as one step that can be undone.
    void restore(const files::Version& version);

    // Everything that is due by itself. `now` in seconds of a steady clock. Returns in how many seconds it wants to be
    // called again though nothing happens.
    double tick(double now);

  private:
    [[nodiscard]] files::Snapshot snapshot() const { return file_->snapshot(editor_.document()); }
    bool save_now();
    bool save_copy();
    void saved(const Result<void>& result, const History::Point& point);
    void fell_behind(const Error& error);
    void journal_works_again();
    void end_conflict();
    double keep_journal(double now);
    void look_at_file(double now);
    double save_after_pause(double now);

    Editor& editor_;
    Worker& worker_;
    Owner owner_;
    std::unique_ptr<files::SessionFile> file_;
    std::optional<std::vector<files::Version>> versions_;  // as last read from the folder
    bool saving_ = false;
    bool save_again_ = false;  // asked for while saving
    bool conflict_ = false;
    bool syncing_ = false;
    bool looking_ = false;
    std::optional<double> last_edit_;  // absent: the session was opened since the last tick
    std::optional<double> last_sync_;
    std::optional<double> last_look_;
    std::uint64_t edits_seen_ = 0;
    std::uint64_t edits_synced_ = 0;
};

}  // namespace banso
