// A lock file that says who has a session open and since when, held by the system: a killed program leaves no lock.
// Knows no session; the name of the file is app/files/session_paths' choice. For local disks, not for NFS.
#pragma once

#include <optional>
#include <string>
#include <variant>

namespace banso::platform {

struct LockHolder {
    std::string user;
    std::string host;
    long pid = 0;
    std::string since;  // as given by the holder
    friend bool operator==(const LockHolder&, const LockHolder&) = default;
};

// This user, this machine, this process.
LockHolder this_process(const std::string& since);

// As people read it: user@machine, "?" where the lock file does not tell.
std::string name_of(const LockHolder& holder);

// Why no lock file could be made there, in the system's words.
struct LockFailure {
    std::string path;
    std::string reason;
};

// A lock that is held, until it goes; the lock file goes with it.
class FileLock {
  public:
    // The lock, or who has it (fields are empty where the file does not tell), or why there can be none.
    static std::variant<FileLock, LockHolder, LockFailure> take(const std::string& path, const LockHolder& self);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    FileLock(int descriptor, std::string path);
    int descriptor_ = -1;
    std::string path_;
};

// Whether the holder is a process of this machine that is gone or can only end: then the lock soon comes free. False
// also when nobody can know, as of another machine's.
bool is_ending(const LockHolder& holder);

// Who holds the lock now, if anybody; takes and writes nothing.
std::optional<LockHolder> lock_holder(const std::string& path);

}  // namespace banso::platform
