#include "app/cli/session_target.h"

#include <filesystem>
#include <utility>
#include <variant>

#include "app/files/session_paths.h"
#include "app/files/versions.h"
#include "app/platform/clock.h"
#include "app/platform/folders.h"
#include "model/io/journal.h"
#include "model/io/write_session.h"

namespace banso::cli {
namespace {

Error open_elsewhere(const platform::LockHolder& holder) {
    return Error{ErrorCode::OpenElsewhere, {holder.user + "@" + holder.host, holder.since}};
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

Result<SessionTarget> SessionTarget::open(const std::string& path) {
    SessionTarget target;
    target.path_ = path;
    const auto places = files::all_session_paths(path, platform::state_folder());
    for (const files::SessionPaths& place : places) {
        if (const auto holder = platform::lock_holder(place.lock)) return open_elsewhere(*holder);
    }
    auto taken = platform::FileLock::take(places.front().lock, platform::this_process(platform::now()));
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
