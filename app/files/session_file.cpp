#include "app/files/session_file.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "app/files/session_paths.h"
#include "app/files/versions.h"
#include "model/io/change_json.h"
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

// The changes of a journal from `from` on; absent when one cannot be read or does not fit behind the others.
std::optional<std::vector<Change>> changes_of(const io::JournalContents& contents, std::size_t from,
                                              const Document& base) {
    Document trial = base;
    std::vector<Change> changes;
    for (std::size_t i = from; i < contents.payloads.size(); ++i) {
        auto line = io::change_from_json(contents.payloads[i]);
        if (!line || !trial.apply(line->change)) return std::nullopt;
        changes.push_back(std::move(line->change));
    }
    return changes;
}

}  // namespace

SessionFile::SessionFile(Surroundings surroundings) : surroundings_(std::move(surroundings)) {}

SessionFile::~SessionFile() {
    if (!journal_ || journal_->finish() || !discard_) return;
    std::error_code ignored;
    fs::remove(journal_->path(), ignored);
}

// Takes the lock of `path`; what stands in the way becomes a notice, and the session read-only when somebody has it.
void SessionFile::lock(const std::string& path, std::vector<Notice>& notices) {
    for (const SessionPaths& paths : all_session_paths(path, surroundings_.state_folder)) {
        if (const auto holder = platform::lock_holder(paths.lock)) {
            read_only_ = true;
            notices.push_back({.code = NoticeCode::OpenElsewhere,
                               .args = {holder->user + "@" + holder->host, holder->since},
                               .severity = Severity::Warning,
                               .lasting = true,
                               .action = "save_as"});
            return;
        }
    }
    auto taken = platform::FileLock::take(session_paths(path, surroundings_.state_folder).lock,
                                          platform::this_process(surroundings_.now().iso));
    if (auto* lock = std::get_if<platform::FileLock>(&taken)) {
        lock_ = std::move(*lock);
    } else if (const auto* holder = std::get_if<platform::LockHolder>(&taken)) {
        read_only_ = true;
        notices.push_back({.code = NoticeCode::OpenElsewhere,
                           .args = {holder->user + "@" + holder->host, holder->since},
                           .severity = Severity::Warning,
                           .lasting = true,
                           .action = "save_as"});
    }
    // A folder in which no lock can be made: nobody else can have one there either.
}

// Reads every journal of the session that is there. The one that fits is resumed and its changes returned; others are
// set aside with a notice.
std::vector<Change> SessionFile::resume_journal(const std::vector<std::string>& candidates, const std::string& sha256,
                                                const Document& base, std::vector<Notice>& notices) {
    std::vector<Change> unsaved;
    const std::string now = surroundings_.now().iso;
    for (const std::string& path : candidates) {
        const auto bytes = io::read_file(path);
        if (!bytes) continue;
        const io::JournalContents contents = io::read_journal(*bytes);
        const io::Recovery plan = io::plan_recovery(contents, sha256);
        if (!std::holds_alternative<io::DoesNotFit>(plan) && !journal_) {
            const auto* replay = std::get_if<io::Replay>(&plan);
            const std::size_t from = replay ? replay->from : contents.payloads.size();
            if (auto changes = changes_of(contents, from, base)) {
                if (auto journal = io::JournalFile::resume(path, contents, sha256, from, now)) {
                    journal_ = *std::move(journal);
                    unsaved = *std::move(changes);
                    continue;
                }
            }
        }
        const auto aside = io::set_aside(path, now);
        notices.push_back({.code = NoticeCode::JournalSetAside,
                           .args = {aside ? *aside : path},
                           .severity = Severity::Warning,
                           .lasting = true});
    }
    return unsaved;
}

// A new journal on the file with this hash, at the first place where one can be written.
void SessionFile::start_journal(const std::vector<std::string>& places, const std::string& sha256,
                                std::vector<Notice>& notices) {
    std::optional<Error> error;
    for (const std::string& place : places) {
        auto journal = io::JournalFile::start(place, {session_id_, sha256, surroundings_.now().iso});
        if (journal) {
            journal_ = *std::move(journal);
            return;
        }
        error = journal.error();
    }
    notices.push_back({.code = NoticeCode::JournalLost,
                       .args = {places.front()},
                       .error = error,
                       .severity = Severity::Error,
                       .lasting = true,
                       .action = "save_as"});
}

auto SessionFile::open(const std::string& path, const Surroundings& surroundings) -> std::variant<Opened, Failure> {
    Opened opened{std::unique_ptr<SessionFile>(new SessionFile(surroundings)), {}, {}, {}};
    SessionFile& self = *opened.file;
    self.path_ = path;
    self.lock(path, opened.notices);

    auto file = io::read_stamped_file(path);
    if (!file) return Failure{problem(file.error())};
    io::ReadResult read = io::read_session(file->bytes);
    if (!read.document) return std::move(read.problems);
    opened.document = *std::move(read.document);
    self.session_id_ = opened.document.session().id;
    self.stamp_ = file->stamp;
    if (read.read_only) {
        self.read_only_ = true;
        opened.notices.push_back({.code = NoticeCode::NewerVersion,
                                  .args = {std::to_string(read.format_version)},
                                  .severity = Severity::Warning,
                                  .lasting = true,
                                  .action = "save_as"});
    }
    if (self.read_only_) return opened;

    std::vector<std::string> places;
    for (const SessionPaths& paths : all_session_paths(path, surroundings.state_folder))
        places.push_back(paths.journal);
    opened.unsaved = self.resume_journal(places, self.stamp_->sha256, opened.document, opened.notices);
    if (!self.journal_) self.start_journal(places, self.stamp_->sha256, opened.notices);
    // Before anything is overwritten, what was found is among the versions.
    (void)keep_version(self.versions_folder(), file->bytes, surroundings.now().iso);
    return opened;
}

auto SessionFile::start_unnamed(Document document, const Surroundings& surroundings) -> Opened {
    Opened opened{std::unique_ptr<SessionFile>(new SessionFile(surroundings)), std::move(document), {}, {}};
    SessionFile& self = *opened.file;
    self.session_id_ = opened.document.session().id;
    const SessionPaths paths = unnamed_session_paths(self.session_id_, surroundings.state_folder);
    self.lock_in(paths.lock);
    self.start_journal({paths.journal}, "", opened.notices);
    // The first line holds what the session began with: there is no file that does.
    const Change beginning = diff(Document{}, opened.document);
    if (self.journal_) (void)self.append({EditLabel::ApplyEdits, {}}, beginning);
    return opened;
}

auto SessionFile::reopen_unnamed(const std::string& journal, const Surroundings& surroundings)
    -> std::variant<Opened, Failure> {
    Opened opened{std::unique_ptr<SessionFile>(new SessionFile(surroundings)), {}, {}, {}};
    SessionFile& self = *opened.file;
    const auto bytes = io::read_file(journal);
    if (!bytes) return Failure{problem(bytes.error())};
    self.session_id_ = io::read_journal(*bytes).header.session;
    if (!self.lock_in(unnamed_session_paths(self.session_id_, surroundings.state_folder).lock))
        return Failure{problem({ErrorCode::OpenElsewhere, {journal, ""}})};
    opened.unsaved = self.resume_journal({journal}, "", Document{}, opened.notices);
    if (opened.unsaved.empty()) return Failure{problem({ErrorCode::NothingToRecover, {journal}})};
    const auto begun = opened.document.apply(opened.unsaved.front());
    require(static_cast<bool>(begun), "a journal's changes were tried before");
    opened.unsaved.erase(opened.unsaved.begin());
    return opened;
}

bool SessionFile::lock_in(const std::string& lock_path) {
    auto taken = platform::FileLock::take(lock_path, platform::this_process(surroundings_.now().iso));
    if (auto* lock = std::get_if<platform::FileLock>(&taken)) lock_ = std::move(*lock);
    return !std::holds_alternative<platform::LockHolder>(taken);
}

Result<void> SessionFile::append(const Label& label, const Change& change) {
    if (!journal_) return Error{ErrorCode::NoJournal, {path()}};
    return journal_->append(io::to_json(label, change));
}

Result<void> SessionFile::sync() {
    return journal_ ? journal_->sync() : Result<void>{};
}

Snapshot SessionFile::snapshot(const Document& document) const {
    return {document, journal_ ? journal_->position() : io::JournalPosition{}};
}

std::string SessionFile::path() const {
    const std::lock_guard guard(mutex_);
    return path_;
}

std::string SessionFile::versions_folder() const {
    return files::versions_folder(surroundings_.state_folder, path(), session_id_);
}

bool SessionFile::changed_on_disk() const {
    const std::lock_guard guard(mutex_);
    if (!stamp_ || !io::looks_touched(path_, *stamp_)) return false;
    const auto changed = io::changed_since(path_, *stamp_);
    return !changed || *changed;
}

// The steps of saving, in the order that loses nothing at any instant: mark, write, rotate, keep.
Result<void> SessionFile::write(const std::string& path, const Snapshot& snapshot,
                                const std::optional<io::FileStamp>& expected) {
    const std::string bytes = io::write_session(snapshot.document);
    const std::string sha256 = io::sha256_hex(bytes);
    // A journal that cannot take the mark does not stop the saving: see JournalFile::mark_saved.
    if (journal_) (void)journal_->mark_saved(snapshot.position, sha256, path);
    auto stamp = io::write_file_safely(path, bytes, expected);
    if (!stamp) return stamp.error();
    const std::string now = surroundings_.now().iso;
    const std::string journal_path = session_paths(path, surroundings_.state_folder).journal;
    if (journal_ && stamp->durable) (void)journal_->rotate(snapshot.position, sha256, journal_path, now);
    stamp_ = *std::move(stamp);
    (void)keep_version(files::versions_folder(surroundings_.state_folder, path, session_id_), bytes, now);
    return {};
}

Result<void> SessionFile::save(const Snapshot& snapshot) {
    const std::lock_guard guard(mutex_);
    if (read_only_) return Error{ErrorCode::ReadOnly};
    if (path_.empty()) return Error{ErrorCode::NoFileName};
    return write(path_, snapshot, stamp_);
}

Result<void> SessionFile::save_as(const std::string& path, const Snapshot& snapshot) {
    const std::lock_guard guard(mutex_);
    if (path == path_ && !read_only_) return write(path_, snapshot, stamp_);
    const SessionPaths paths = session_paths(path, surroundings_.state_folder);
    auto taken = platform::FileLock::take(paths.lock, platform::this_process(surroundings_.now().iso));
    if (const auto* holder = std::get_if<platform::LockHolder>(&taken))
        return Error{ErrorCode::OpenElsewhere, {holder->user + "@" + holder->host, holder->since}};
    // What stands there is kept before it goes, as the last version of that path.
    if (const auto there = io::read_file(path))
        (void)keep_version(files::versions_folder(surroundings_.state_folder, path, session_id_), *there,
                           surroundings_.now().iso);
    if (const auto written = write(path, snapshot, std::nullopt); !written) return written;
    path_ = path;
    lock_.reset();
    if (auto* lock = std::get_if<platform::FileLock>(&taken)) lock_ = std::move(*lock);
    if (!journal_) {
        std::vector<Notice> ignored;
        start_journal({paths.journal, paths_in_state(path, surroundings_.state_folder).journal}, stamp_->sha256,
                      ignored);
    }
    read_only_ = false;
    return {};
}

Result<void> SessionFile::save_over_theirs(const Snapshot& snapshot) {
    const std::lock_guard guard(mutex_);
    auto theirs = io::read_stamped_file(path_);
    if (!theirs) return write(path_, snapshot, std::nullopt);  // they removed it
    if (const auto kept = keep_version(files::versions_folder(surroundings_.state_folder, path_, session_id_),
                                       theirs->bytes, surroundings_.now().iso);
        !kept)
        return kept.error();
    return write(path_, snapshot, theirs->stamp);
}

Result<std::string> SessionFile::save_beside(const Snapshot& snapshot) {
    const std::lock_guard guard(mutex_);
    const fs::path path(path_);
    std::string stem = path.filename().string();
    for (const char* suffix : {".json", ".banso"}) {
        if (stem.ends_with(suffix)) stem.resize(stem.size() - std::string_view(suffix).size());
    }
    const std::string name = stem + "-" + time_in_name(surroundings_.now()) + ".banso.json";
    const std::string bytes = io::write_session(snapshot.document);
    for (const fs::path& folder : {path.parent_path(), fs::path(surroundings_.state_folder)}) {
        const std::string copy = (folder / name).string();
        if (const auto written = io::write_file_safely(copy, bytes)) return copy;
    }
    return Error{ErrorCode::WriteFailed, {(path.parent_path() / name).string(), ""}};
}

Result<void> SessionFile::move_journal() {
    const std::lock_guard guard(mutex_);
    const std::string place = path_.empty() ? unnamed_session_paths(session_id_, surroundings_.state_folder).journal
                                            : paths_in_state(path_, surroundings_.state_folder).journal;
    if (!journal_) return Error{ErrorCode::NoJournal, {path_}};
    return journal_->move_to(place, surroundings_.now().iso);
}

}  // namespace banso::files
