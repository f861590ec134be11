// app/platform/folders.h by the XDG base directory specification.
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/platform/folders.h"

namespace banso::platform {
namespace {

// An absolute path from the environment, without slashes at its end; anything else does not count.
std::string path_from(const char* variable) {
    const char* value = std::getenv(variable);
    if (!value || value[0] != '/') return "";
    std::string path = value;
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

std::string home_folder() {
    if (std::string home = path_from("HOME"); !home.empty()) return home;
    std::vector<char> room(16 * 1024);
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found) != 0 || !found) return "";
    return found->pw_dir;
}

std::string own_folder(const char* variable, const char* usual) {
    if (const std::string given = path_from(variable); !given.empty()) return given + "/banso";
    const std::string home = home_folder();
    return home.empty() ? "" : home + usual + "/banso";
}

bool is_folder(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

}  // namespace

std::string state_folder() {
    return own_folder("XDG_STATE_HOME", "/.local/state");
}
std::string config_folder() {
    return own_folder("XDG_CONFIG_HOME", "/.config");
}
std::string cache_folder() {
    return own_folder("XDG_CACHE_HOME", "/.cache");
}

std::string temporary_folder() {
    const std::string given = path_from("TMPDIR");
    return given.empty() ? "/tmp" : given;
}

std::optional<std::string> make_private_folder(const std::string& folder) {
    if (is_folder(folder)) return std::nullopt;
    const std::size_t slash = folder.find_last_of('/');
    if (slash != std::string::npos && slash > 0)
        if (auto reason = make_private_folder(folder.substr(0, slash))) return reason;
    if (::mkdir(folder.c_str(), 0700) == 0) return std::nullopt;
    const int number = errno;
    if (is_folder(folder)) return std::nullopt;  // somebody else was faster
    return std::generic_category().message(number);
}

}  // namespace banso::platform
