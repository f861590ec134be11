#include "app/session_keeper.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "model/io/read_session.h"

namespace banso {

SessionKeeper::SessionKeeper(Editor& editor, Worker& worker, Owner owner)
    : editor_(editor), worker_(worker), owner_(std::move(owner)) {}

void SessionKeeper::take(std::unique_ptr<files::SessionFile> file) {
    file_ = std::move(file);
    versions_.reset();
    conflict_ = false;
    edits_seen_ = edits_synced_ = editor_.edits_made();
    last_edit_.reset();
    last_look_.reset();
}

void SessionKeeper::release() {
    editor_.set_sink(nullptr);
    file_.reset();
}

// --- saving -------------------------------------------------------------------------------------------------------

bool SessionKeeper::save_at_end() {
    if (!file_) return true;
    worker_.wait();
    if (file_->read_only()) return true;
    const bool all_saved = editor_.is_saved() && !file_->has_unsaved();
    // What has no file stands in its journal, and is opened again next time; a session never touched goes with it.
    if (all_saved || file_->path().empty()) {
        const auto synced = file_->sync();
        const bool lost = !synced && file_->has_unsaved() && !file_->move_journal();
        if (lost) fell_behind(synced.error());
        return !lost;
    }
    return save_now();
}

void SessionKeeper::meet_conflict() {
    conflict_ = true;
    const bool nothing_to_save = file_->read_only() || editor_.is_saved();
    editor_.notices().add({.code = NoticeCode::ChangedOnDisk,
                           .args = {file_->path()},
                           .severity = Severity::Warning,
                           .lasting = true,
                           .action = nothing_to_save ? "open_theirs" : "save_over_theirs"});
}

void SessionKeeper::end_conflict() {
    conflict_ = false;
    editor_.notices().dismiss(NoticeCode::ChangedOnDisk);
}

// What was in hand at `point` was saved, or not.
void SessionKeeper::saved(const Result<void>& result, const History::Point& point) {
    saving_ = false;
    versions_.reset();
    if (result) {
        editor_.mark_saved(point);
        end_conflict();
        editor_.notices().dismiss(NoticeCode::NotSaved);
        if (file_->is_journaled()) journal_works_again();
    } else if (result.error().code == ErrorCode::ChangedOnDisk) {
        meet_conflict();
    } else {
        editor_.notices().add({.code = NoticeCode::NotSaved,
                               .args = {file_->path()},
                               .error = result.error(),
                               .severity = Severity::Error,
                               .lasting = true,
                               .action = "save_as"});
    }
    if (std::exchange(save_again_, false) && result && !editor_.is_saved()) save();
}

void SessionKeeper::save() {
    if (!file_) return;
    if (file_->path().empty() || file_->read_only()) return owner_.ask_for_name();
    save_again_ = saving_;
    if (saving_) return;
    saving_ = true;
    editor_.close_step();
    worker_.run(
        [this, snapshot = snapshot(), point = editor_.history().here(), file = file_.get()]() -> Worker::Finish {
            const auto result = file->save(snapshot);
            return [this, result, point] { saved(result, point); };
        });
}

bool SessionKeeper::save_now() {
    editor_.close_step();
    const auto& notices = editor_.notices().list();
    const bool was_told = std::any_of(notices.begin(), notices.end(),
                                      [](const Notice& notice) { return notice.code == NoticeCode::NotSaved; });
    const auto result = file_->save(snapshot());
    // Nobody is asked at closing time: both versions stay, side by side.
    if (!result && result.error().code == ErrorCode::ChangedOnDisk && save_copy()) return true;
    saved(result, editor_.history().here());
    // Who knows that it cannot be saved may leave: its journal has it, and the next opening brings it back.
    return result || (was_told && file_->sync());
}

// Keeps what is in hand beside the file that something else has written.
bool SessionKeeper::save_copy() {
    const auto copy = file_->save_beside(snapshot());
    if (!copy) {
        editor_.notices().fail(copy.error());
        return false;
    }
    editor_.mark_saved(editor_.history().here());
    owner_.was_named(*copy);
    editor_.notices().add(
        {.code = NoticeCode::SavedAsCopy, .args = {*copy}, .severity = Severity::Warning, .lasting = true});
    return true;
}

bool SessionKeeper::save_as(const std::string& path) {
    if (!file_) return false;
    worker_.wait();
    editor_.close_step();
    std::vector<Notice> notices;
    const auto result = file_->save_as(path, snapshot(), notices);
    for (Notice& notice : notices) editor_.notices().add(std::move(notice));
    if (!result) {
        if (result.error().code == ErrorCode::ChangedOnDisk) {
            meet_conflict();
        } else {
            editor_.notices().fail(result.error());
        }
        return false;
    }
    editor_.set_read_only(false);
    for (const NoticeCode of_the_last : {NoticeCode::OpenElsewhere, NoticeCode::WaitingForOther, NoticeCode::CameFree,
                                         NoticeCode::NewerVersion, NoticeCode::CannotBeSaved})
        editor_.notices().dismiss(of_the_last);
    saved(result, editor_.history().here());
    owner_.was_named(path);
    editor_.notices().add({.code = NoticeCode::Saved, .args = {path}});
    return true;
}

void SessionKeeper::save_over_theirs() {
    if (!file_ || !conflict_) return;
    worker_.wait();
    editor_.close_step();
    saved(file_->save_over_theirs(snapshot()), editor_.history().here());
}

bool SessionKeeper::keep_ours() {
    worker_.wait();
    const bool ours_was_saved =
        file_->read_only() || (editor_.is_saved() && !file_->has_unsaved() && file_->keep_as_version(snapshot()));
    return ours_was_saved || save_copy();
}

const std::vector<files::Version>& SessionKeeper::versions() {
    if (!versions_) {
        auto listed = file_ ? files::list_versions(file_->versions_folder())
                            : Result<std::vector<files::Version>>(std::vector<files::Version>{});
        versions_ = listed ? *std::move(listed) : std::vector<files::Version>{};
    }
    return *versions_;
}

void SessionKeeper::restore(const files::Version& version) {
    if (!file_) return;
    const auto bytes = files::read_version(file_->versions_folder(), version);
    if (!bytes) return editor_.notices().fail(bytes.error());
    const io::ReadResult read = io::read_session(*bytes);
    if (!read.document || read.read_only)
        return editor_.notices().fail(Error{ErrorCode::VersionDamaged, {version.saved_at}});
    if (editor_.apply({EditLabel::RestoreVersion, {version.saved_at}}, diff(editor_.document(), *read.document)))
        editor_.notices().add({.code = NoticeCode::VersionOpened, .args = {version.saved_at}, .action = "undo"});
}

// --- what happens by itself ---------------------------------------------------------------------------------------

double SessionKeeper::tick(double now) {
    if (!file_) return std::numeric_limits<double>::infinity();
    if (editor_.edits_made() != edits_seen_) {
        edits_seen_ = editor_.edits_made();
        last_edit_ = now;
        // Its button would now undo something else.
        editor_.notices().dismiss(NoticeCode::Recovered);
    }
    look_at_file(now);
    return std::min(keep_journal(now), save_after_pause(now));
}

// Syncs what was journaled since the last time; a journal that cannot be written is moved. Returns when to come again.
double SessionKeeper::keep_journal(double now) {
    const bool has_work = edits_synced_ < edits_seen_ || !editor_.is_journaled() || !file_->is_journaled();
    if (!has_work || syncing_) return std::numeric_limits<double>::infinity();
    if (last_sync_ && now - *last_sync_ < sync_interval) return *last_sync_ + sync_interval - now;
    last_sync_ = now;
    syncing_ = true;
    worker_.run([this, file = file_.get(), edits = edits_seen_]() -> Worker::Finish {
        const std::string place = file->journal_path();
        auto synced = file->sync();
        if (!synced && file->move_journal()) synced = Result<void>{};
        return [this, synced, edits, moved = file->journal_path() != place] {
            syncing_ = false;
            if (!synced) return fell_behind(synced.error());
            edits_synced_ = std::max(edits_synced_, edits);
            if (moved)
                editor_.notices().add({.code = NoticeCode::JournalMoved,
                                       .args = {file_->journal_path()},
                                       .severity = Severity::Warning,
                                       .lasting = true});
            if (file_->is_journaled()) journal_works_again();
        };
    });
    return std::numeric_limits<double>::infinity();
}

void SessionKeeper::fell_behind(const Error& error) {
    editor_.notices().dismiss(NoticeCode::JournalLost);
    editor_.notices().add({.code = NoticeCode::JournalLost,
                           .error = error,
                           .severity = Severity::Error,
                           .lasting = true,
                           .action = "save_as"});
}

void SessionKeeper::journal_works_again() {
    editor_.set_sink(file_.get());  // every edit so far stands in it, or in the file
}

// Whether something else has written the file; with the frames that are drawn anyway, so that nothing runs while
// nothing happens. Whoever overwrites it looks once more.
void SessionKeeper::look_at_file(double now) {
    if (looking_ || saving_ || conflict_ || file_->path().empty()) return;
    if (last_look_ && now - *last_look_ < look_interval) return;
    last_look_ = now;
    looking_ = true;
    worker_.run([this, file = file_.get()]() -> Worker::Finish {
        const bool changed = file->changed_on_disk();
        return [this, changed] {
            looking_ = false;
            if (changed && !conflict_) meet_conflict();
        };
    });
}

// Saves after a pause without an edit. Returns in how many seconds to come again.
double SessionKeeper::save_after_pause(double now) {
    if (!last_edit_) last_edit_ = now;
    const bool to_save = !editor_.is_saved() && !file_->path().empty() && !file_->read_only() && !conflict_ && !saving_;
    if (!to_save) return std::numeric_limits<double>::infinity();
    if (now - *last_edit_ < autosave_pause) return *last_edit_ + autosave_pause - now;
    last_edit_ = now;  // the next try, should this one fail, comes after another pause
    save();
    return std::numeric_limits<double>::infinity();
}

}  // namespace banso
