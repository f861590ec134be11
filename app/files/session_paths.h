// Where the journal and the lock of a session stand: beside it, or in the state folder when its folder cannot be
// written or it has no name yet. Names only: opens nothing.
#pragma once

#include <string>
#include <vector>

namespace banso::files {

// A session file's name without folder and without what says that it is one (.banso.json); never empty.
std::string stem_of(const std::string& path);

struct SessionPaths {
    std::string journal;
    std::string lock;
    friend bool operator==(const SessionPaths&, const SessionPaths&) = default;
};

// Beside the file that `session` leads to, symbolic links followed: `.NAME.journal`, `.NAME.lock`.
SessionPaths paths_beside(const std::string& session);
// In the state folder, under a name made from the whole path of the file.
SessionPaths paths_in_state(const std::string& session, const std::string& state_folder);
// Those of the two that this user can write now. The folder in the state folder is made where needed.
SessionPaths session_paths(const std::string& session, const std::string& state_folder);
// Both, the ones to use now first: a journal may stand in the other since the folder's permissions were changed, and
// who may not write the folder still wants to know who holds the lock in it.
std::vector<SessionPaths> all_session_paths(const std::string& session, const std::string& state_folder);

// A session without a file yet, by its id.
SessionPaths unnamed_session_paths(const std::string& session_id, const std::string& state_folder);
// The lock of the session that a journal belongs to.
std::string lock_beside_journal(const std::string& journal);
// The journals of such sessions that are there, the one written last first; those set aside are not among them.
std::vector<std::string> unnamed_journals(const std::string& state_folder);

}  // namespace banso::files
