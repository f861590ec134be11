// app/platform/file_lock.h for Linux and other POSIX systems: flock, which ends with the last process that has the
// file open. Opened close-on-exec, so that no child program holds it on.
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/platform/ending_process.h"
#include "app/platform/file_lock.h"

namespace banso::platform {
namespace {

LockFailure failure(const std::string& path, int number) {
    return {path, std::generic_category().message(number)};
}

std::string one_line(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return text;
}

std::string holder_text(const LockHolder& holder) {
    return one_line(holder.user) + "\n" + one_line(holder.host) + "\n" + std::to_string(holder.pid) + "\n" +
           one_line(holder.since) + "\n";
}

LockHolder parse_holder(const std::string& text) {
    std::array<std::string, 4> lines;
    std::size_t start = 0;
    for (std::string& line : lines) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string::npos) return {};  // being written, or none of ours
        line = text.substr(start, end - start);
        start = end + 1;
    }
    LockHolder holder{lines[0], lines[1], 0, lines[3]};
    for (const char c : lines[2]) {
        if (c < '0' || c > '9' || holder.pid > 100'000'000) return {};
        holder.pid = holder.pid * 10 + (c - '0');
    }
    return holder;
}

LockHolder read_holder(int descriptor) {
    std::array<char, 4096> text{};
    const ssize_t got = ::pread(descriptor, text.data(), text.size(), 0);
    return got > 0 ? parse_holder(std::string(text.data(), static_cast<std::size_t>(got))) : LockHolder{};
}

// The lock file, to write if this user may; somebody else's can be locked also when it can only be read.
int open_lock_file(const std::string& path) {
    constexpr int always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | always, 0666);
    if (descriptor >= 0 || errno != EACCES) return descriptor;
    return ::open(path.c_str(), O_RDONLY | always);
}

// Whether the name still leads to the open file: its last holder may have removed it in between.
bool is_still_named(int descriptor, const std::string& path) {
    struct stat open {};
    struct stat named {};
    return ::fstat(descriptor, &open) == 0 && ::lstat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
           open.st_dev == named.st_dev;
}

bool write_holder(int descriptor, const LockHolder& holder) {
    const std::string text = holder_text(holder);
    const ssize_t written = ::pwrite(descriptor, text.data(), text.size(), 0);
    return written == static_cast<ssize_t>(text.size()) && ::ftruncate(descriptor, written) == 0;
}

std::string host_name() {
    std::array<char, 256> host{};
    return ::gethostname(host.data(), host.size() - 1) == 0 ? host.data() : "";
}

}  // namespace

LockHolder this_process(const std::string& since) {
    LockHolder holder;
    holder.pid = ::getpid();
    holder.since = since;
    holder.host = host_name();
    std::vector<char> room(16 * 1024);
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found) == 0 && found) holder.user = found->pw_name;
    if (holder.user.empty()) holder.user = std::to_string(::geteuid());
    return holder;
}

std::string name_of(const LockHolder& holder) {
    return holder.user.empty() ? "?" : holder.user + "@" + holder.host;
}

FileLock::FileLock(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}

FileLock::FileLock(FileLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(path_, other.path_);
    return *this;
}

FileLock::~FileLock() {
    if (descriptor_ < 0) return;
    if (is_still_named(descriptor_, path_)) (void)::unlink(path_.c_str());  // while it is still ours
    ::close(descriptor_);
}

std::variant<FileLock, LockHolder, LockFailure> FileLock::take(const std::string& path, const LockHolder& self) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        const int descriptor = open_lock_file(path);
        if (descriptor < 0) return failure(path, errno);
        FileLock lock(descriptor, path);
        int outcome = ::flock(descriptor, LOCK_EX | LOCK_NB);
        while (outcome != 0 && errno == EINTR) outcome = ::flock(descriptor, LOCK_EX | LOCK_NB);
        if (outcome != 0) {
            const int number = errno;
            LockHolder holder = read_holder(descriptor);
            ::close(std::exchange(lock.descriptor_, -1));  // not ours to remove
            if (number == EWOULDBLOCK) return holder;
            return failure(path, number);
        }
        if (!is_still_named(descriptor, path)) continue;
        if (write_holder(descriptor, self)) return lock;
        // A stale one of another user, or a full disk: a new file if the folder allows, else a lock that does not tell.
        if (attempt > 0 || ::unlink(path.c_str()) != 0) return lock;
    }
    return failure(path, EAGAIN);
}

bool is_ending(const LockHolder& holder) {
    return holder.host == host_name() && is_ending(holder.pid);
}

std::optional<LockHolder> lock_holder(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) return std::nullopt;
    std::optional<LockHolder> holder;
    if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK) holder = read_holder(descriptor);
    ::close(descriptor);
    return holder;
}

}  // namespace banso::platform
