#include "app/files/session_paths.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "model/io/beside.h"
#include "model/io/os_file.h"
#include "model/io/sha256.h"

namespace banso::files {
namespace {

constexpr const char* journal_end = ".journal";
constexpr const char* lock_end = ".lock";

SessionPaths paths_in(const std::string& folder, const std::string& before, const std::string& name) {
    return {folder + "/" + io::side_name(before, name, journal_end),
            folder + "/" + io::side_name(before, name, lock_end)};
}

std::string unnamed_folder(const std::string& state_folder) {
    return state_folder + "/unnamed";
}

}  // namespace

std::string stem_of(const std::string& path) {
    std::string name = io::name_of(path);
    for (const std::string_view suffix : {".json", ".banso"}) {
        if (name.ends_with(suffix)) name.resize(name.size() - suffix.size());
    }
    return name.empty() ? "banso" : name;
}

SessionPaths paths_beside(const std::string& session) {
    const std::string real = io::real_path(session);
    return paths_in(io::folder_of(real), ".", io::name_of(real));
}

SessionPaths paths_in_state(const std::string& session, const std::string& state_folder) {
    const std::string real = io::real_path(session);
    return paths_in(state_folder + "/sessions", io::sha256_hex(real).substr(0, 16) + "-", io::name_of(real));
}

SessionPaths session_paths(const std::string& session, const std::string& state_folder) {
    return all_session_paths(session, state_folder).front();
}

std::vector<SessionPaths> all_session_paths(const std::string& session, const std::string& state_folder) {
    std::vector<SessionPaths> paths{paths_beside(session), paths_in_state(session, state_folder)};
    if (io::may_write_in(io::folder_of(paths[0].journal))) return paths;
    std::swap(paths[0], paths[1]);
    (void)io::make_private_folders(io::folder_of(paths[0].journal));  // whoever writes there hears of a failure
    return paths;
}

SessionPaths unnamed_session_paths(const std::string& session_id, const std::string& state_folder) {
    (void)io::make_private_folders(unnamed_folder(state_folder));
    // An id may hold any character, a file name may not.
    return paths_in(unnamed_folder(state_folder), "", io::sha256_hex(session_id).substr(0, 32));
}

std::string lock_beside_journal(const std::string& journal) {
    const std::string_view end = journal_end;
    return (journal.ends_with(end) ? journal.substr(0, journal.size() - end.size()) : journal) + lock_end;
}

std::vector<std::string> unnamed_journals(const std::string& state_folder) {
    namespace fs = std::filesystem;
    struct Written {
        fs::file_time_type at;
        std::string path;
    };
    std::vector<Written> found;
    std::error_code failed;
    fs::directory_iterator at(unnamed_folder(state_folder), failed);
    while (!failed && at != fs::directory_iterator()) {
        std::error_code unknown;  // gone meanwhile: its time does not matter
        if (at->path().extension() == journal_end)
            found.push_back({fs::last_write_time(at->path(), unknown), at->path().string()});
        at.increment(failed);
    }
    std::sort(found.begin(), found.end(),
              [](const Written& a, const Written& b) { return std::tie(b.at, a.path) < std::tie(a.at, b.path); });
    std::vector<std::string> paths;
    for (Written& journal : found) paths.push_back(std::move(journal.path));
    return paths;
}

}  // namespace banso::files
