#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include "app/platform/child_process.h"

extern char** environ;

namespace banso::platform {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds glance{10};  // between two looks at the cancel flag
constexpr std::size_t longest_errors = 4096;

class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

// Two ends that talk to each other; sockets, because writing to one whose other end is gone can be kept from raising
// SIGPIPE.
struct Line {
    Descriptor ours;
    Descriptor theirs;
    bool open() {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
        ours = Descriptor(ends[0]);
        theirs = Descriptor(ends[1]);
        return fcntl(ours.number(), F_SETFL, O_NONBLOCK) == 0;
    }
};

class Child {
  public:
    Child(std::string input, std::size_t longest_output) : input_(std::move(input)), longest_output_(longest_output) {}
    ~Child() { kill(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // 0 or errno.
    int start(const ChildCommand& command) {
        if (!in_.open() || !out_.open() || !err_.open()) return errno;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in_.theirs.number(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out_.theirs.number(), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, err_.theirs.number(), STDERR_FILENO);
        std::vector<char*> arguments{const_cast<char*>(command.program.c_str())};
        for (const std::string& argument : command.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        const int failure = posix_spawn(&pid_, command.program.c_str(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (failure != 0) pid_ = -1;
        for (Line* line : {&in_, &out_, &err_}) line->theirs.close();
        return failure;
    }

    [[nodiscard]] bool talks() const { return out_.ours.is_open() || err_.ours.is_open(); }
    [[nodiscard]] bool is_too_long() const { return output.size() > longest_output_; }

    // Waits for something to read or write, at most so long, and does it.
    void exchange(std::chrono::milliseconds at_most) {
        if (written_ == input_.size()) in_.ours.close();
        std::array<pollfd, 3> waits{
            {{in_.ours.number(), POLLOUT, 0}, {out_.ours.number(), POLLIN, 0}, {err_.ours.number(), POLLIN, 0}}};
        if (poll(waits.data(), waits.size(), static_cast<int>(at_most.count())) <= 0) return;
        if (waits[0].revents != 0) write();
        if (waits[1].revents != 0) read(out_.ours, output, longest_output_ + 1);
        if (waits[2].revents != 0) read(err_.ours, errors, longest_errors);
    }

    // Whether it has ended by itself; then how.
    bool has_ended(int& wait_status) {
        const pid_t ended = waitpid(pid_, &wait_status, WNOHANG);
        if (ended == pid_) pid_ = -1;
        return ended == -1 || pid_ == -1;
    }

    void kill() {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        while (waitpid(pid_, nullptr, 0) == -1 && errno == EINTR) {
        }
        pid_ = -1;
    }

    std::string output;
    std::string errors;

  private:
    void write() {
        const ssize_t count = send(in_.ours.number(), input_.data() + written_, input_.size() - written_, MSG_NOSIGNAL);
        if (count > 0) written_ += static_cast<std::size_t>(count);
        if (count < 0 && errno != EAGAIN && errno != EINTR) written_ = input_.size();  // it does not read any more
    }

    // What exceeds `most` is read and dropped.
    static void read(Descriptor& from, std::string& into, std::size_t most) {
        std::array<char, 65536> buffer;
        const ssize_t count = ::read(from.number(), buffer.data(), buffer.size());
        if (count > 0)
            into.append(buffer.data(), std::min(static_cast<std::size_t>(count), most - std::min(most, into.size())));
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) from.close();
    }

    std::string input_;
    std::size_t written_ = 0;
    std::size_t longest_output_;
    Line in_;
    Line out_;
    Line err_;
    pid_t pid_ = -1;
};

ChildResult result_of(Child& child, ChildEnd end, int status) {
    child.kill();
    return {end, status, std::move(child.output), std::move(child.errors)};
}

}  // namespace

ChildResult run_child(const ChildCommand& command, const std::string& input, std::chrono::milliseconds deadline,
                      const std::atomic<bool>* cancelled, std::size_t longest_output) {
    const auto end = Clock::now() + deadline;
    Child child(input, longest_output);
    if (const int failure = child.start(command); failure != 0) return result_of(child, ChildEnd::NotStarted, failure);
    int wait_status = 0;
    while (child.talks() || !child.has_ended(wait_status)) {
        if (cancelled && *cancelled) return result_of(child, ChildEnd::Cancelled, 0);
        if (child.is_too_long()) return result_of(child, ChildEnd::OutputTooLong, 0);
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (left.count() <= 0) return result_of(child, ChildEnd::DeadlinePassed, 0);
        child.exchange(std::min(left, child.talks() ? glance : std::chrono::milliseconds{1}));
    }
    if (WIFSIGNALED(wait_status)) return result_of(child, ChildEnd::Signalled, WTERMSIG(wait_status));
    return result_of(child, ChildEnd::Exited, WIFEXITED(wait_status) ? WEXITSTATUS(wait_status) : -1);
}

std::string own_program() {
    std::array<char, 4096> path;
    const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
    return length > 0 && length < static_cast<ssize_t>(path.size())
               ? std::string(path.data(), static_cast<std::size_t>(length))
               : "";
}

void end_with_parent(unsigned seconds) {
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() == 1) _exit(1);  // it had ended already
#endif
    alarm(seconds);
}

}  // namespace banso::platform
