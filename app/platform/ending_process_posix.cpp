// app/platform/ending_process.h: as Linux' /proc tells; elsewhere only whether the process is there.
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <sys/types.h>

#include "app/platform/ending_process.h"

namespace banso::platform {
namespace {

std::string text_of(long pid, const char* name) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/" + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Whether SIGKILL waits for the process: it was killed, and did not get a turn since. `status` as in proc(5).
bool is_killed(const std::string& status) {
    for (const char* field : {"\nSigPnd:", "\nShdPnd:"}) {
        const std::size_t at = status.find(field);
        if (at == std::string::npos) continue;
        std::istringstream line(status.substr(at + std::string(field).size(), 64));
        std::uint64_t pending = 0;
        if (line >> std::hex >> pending && (pending >> (SIGKILL - 1) & 1) != 0) return true;
    }
    return false;
}

// `stat` as in proc(5): "PID (NAME) STATE PPID GROUP SESSION TTY OWNER_OF_TTY FLAGS …"; a name may hold anything.
bool is_leaving(const std::string& stat) {
    const std::size_t name_end = stat.rfind(')');
    if (name_end == std::string::npos) return false;
    std::istringstream fields(stat.substr(name_end + 1));
    char state = 0;
    long ignored = 0;
    std::uint64_t flags = 0;
    fields >> state;
    for (int field = 0; field < 5; ++field) fields >> ignored;
    fields >> flags;
    constexpr std::uint64_t exiting = 0x4;  // PF_EXITING of the kernel
    return state == 'Z' || state == 'X' || (fields && (flags & exiting) != 0);
}

}  // namespace

bool is_ending(long pid) {
    if (pid <= 0) return false;
    if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH) return true;
    return is_killed(text_of(pid, "status")) || is_leaving(text_of(pid, "stat"));
}

}  // namespace banso::platform
