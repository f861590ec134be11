// Two programs and one session: the second learns who has it, and a kill leaves nothing locked.
#include <csignal>
#include <filesystem>
#include <string>
#include <variant>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>

#include "app/platform/file_lock.h"
#include "tests/support/scratch_folder.h"

using namespace banso::platform;
using namespace banso::test;

namespace {

const LockHolder me{"松本", "hub-pc", 42, "2026-11-20T13:15:00+09:00"};
const LockHolder other{"sato", "laptop", 43, "2026-11-20T13:16:00+09:00"};

bool is_lock(const auto& taken) {
    return std::holds_alternative<FileLock>(taken);
}

}  // namespace

TEST_CASE("the second to open is told by whom and since when the session is open") {
    const ScratchFolder folder;
    const std::string path = folder / ".a.lock";
    {
        const auto first = FileLock::take(path, me);
        REQUIRE(is_lock(first));
        CHECK(in_child([&] {
                  const auto second = FileLock::take(path, other);
                  const auto* holder = std::get_if<LockHolder>(&second);
                  return holder && *holder == me ? 0 : 1;
              }) == 0);
        const auto again = FileLock::take(path, other);  // also within one program
        REQUIRE(std::holds_alternative<LockHolder>(again));
        CHECK(std::get<LockHolder>(again) == me);
        CHECK(lock_holder(path) == me);
    }
    CHECK(folder.names().empty());  // the lock's file goes with it
    CHECK_FALSE(lock_holder(path));
    CHECK(in_child([&] { return is_lock(FileLock::take(path, other)) ? 0 : 1; }) == 0);
}

TEST_CASE("a killed program leaves no lock") {
    const ScratchFolder folder;
    const std::string path = folder / ".a.lock";
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FileLock::take(path, other);
        const char told = is_lock(lock) ? 'y' : 'n';
        if (::write(ready[1], &told, 1) != 1) ::_exit(1);
        while (true) ::pause();
    }
    char told = 0;
    REQUIRE(::read(ready[0], &told, 1) == 1);
    CHECK(told == 'y');
    CHECK(lock_holder(path) == other);
    CHECK_FALSE(is_lock(FileLock::take(path, me)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(folder.names().size() == 1);  // the file is still there, and holds nobody up
    CHECK_FALSE(lock_holder(path));
    const auto lock = FileLock::take(path, me);
    REQUIRE(is_lock(lock));
    CHECK(lock_holder(path) == me);
}

TEST_CASE("a program at work is not taken for one that ends; a killed one is, while it still has the lock or is gone") {
    const ScratchFolder folder;
    const std::string path = folder / ".a.lock";
    CHECK_FALSE(is_ending(this_process("")));
    LockHolder elsewhere = this_process("");
    elsewhere.host += "-not-this-one";
    elsewhere.pid = 0x3fffffff;
    CHECK_FALSE(is_ending(elsewhere));  // nobody here can know
    CHECK_FALSE(is_ending(LockHolder{}));

    const pid_t child = ::fork();
    if (child == 0) {
        while (true) ::pause();
    }
    LockHolder holder = this_process("");
    holder.pid = child;
    CHECK_FALSE(is_ending(holder));
    ::kill(child, SIGKILL);
    CHECK(is_ending(holder));  // at once, whether it had a turn since or not
    siginfo_t ended{};
    ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT);
    CHECK(is_ending(holder));  // nobody has collected it yet
    ::waitpid(child, nullptr, 0);
    CHECK(is_ending(holder));
}

TEST_CASE("no program that we start holds the lock on") {
    const ScratchFolder folder;
    const std::string path = folder / ".a.lock";
    pid_t child = 0;
    {
        const auto lock = FileLock::take(path, me);
        REQUIRE(is_lock(lock));
        child = ::fork();
        if (child == 0) {
            ::execl("/bin/sleep", "sleep", "60", nullptr);
            ::_exit(1);
        }
        // Until the other program has started, the child still is a copy of this one.
        while (std::filesystem::read_symlink("/proc/" + std::to_string(child) + "/exe") ==
               std::filesystem::read_symlink("/proc/self/exe"))
            ::usleep(1000);
    }
    CHECK(is_lock(FileLock::take(path, me)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

TEST_CASE("a lock file that tells nothing sensible still locks") {
    const ScratchFolder folder;
    for (const char* text : {"", "half", "a\nb\nnot a number\nd\n", "a\nb\n99999999999999999999999\nd\n"}) {
        const std::string path = folder / ".a.lock";
        const auto lock = FileLock::take(path, me);
        REQUIRE(is_lock(lock));
        spill(path, text);
        const auto second = FileLock::take(path, other);
        REQUIRE(std::holds_alternative<LockHolder>(second));
        CHECK(std::get<LockHolder>(second) == LockHolder{});
    }
}

TEST_CASE("a lock file left behind by somebody else's killed program is no obstacle") {
    const ScratchFolder folder;
    const std::string path = folder / ".a.lock";
    folder.open_to_all();
    spill(path, "sato\nlaptop\n43\n2026\n");
    ::chmod(path.c_str(), 0644);
    CHECK(as_plain_user([&] {
              const auto lock = FileLock::take(path, me);
              return is_lock(lock) && lock_holder(path) == me ? 0 : 1;
          }) == 0);
}

TEST_CASE("where no lock file can be, the reason is told") {
    const ScratchFolder folder;
    const auto missing = FileLock::take(folder / "none/.a.lock", me);
    REQUIRE(std::holds_alternative<LockFailure>(missing));
    CHECK(std::get<LockFailure>(missing).path == folder / "none/.a.lock");
    CHECK_FALSE(std::get<LockFailure>(missing).reason.empty());
    // A link put there by somebody else must not let us write elsewhere.
    spill(folder / "precious", "precious");
    std::filesystem::create_symlink(folder / "precious", folder / ".a.lock");
    CHECK(std::holds_alternative<LockFailure>(FileLock::take(folder / ".a.lock", me)));
    CHECK(slurp(folder / "precious") == "precious");
}

TEST_CASE("this process knows its user, machine and number") {
    const LockHolder self = this_process("now");
    CHECK_FALSE(self.user.empty());
    CHECK_FALSE(self.host.empty());
    CHECK(self.pid == ::getpid());
    CHECK(self.since == "now");
}
