#include <cerrno>
#include <cstdlib>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/platform/picture_clipboard.h"

namespace banso::platform {
namespace {

// Runs a tool that reads the file as its stdin and ends once it has it; what it leaves behind serves the clipboard.
// That is why run_child, which leaves nothing behind, is not the one to do it.
bool feed(const std::vector<std::string>& command, const std::string& file) {
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, file.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t tool = 0;
    const int failed = posix_spawnp(&tool, arguments[0], &streams, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&streams);
    if (failed != 0) return false;
    int status = 0;
    while (waitpid(tool, &status, 0) == -1) {
        if (errno != EINTR) return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

bool copy_png_to_clipboard(const std::string& path) {
    const bool wayland = getenv("WAYLAND_DISPLAY") != nullptr;
    if (wayland && feed({"wl-copy", "--type", "image/png"}, path)) return true;
    return feed({"xclip", "-selection", "clipboard", "-t", "image/png"}, path);
}

}  // namespace banso::platform
