#include "tests/kill/kill_harness.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <random>

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace banso::test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{10};  // for a program to get ready

// A running program whose output is read.
struct Running {
    pid_t process = -1;
    int output = -1;
    std::string text;
};

Running start(const std::vector<std::string>& command) {
    int ends[2];
    if (::pipe(ends) != 0) std::abort();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addclose(&actions, ends[0]);
    ::posix_spawn_file_actions_addclose(&actions, ends[1]);
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    Running program;
    if (::posix_spawn(&program.process, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) std::abort();
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    program.output = ends[0];
    return program;
}

// Takes what the program prints until `deadline`, or until `enough` says so; false at the end of its output.
bool listen(Running& program, Clock::time_point deadline, const std::function<bool()>& enough) {
    std::array<char, 1 << 16> chunk;
    while (!enough()) {
        const auto left = std::chrono::ceil<std::chrono::microseconds>(deadline - Clock::now());
        if (left.count() <= 0) return true;
        const timespec wait{left.count() / 1'000'000, left.count() % 1'000'000 * 1000};
        pollfd readable{program.output, POLLIN, 0};
        if (::ppoll(&readable, 1, &wait, nullptr) <= 0) continue;
        const ssize_t got = ::read(program.output, chunk.data(), chunk.size());
        if (got <= 0) return false;
        program.text.append(chunk.data(), static_cast<std::size_t>(got));
    }
    return true;
}

// Kills the program and takes the rest of its output. Says how it had ended if it had done so by itself.
std::string kill(Running& program) {
    ::kill(program.process, SIGKILL);
    int status = 0;
    ::waitpid(program.process, &status, 0);
    listen(program, Clock::time_point::max(), [] { return false; });
    ::close(program.output);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return "";
    return WIFEXITED(status) ? "it ended by itself with status " + std::to_string(WEXITSTATUS(status))
                             : "it died of signal " + std::to_string(WTERMSIG(status));
}

// Reads the whole lines of the output into `outcome`; a complaint if a number is not larger than the one before.
std::string read_numbers(const std::string& text, KillOutcome& outcome) {
    bool any = false;
    for (std::size_t at = 0, end = text.find('\n'); end != std::string::npos; at = end + 1, end = text.find('\n', at)) {
        const std::string line = text.substr(at, end - at);
        if (line == "ready") continue;
        const std::uint64_t number = std::strtoull(line.c_str(), nullptr, 10);
        if (number <= outcome.last_acknowledged)
            return "it printed \"" + line + "\" after " + std::to_string(outcome.last_acknowledged);
        outcome.last_acknowledged = number;
        any = true;
    }
    outcome.kills_at_work += any ? 1 : 0;
    return "";
}

}  // namespace

KillOutcome kill_again_and_again(const KillPlan& plan, const LookAfterKill& look) {
    std::mt19937 random(plan.seed);
    std::uniform_int_distribution<int> microseconds(0, static_cast<int>(plan.longest_life.count()) * 1000);
    const Clock::time_point end = Clock::now() + plan.at_most;
    KillOutcome outcome;
    while (outcome.kills < plan.kills && Clock::now() < end && outcome.complaints.size() < 5) {
        const bool while_starting = outcome.kills % 5 == 4;
        const std::chrono::microseconds life(microseconds(random));
        const auto never = [] { return false; };
        Running program = start(plan.command);
        const auto is_ready = [&program] { return program.text.starts_with("ready\n"); };
        bool alive = while_starting || listen(program, Clock::now() + patience, is_ready);
        if (alive) alive = listen(program, Clock::now() + life, never);
        ++outcome.kills;
        std::vector<std::string> wrong{kill(program), read_numbers(program.text, outcome),
                                       look(outcome.last_acknowledged)};
        if (!while_starting && !is_ready()) wrong.push_back("it never got ready");
        for (const std::string& what : wrong)
            if (!what.empty()) outcome.complaints.push_back("kill " + std::to_string(outcome.kills) + ": " + what);
    }
    return outcome;
}

}  // namespace banso::test
