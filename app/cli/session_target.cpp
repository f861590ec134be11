#include "app/cli/session_target.h"

#include <array>
#include <chrono>
#include <filesystem>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "app/files/session_paths.h"
#include "app/files/versions.h"
#include "app/platform/clock.h"
#include "app/platform/folders.h"
#include "app/words/cli.h"
#include "model/io/journal.h"
#include "model/io/write_session.h"

namespace banso::cli {
namespace {

Error open_elsewhere(const platform::LockHolder& holder) {
    return Error{ErrorCode::OpenElsewhere, {platform::name_of(holder), holder.since}};
}

using Taken = std::variant<platform::FileLock, platform::LockHolder, platform::LockFailure>;
Taken lock(const std::vector<files::SessionPaths>& places) {
    for (const files::SessionPaths& place : places)
        if (const auto holder = platform::lock_holder(place.lock)) return *holder;
    return platform::FileLock::take(places.front().lock, platform::this_process(platform::now()));
}

// The same, after waiting for whoever has it.
Taken lock_or_wait(const std::string& path, const std::vector<files::SessionPaths>& places, Console& console) {
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    Taken taken = lock(places);
    for (bool told = false; const auto* holder = std::get_if<platform::LockHolder>(&taken); told = true) {
        const std::chrono::duration<double> waited = Clock::now() - begun;
        if (waited.count() >= console.patience(platform::is_ending(*holder))) break;
        if (!told)
            say(console.err, words::filled(words::waiting_for_other, console.language,
                                           std::array{path, platform::name_of(*holder), holder->since}));
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        taken = lock(places);
    }
    return taken;
}

// Whether the journal at `path` says more than the file with this hash.
bool holds_unsaved_edits(const std::string& path, const std::string& sha256) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return false;
    const auto bytes = io::read_file(path);
    if (!bytes) return true;  // whoever can read it should
    const io::JournalContents contents = io::read_journal(*bytes);
    if (contents.end == io::JournalEnd::Complete && contents.payloads.empty()) return false;
    return !std::holds_alternative<io::NothingToDo>(io::plan_recovery(contents, sha256));
}

}  // namespace

Result<SessionTarget> SessionTarget::open(const std::string& path, Console& console) {
    SessionTarget target;
    target.path_ = path;
    const auto places = files::all_session_paths(path, platform::state_folder());
    auto taken = lock_or_wait(path, places, console);
    if (const auto* holder = std::get_if<platform::LockHolder>(&taken)) return open_elsewhere(*holder);
    if (auto* lock = std::get_if<platform::FileLock>(&taken)) target.lock_ = std::move(*lock);

    if (auto file = io::read_stamped_file(path)) target.before_ = *std::move(file);
    const std::string sha256 = target.before_ ? target.before_->stamp.sha256 : std::string();
    for (const files::SessionPaths& place : places) {
        if (holds_unsaved_edits(place.journal, sha256)) return Error{ErrorCode::UnrecoveredEdits, {place.journal}};
    }
    return target;
}

Result<void> SessionTarget::write(const Document& document) {
    const std::string bytes = io::write_session(document);
    const auto expected = before_ ? std::optional(before_->stamp) : std::nullopt;
    if (const auto written = io::write_file_safely(path_, bytes, expected); !written) return written.error();
    const std::string folder = files::versions_folder(platform::state_folder(), path_, document.session().id);
    const std::string now = platform::now();
    if (before_) (void)files::keep_version(folder, before_->bytes, now);
    (void)files::keep_version(folder, bytes, now);
    // A journal without edits of its own was made on the old file: it would fit nothing any more.
    std::error_code ignored;
    for (const files::SessionPaths& place : files::all_session_paths(path_, platform::state_folder()))
        std::filesystem::remove(place.journal, ignored);
    return {};
}

}  // namespace banso::cli
