#include "app/files/session_file.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "app/files/recovery.h"
#include "app/files/session_paths.h"
#include "app/files/versions.h"
#include "model/io/beside.h"
#include "model/io/change_json.h"
#include "model/io/os_file.h"
#include "model/io/sha256.h"
#include "model/io/write_session.h"

namespace banso::files {
namespace {

namespace fs = std::filesystem;

io::Problem problem(Error error) {
    return {std::move(error), 0, 0, ""};
}

// `2026-09-10T14:03:22+09:00` as a part of a file's name.
std::string time_in_name(const Timestamp& time) {
    std::string text = time.iso.substr(0, 19);
    std::replace(text.begin(), text.end(), ':', '-');
    return text;
}

Error open_elsewhere(const platform::LockHolder& holder) {
    return {ErrorCode::OpenElsewhere, {platform::name_of(holder), holder.since}};
}

// The lock of the session at `path`, or who has it; neither when none can be made: then nobody else has one either.
using Taken = std::variant<platform::FileLock, platform::LockHolder, platform::LockFailure>;
Taken lock_session(const std::string& path, const Surroundings& surroundings) {
    const std::vector<SessionPaths> places = all_session_paths(path, surroundings.state_folder);
    if (auto holder = SessionFile::holder_of(path, surroundings.state_folder)) return *std::move(holder);
    return platform::FileLock::take(places.front().lock, platform::this_process(surroundings.now().iso));
}

// Where the journal of the session at `path` may stand, the best place first.
std::vector<std::string> journals_of(const std::string& path, const std::string& state_folder) {
    std::vector<std::string> journals;
    // The other place may be needed while the session is open.
    (void)io::make_private_folders(io::folder_of(paths_in_state(path, state_folder).journal));
    for (const SessionPaths& paths : all_session_paths(path, state_folder)) journals.push_back(paths.journal);
    return journals;
}

void set_aside(const std::string& journal, const std::string& now, std::vector<Notice>& notices) {
    const auto aside = io::set_aside(journal, now);
    notices.push_back({.code = NoticeCode::JournalSetAside,
                       .args = {aside ? *aside : journal},
                       .severity = Severity::Warning,
                       .lasting = true});
}

// Calls `write(place)` with one place after the other until a journal stands there. One that is in the way is set
// aside.
template <class Write>
Result<void> write_somewhere(const std::vector<std::string>& places, const std::string& now,
                             std::vector<Notice>& notices, Write&& write) {
    Result<void> written;
    for (const std::string& place : places) {
        written = write(place);
        if (!written && written.error().code == ErrorCode::JournalExists) {
            set_aside(place, now, notices);
            written = write(place);
        }
        if (written) break;
    }
    return written;
}

Notice journal_lost(const Error& error) {
    return {.code = NoticeCode::JournalLost,
            .error = error,
            .severity = Severity::Error,
            .lasting = true,
            .action = "save_as"};
}

bool may_be_saved(const std::string& path) {
    return io::may_write_in(io::folder_of(io::real_path(path))) && io::may_write(path);
}

// A name for a copy of the session, with the time in it, that nobody has.
std::string free_name(const fs::path& folder, const std::string& session, const Timestamp& now) {
    std::string stem = session;
    for (const std::string_view suffix : {".json", ".banso"})
        if (stem.ends_with(suffix)) stem.resize(stem.size() - suffix.size());
    stem = (folder / (stem + "-" + time_in_name(now))).string();
    for (int number = 1;; ++number) {
        std::string name = stem + (number > 1 ? "-" + std::to_string(number) : "") + ".banso.json";
        if (!io::facts_of(name)) return name;
    }
}

}  // namespace

SessionFile::SessionFile(Surroundings surroundings) : surroundings_(std::move(surroundings)) {}

SessionFile::~SessionFile() {
    if (!journal_) return;
    const std::string place = journal_->path();
    const bool nothing_to_keep = !has_unsaved();
    if (!journal_->finish() && nothing_to_keep && !place.empty()) (void)io::remove_file(place);
}

std::optional<platform::LockHolder> SessionFile::holder_of(const std::string& path, const std::string& state_folder) {
    for (const SessionPaths& paths : all_session_paths(path, state_folder))
        if (auto holder = platform::lock_holder(paths.lock)) return holder;
    return std::nullopt;
}

std::optional<platform::LockHolder> SessionFile::holder_of_unnamed(const std::string& journal) {
    return platform::lock_holder(lock_beside_journal(journal));
}

bool SessionFile::read_the_same_as(const SessionFile& other) const {
    return stamp_ && other.stamp_ && stamp_->sha256 == other.stamp_->sha256;
}

// --- opening ------------------------------------------------------------------------------------------------------

// What stands in the way becomes a notice, and the session read-only when somebody has the lock.
void SessionFile::take_lock(std::vector<Notice>& notices) {
    auto taken = lock_session(path_, surroundings_);
    if (auto* lock = std::get_if<platform::FileLock>(&taken)) lock_ = std::move(*lock);
    const auto* holder = std::get_if<platform::LockHolder>(&taken);
    if (!holder) return;
    read_only_ = true;
    held_by_ = *holder;
    notices.push_back({.code = NoticeCode::OpenElsewhere,
                       .args = {platform::name_of(*holder), holder->since},
                       .severity = Severity::Warning,
                       .lasting = true,
                       .action = "try_to_edit"});
}

// What killed programs left half written.
void SessionFile::remove_leftovers() const {
    if (!lock_) return;
    if (!path_.empty()) io::remove_leftovers(path_);
    for (const std::string& place : journal_places()) io::remove_leftovers(place);
}

std::vector<std::string> SessionFile::journal_places() const {
    if (path_.empty()) return {unnamed_session_paths(session_id_, surroundings_.state_folder).journal};
    return journals_of(path_, surroundings_.state_folder);
}

// Goes on in the journal that fits the file, elsewhere if it cannot be written where it is, and returns what the file
// lacks; without one begins a new one. Journals that do not fit are set aside.
std::vector<Change> SessionFile::go_on(const std::string& sha256, const Document& base, std::vector<Notice>& notices) {
    const std::string now = surroundings_.now().iso;
    FoundJournals found = find_journals(journal_places(), sha256, base);
    for (const std::string& misfit : found.misfits) set_aside(misfit, now, notices);
    if (!found.best) {
        start_journal(sha256, {}, notices);
        return {};
    }
    const FoundJournal& best = *found.best;
    auto resumed = io::JournalFile::resume(best.path, best.contents, sha256, best.unsaved_from, now);
    if (resumed) {
        journal_ = *std::move(resumed);
    } else {
        start_journal(sha256, best.unsaved_payloads(), notices);
        // Its edits stand elsewhere now; but what a power cut garbled stands only here.
        const bool whole = best.contents.end != io::JournalEnd::LostTail;
        if (is_journaled() && whole) found.superseded.push_back(best.path);
    }
    for (const std::string& old : found.superseded)
        if (is_journaled() && old != journal_->path()) (void)io::remove_file(old);
    return std::move(found.best->unsaved);
}

// A new journal on the file with this hash, at the first place where one can be written; `unsaved` are its first edits.
void SessionFile::start_journal(const std::string& sha256, std::vector<std::string> unsaved,
                                std::vector<Notice>& notices) {
    const std::string now = surroundings_.now().iso;
    journal_ =
        io::JournalFile::nowhere({session_id_, sha256, now}, std::move(unsaved), {ErrorCode::NoJournal, {path_}});
    const auto written = write_somewhere(journal_places(), now, notices,
                                         [&](const std::string& place) { return journal_->move_to(place, now); });
    if (!written) notices.push_back(journal_lost(written.error()));
}

auto SessionFile::open(const std::string& path, const Surroundings& surroundings) -> std::variant<Opened, Failure> {
    Opened opened{std::unique_ptr<SessionFile>(new SessionFile(surroundings)), {}, {}, {}};
    SessionFile& self = *opened.file;
    self.path_ = path;
    self.take_lock(opened.notices);

    auto file = io::read_stamped_file(path);
    if (!file) return Failure{problem(file.error())};
    io::ReadResult read = io::read_session(file->bytes);
    if (!read.document) return std::move(read.problems);
    opened.document = *std::move(read.document);
    self.session_id_ = opened.document.session().id;
    self.stamp_ = file->stamp;
    if (read.read_only) {
        self.read_only_ = true;
        self.lock_.reset();  // a newer program may have it
        self.held_by_.reset();
        opened.notices.push_back({.code = NoticeCode::NewerVersion,
                                  .args = {std::to_string(read.format_version)},
                                  .severity = Severity::Warning,
                                  .lasting = true,
                                  .action = "save_as"});
    }
    if (self.read_only_) return opened;

    self.remove_leftovers();
    if (!may_be_saved(path))
        opened.notices.push_back({.code = NoticeCode::CannotBeSaved,
                                  .args = {io::folder_of(path)},
                                  .severity = Severity::Warning,
                                  .lasting = true,
                                  .action = "save_as"});
    opened.unsaved = self.go_on(self.stamp_->sha256, opened.document, opened.notices);
    self.keep(file->bytes);  // before anything is overwritten, what was found is among the versions
    return opened;
}

auto SessionFile::start_unnamed(Document document, const Surroundings& surroundings) -> Opened {
    Opened opened{std::unique_ptr<SessionFile>(new SessionFile(surroundings)), std::move(document), {}, {}};
    SessionFile& self = *opened.file;
    self.session_id_ = opened.document.session().id;
    auto taken = platform::FileLock::take(unnamed_session_paths(self.session_id_, surroundings.state_folder).lock,
                                          platform::this_process(surroundings.now().iso));
    if (auto* lock = std::get_if<platform::FileLock>(&taken)) self.lock_ = std::move(*lock);
    // The first edit is what the session began with: there is no file that has it.
    self.start_journal("", {io::to_json({EditLabel::ApplyEdits, {}}, diff(Document{}, opened.document))},
                       opened.notices);
    return opened;
}

auto SessionFile::reopen_unnamed(const std::string& journal, const Surroundings& surroundings)
    -> std::variant<Opened, Failure> {
    Opened opened{std::unique_ptr<SessionFile>(new SessionFile(surroundings)), {}, {}, {}};
    SessionFile& self = *opened.file;
    const auto bytes = io::read_file(journal);
    if (!bytes) return Failure{problem(bytes.error())};
    const io::JournalContents contents = io::read_journal(*bytes);
    self.session_id_ = contents.header.session;
    // A journal without a header of ours tells no session: then nobody has it open.
    if (contents.end != io::JournalEnd::NotAJournal) {
        auto taken = platform::FileLock::take(unnamed_session_paths(self.session_id_, surroundings.state_folder).lock,
                                              platform::this_process(surroundings.now().iso));
        if (const auto* holder = std::get_if<platform::LockHolder>(&taken))
            return Failure{problem(open_elsewhere(*holder))};
        if (auto* lock = std::get_if<platform::FileLock>(&taken)) self.lock_ = std::move(*lock);
        self.remove_leftovers();
        opened.unsaved = self.go_on("", Document{}, opened.notices);
    } else {
        set_aside(journal, surroundings.now().iso, opened.notices);
    }
    if (opened.unsaved.empty()) {
        const bool aside = !opened.notices.empty() && !opened.notices.front().args.empty();
        const std::string where = aside ? opened.notices.front().args.front() : journal;
        return Failure{problem({aside ? ErrorCode::JournalDamaged : ErrorCode::NothingToRecover, {where}})};
    }
    const auto begun = opened.document.apply(opened.unsaved.front());
    require(static_cast<bool>(begun), "a journal's changes were tried before");
    opened.unsaved.erase(opened.unsaved.begin());
    return opened;
}

// --- the journal --------------------------------------------------------------------------------------------------

Result<void> SessionFile::append(const Label& label, const Change& change) {
    if (!journal_) return Error{ErrorCode::NoJournal, {path_}};
    return journal_->append(io::to_json(label, change));
}

Result<void> SessionFile::sync() {
    return journal_ ? journal_->sync() : Result<void>{};
}

Result<void> SessionFile::move_journal() {
    if (!journal_) return Error{ErrorCode::NoJournal, {path_}};
    std::vector<Notice> ignored;  // whatever stood there was set aside when the session was opened
    const std::string now = surroundings_.now().iso;
    return write_somewhere(journal_places(), now, ignored,
                           [&](const std::string& place) { return journal_->move_to(place, now); });
}

Snapshot SessionFile::snapshot(const Document& document) const {
    return {document, journal_ ? journal_->position() : io::JournalPosition{}};
}

bool SessionFile::has_unsaved() const {
    if (!journal_ || (copied_ && copied_->edits == journal_->position().edits)) return false;
    return path_.empty() ? journal_->position().edits > 1 : journal_->unsaved() > 0;
}

bool SessionFile::is_journaled() const {
    return !journal_ || journal_->health() == io::JournalHealth::Good;
}

// --- saving -------------------------------------------------------------------------------------------------------

std::string SessionFile::versions_folder() const {
    return files::versions_folder(surroundings_.state_folder, path_, session_id_);
}

// Keeping versions never stands in the way of what they are kept for.
void SessionFile::keep(const std::string& bytes) {
    (void)keep_version(versions_folder(), bytes, surroundings_.now().iso);
}

bool SessionFile::changed_on_disk() const {
    if (!stamp_ || !io::looks_touched(path_, *stamp_)) return false;
    const auto changed = io::changed_since(path_, *stamp_);
    return !changed || *changed;
}

// The first steps of saving, in the order that loses nothing at any instant: mark, then write. A journal that cannot
// take the mark does not stop the saving: see JournalFile::mark_saved.
Result<void> SessionFile::write(const std::string& path, const Snapshot& snapshot,
                                const std::optional<io::FileStamp>& expected) {
    const std::string bytes = io::write_session(snapshot.document);
    const std::string sha256 = io::sha256_hex(bytes);
    // An edit and its undo leave the file as it is.
    if (path == path_ && stamp_ && expected == stamp_ && stamp_->sha256 == sha256 && !io::looks_touched(path, *stamp_))
        return {};
    // A file that no Banso could open again must never take the place of one that can be: the journal keeps the edits.
    if (!io::read_session(bytes).document) return Error{ErrorCode::WouldNotReadBack, {path}};
    if (journal_) (void)journal_->mark_saved(snapshot.position, sha256, path);
    auto stamp = io::write_file_safely(path, bytes, expected);
    if (!stamp) return stamp.error();
    stamp_ = *std::move(stamp);
    (void)keep_version(files::versions_folder(surroundings_.state_folder, path, session_id_), bytes,
                       surroundings_.now().iso);
    return {};
}

// The last step: the journal begins anew on the file as it is now.
void SessionFile::rotate(const Snapshot& snapshot, std::vector<Notice>& notices) {
    const std::string now = surroundings_.now().iso;
    const auto rotated = write_somewhere(journal_places(), now, notices, [&](const std::string& place) {
        return journal_->rotate(snapshot.position, stamp_->sha256, place, now);
    });
    if (!rotated) notices.push_back(journal_lost(rotated.error()));
}

Result<void> SessionFile::save(const Snapshot& snapshot) {
    if (read_only_) return Error{ErrorCode::ReadOnly};
    if (path_.empty()) return Error{ErrorCode::NoFileName};
    return save_if(snapshot, stamp_);
}

// Saves if the file is still what `expected` says.
Result<void> SessionFile::save_if(const Snapshot& snapshot, const std::optional<io::FileStamp>& expected) {
    if (auto written = write(path_, snapshot, expected); !written) return written;
    // A journal that cannot begin anew goes on as it is: its mark says what the file has.
    std::vector<Notice> ignored;
    if (journal_ && stamp_->durable) rotate(snapshot, ignored);
    return {};
}

Result<void> SessionFile::save_as(const std::string& path, const Snapshot& snapshot, std::vector<Notice>& notices) {
    if (!path_.empty() && io::real_path(path) == io::real_path(path_)) return save(snapshot);
    auto taken = lock_session(path, surroundings_);
    if (const auto* holder = std::get_if<platform::LockHolder>(&taken)) return open_elsewhere(*holder);
    const auto there = io::read_stamped_file(path);
    if (!there && there.error().code != ErrorCode::NoSuchFile) return there.error();
    if (there) {
        const std::string versions = files::versions_folder(surroundings_.state_folder, path, session_id_);
        if (auto kept = keep_version(versions, there->bytes, surroundings_.now().iso); !kept) return kept;
    }
    auto written = write(path, snapshot, there ? std::optional(there->stamp) : std::nullopt);
    if (!written) return written;

    path_ = path;
    lock_.reset();
    if (auto* lock = std::get_if<platform::FileLock>(&taken)) lock_ = std::move(*lock);
    read_only_ = false;
    held_by_.reset();
    copied_.reset();
    remove_leftovers();
    // Also when the folder could not be synced: from now on only a journal of this path will be looked for.
    if (journal_) {
        rotate(snapshot, notices);
    } else {
        start_journal(stamp_->sha256, {}, notices);
    }
    return {};
}

Result<void> SessionFile::save_over_theirs(const Snapshot& snapshot) {
    if (read_only_) return Error{ErrorCode::ReadOnly};
    auto theirs = io::read_stamped_file(path_);
    if (!theirs && theirs.error().code != ErrorCode::NoSuchFile) return theirs.error();
    if (!theirs) return save_if(snapshot, std::nullopt);  // they removed it
    const auto kept = keep_version(versions_folder(), theirs->bytes, surroundings_.now().iso);
    if (!kept) return kept;
    return save_if(snapshot, theirs->stamp);
}

Result<std::string> SessionFile::save_beside(const Snapshot& snapshot) {
    const fs::path path(path_);
    const std::string bytes = io::write_session(snapshot.document);
    Error last{ErrorCode::WriteFailed, {path_, ""}};
    for (const fs::path& folder : {path.parent_path(), fs::path(surroundings_.state_folder)}) {
        const std::string copy = free_name(folder, path.filename().string(), surroundings_.now());
        const auto written = io::write_file_safely(copy, bytes);
        if (!written) {
            last = written.error();
            continue;
        }
        copied_ = snapshot.position;
        return copy;
    }
    return last;
}

Result<void> SessionFile::keep_as_version(const Snapshot& snapshot) {
    return keep_version(versions_folder(), io::write_session(snapshot.document), surroundings_.now().iso);
}

}  // namespace banso::files
