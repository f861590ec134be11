#include "model/io/journal_file.h"

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "model/io/beside.h"
#include "model/io/os_file.h"
#include "model/io/safe_file.h"

namespace banso::io {
namespace {

// The letters and digits of a time, fit for a name on every system: 2026-11-20T13:15:00Z gives 20261120T131500Z.
std::string for_name(const std::string& time) {
    std::string name;
    for (const char c : time)
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '+') name += c;
    return name.substr(0, 32);
}

// Calls `take(name)` with names for a journal set aside until it finds one that is free.
template <class Take>
Result<std::string> with_aside_name(const std::string& path, const std::string& now, Take take) {
    for (int number = 1;; ++number) {
        const std::string name = path + ".aside-" + for_name(now) + (number > 1 ? "-" + std::to_string(number) : "");
        const Result<void> taken = take(name);
        if (taken) return name;
        if (taken.error().code != ErrorCode::FileExists || number == 1000) return taken.error();
    }
}

Result<void> write_new(const std::string& path, std::string_view bytes) {
    Result<OsFile> file = OsFile::create(path, OsFile::Access::Usual);
    if (!file) return file.error();
    if (Result<void> written = file->write(bytes); !written) return written.error();
    return file->sync();
}

Result<std::string> copy_aside(const std::string& path, const std::string& now) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    return with_aside_name(path, now, [&](const std::string& name) { return write_new(name, *bytes); });
}

}  // namespace

struct JournalFile::State {
    mutable std::mutex guard;
    std::string path;
    OsFile file;
    JournalHeader header;
    std::string check;
    std::uint64_t length = 0;     // bytes of the file that stand
    std::size_t next = 1;         // number of the next line
    std::size_t written = 0;      // number of the last line that stands
    std::size_t synced = 0;       // number of the last line known to be on disk
    std::string behind;           // lines that could not be written yet
    std::size_t before_file = 0;  // edits, in this object's life, before the first one in this file
    std::size_t saved = 0;        // edits, in this object's life, that the session's file holds
    std::vector<std::string> unsaved;
    std::string base_sha256;  // of the session's file that holds the first `saved` edits
    JournalHealth health = JournalHealth::Good;
    std::optional<Error> trouble;  // why it is Unusable
    unsigned generation = 0;       // counts files

    [[nodiscard]] std::size_t edits() const { return saved + unsaved.size(); }

    Error unusable(Error error) {
        health = JournalHealth::Unusable;
        trouble = error;
        return error;
    }

    void encode_unsaved_from(std::size_t first, std::string& text, std::size_t& number, std::string_view salt,
                             std::size_t on_disk) const {
        for (std::size_t i = first; i < unsaved.size(); ++i) text += encode_edit(salt, {number++, on_disk}, unsaved[i]);
    }

    Result<void> write_behind() {
        if (health == JournalHealth::Unusable) return *trouble;
        if (behind.empty()) return {};
        if (Result<void> done = file.write(behind); !done) {
            health = JournalHealth::Behind;
            // A part of it may stand: nothing may stay that was not acknowledged.
            if (!file.truncate(length)) return unusable(done.error());
            return done.error();
        }
        length += behind.size();
        written = next - 1;
        behind.clear();
        health = JournalHealth::Good;
        return {};
    }

    // Whether the name still leads to the file that is open.
    [[nodiscard]] bool is_in_place() const {
        const Result<FileFacts> open = file.facts();
        const Result<FileFacts> named = facts_of(path);
        return open && named && open->inode == named->inode;
    }

    Result<void> sync();
    Result<void> rewrite(const std::string& new_path, const std::string& started_at);
    Result<void> put_in_place(NewFile& made, const std::string& new_path);
};

JournalFile::JournalFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
JournalFile::JournalFile(JournalFile&&) noexcept = default;
JournalFile& JournalFile::operator=(JournalFile&&) noexcept = default;
JournalFile::~JournalFile() = default;

JournalFile JournalFile::nowhere(const JournalHeader& header, std::vector<std::string> unsaved, Error why) {
    auto state = std::make_unique<State>();
    state->header = header;
    state->base_sha256 = header.base_sha256;
    state->unsaved = std::move(unsaved);
    (void)state->unusable(std::move(why));
    return JournalFile{std::move(state)};
}

Result<JournalFile> JournalFile::start(const std::string& path, const JournalHeader& header,
                                       std::vector<std::string> unsaved) {
    JournalFile journal = nowhere(header, std::move(unsaved), {ErrorCode::JournalGone, {path}});
    if (Result<void> written = journal.move_to(path, header.started_at); !written) return written.error();
    return journal;
}

Result<JournalFile> JournalFile::resume(const std::string& path, const JournalContents& contents,
                                        const std::string& file_sha256, std::size_t unsaved_from,
                                        const std::string& now) {
    require(unsaved_from <= contents.payloads.size(), "a journal resumed behind its end");
    if (contents.end == JournalEnd::NotAJournal || contents.end == JournalEnd::Damaged)
        return Error{ErrorCode::JournalDamaged, {path}};
    if (contents.end == JournalEnd::LostTail)
        if (const Result<std::string> kept = copy_aside(path, now); !kept) return kept.error();
    Result<OsFile> file = OsFile::open_to_append(path);
    if (!file) return file.error();
    const Result<FileFacts> facts = file->facts();
    if (!facts) return facts.error();
    if (facts->size < contents.good_bytes) return Error{ErrorCode::JournalDamaged, {path}};
    if (facts->size > contents.good_bytes)
        if (Result<void> cut = file->truncate(contents.good_bytes); !cut) return cut.error();
    if (Result<void> synced = file->sync_content(); !synced) return synced.error();

    auto state = std::make_unique<State>();
    state->path = path;
    state->file = *std::move(file);
    state->header = contents.header;
    state->check = encode_header(contents.header).check;
    state->length = contents.good_bytes;
    state->next = contents.lines + 1;
    state->written = state->synced = contents.lines;
    state->saved = unsaved_from;
    state->unsaved.assign(contents.payloads.begin() + static_cast<std::ptrdiff_t>(unsaved_from),
                          contents.payloads.end());
    state->base_sha256 = file_sha256;
    return JournalFile{std::move(state)};
}

Result<void> JournalFile::append(std::string_view payload) {
    require(payload.find('\n') == std::string_view::npos, "a journal payload of more than one line");
    const std::lock_guard lock(state_->guard);
    state_->behind += encode_edit(state_->check, {state_->next++, state_->synced}, payload);
    state_->unsaved.emplace_back(payload);
    return state_->write_behind();
}

Result<void> JournalFile::sync() {
    return state_->sync();
}

Result<void> JournalFile::State::sync() {
    std::unique_lock lock(guard);
    if (Result<void> done = write_behind(); !done) return done;
    if (!is_in_place()) return unusable(Error{ErrorCode::JournalGone, {path}});
    if (synced == written) return {};
    Result<OsFile> same_file = file.duplicate();
    if (!same_file) return same_file.error();
    const std::size_t last = written;
    const unsigned before = generation;

    lock.unlock();  // this may take long, and appending must not wait for it
    const Result<void> done = same_file->sync_content();
    lock.lock();

    if (generation != before) return {};  // that file is no longer ours, and all of it stands in the new one
    // What the system could not write it may forget, and say "done" the next time.
    if (!done) return unusable(done.error());
    synced = std::max(synced, last);
    return {};
}

JournalPosition JournalFile::position() const {
    const std::lock_guard lock(state_->guard);
    return {state_->edits()};
}

Result<void> JournalFile::mark_saved(JournalPosition saved, const std::string& sha256,
                                     const std::string& session_path) {
    {
        const std::lock_guard lock(state_->guard);
        State& state = *state_;
        require(saved.edits >= state.saved && saved.edits <= state.edits(), "a journal position of another journal");
        const SavedMark mark{sha256, saved.edits - state.before_file, session_path};
        state.behind += encode_saved(state.check, {state.next++, state.synced}, mark);
        if (Result<void> written = state.write_behind(); !written) return written;
    }
    return sync();
}

Result<void> JournalFile::rotate(JournalPosition saved, const std::string& sha256, const std::string& path,
                                 const std::string& started_at) {
    {
        const std::lock_guard lock(state_->guard);
        State& state = *state_;
        require(saved.edits >= state.saved && saved.edits <= state.edits(), "a journal position of another journal");
        const auto in_file = static_cast<std::ptrdiff_t>(saved.edits - state.saved);
        state.unsaved.erase(state.unsaved.begin(), state.unsaved.begin() + in_file);
        state.saved = saved.edits;
        state.base_sha256 = sha256;
    }
    return state_->rewrite(path, started_at);
}

Result<void> JournalFile::move_to(const std::string& path, const std::string& started_at) {
    return state_->rewrite(path, started_at);
}

// A new journal of the unsaved edits on the file that holds the saved ones, in place of the one in use.
Result<void> JournalFile::State::rewrite(const std::string& new_path, const std::string& started_at) {
    std::unique_lock lock(guard);
    const JournalHeader new_header{header.session, base_sha256, started_at};
    EncodedHeader encoded = encode_header(new_header);
    std::string text = encoded.line;
    std::size_t number = 1;
    encode_unsaved_from(0, text, number, encoded.check, 0);
    const std::size_t first_saved = saved;
    const std::size_t taken = unsaved.size();
    const std::size_t on_disk = number - 1;

    lock.unlock();  // appending goes on in the old journal while this one goes to the disk
    Result<NewFile> made = create_beside(new_path, OsFile::Access::Usual);
    if (!made) return made.error();
    Result<void> done = made->file.write(text);
    if (done) done = made->file.sync();
    lock.lock();

    require(first_saved == saved, "a journal rotated twice at once");
    std::string since;
    encode_unsaved_from(taken, since, number, encoded.check, on_disk);
    if (done) done = made->file.write(since);
    const std::string old_path = path;
    if (done) done = put_in_place(*made, new_path);
    if (!done) {
        (void)remove_file(made->path);
        return about(new_path, done.error());
    }
    header = new_header;
    check = std::move(encoded.check);
    length = text.size() + since.size();
    next = number;
    written = number - 1;
    synced = on_disk;
    behind.clear();
    before_file = saved;
    health = JournalHealth::Good;
    trouble.reset();
    ++generation;

    lock.unlock();
    if (Result<void> synced_rest = sync(); !synced_rest) return synced_rest;
    if (Result<void> synced_name = sync_folder(folder_of(new_path)); !synced_name) return synced_name;
    if (!old_path.empty() && old_path != new_path) (void)remove_file(old_path);
    return {};
}

// Renames the new file to its path; over the old journal only if it is ours.
Result<void> JournalFile::State::put_in_place(NewFile& made, const std::string& new_path) {
    const Result<void> renamed = new_path == path ? rename_over(made.path, path) : rename_to_new(made.path, new_path);
    if (!renamed && renamed.error().code == ErrorCode::FileExists) return Error{ErrorCode::JournalExists, {new_path}};
    if (!renamed) return renamed.error();
    file = std::move(made.file);
    path = new_path;
    return {};
}

bool JournalFile::finish() {
    (void)sync();
    const std::lock_guard lock(state_->guard);
    const bool all_saved = state_->unsaved.empty();
    const bool removed = all_saved && state_->is_in_place() && remove_file(state_->path);
    state_->file = OsFile{};
    (void)state_->unusable(Error{ErrorCode::JournalGone, {state_->path}});
    return removed;
}

JournalHealth JournalFile::health() const {
    const std::lock_guard lock(state_->guard);
    return state_->health;
}

std::string JournalFile::path() const {
    const std::lock_guard lock(state_->guard);
    return state_->path;
}

std::size_t JournalFile::unsaved() const {
    const std::lock_guard lock(state_->guard);
    return state_->unsaved.size();
}

Result<std::string> set_aside(const std::string& path, const std::string& now) {
    const Result<std::string> name =
        with_aside_name(path, now, [&](const std::string& free) { return rename_to_new(path, free); });
    if (name) (void)sync_folder(folder_of(path));
    return name;
}

}  // namespace banso::io
