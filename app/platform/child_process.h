// Another program run for its output: bytes in, bytes out, a deadline, and a way to stop it. No shell. Knows nothing of
// what the bytes mean.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace banso::platform {

struct ChildCommand {
    std::string program;  // a path; it is not looked up
    std::vector<std::string> arguments;
};

enum class ChildEnd {
    Exited,          // status is its exit status
    Signalled,       // status is the signal that ended it
    DeadlinePassed,  // it was killed
    OutputTooLong,   // it was killed
    Cancelled,       // it was killed
    NotStarted,      // status is errno
};

struct ChildResult {
    ChildEnd end = ChildEnd::NotStarted;
    int status = 0;
    std::string output;
    std::string errors;  // the first bytes of what it wrote to its stderr
};

// Starts the command, feeds it `input`, and returns when it has ended, at the latest shortly after `deadline`. Never
// leaves a process behind. `cancelled` (may be null) is looked at every few milliseconds.
ChildResult run_child(const ChildCommand& command, const std::string& input, std::chrono::milliseconds deadline,
                      const std::atomic<bool>* cancelled = nullptr, std::size_t longest_output = 64u << 20);

// The path of the running program; "" if the system does not say.
std::string own_program();

// For a child: ends this process when its parent does, and after `seconds` whatever happens.
void end_with_parent(unsigned seconds);

}  // namespace banso::platform
