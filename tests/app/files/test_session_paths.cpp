// Names of the journal and the lock: one for one file, whatever it is called by, and always somewhere writable.
#include <chrono>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "app/files/session_paths.h"
#include "tests/support/scratch_folder.h"

using namespace banso::files;
using namespace banso::test;

TEST_CASE("journal and lock stand beside the session") {
    const ScratchFolder folder;
    const SessionPaths paths = session_paths(folder / "第1回.banso.json", folder / "state");
    CHECK(paths == SessionPaths{folder / ".第1回.banso.json.journal", folder / ".第1回.banso.json.lock"});
    CHECK(folder.names().empty());  // names only
}

TEST_CASE("a session has one journal, by whatever name it is opened") {
    namespace fs = std::filesystem;
    const ScratchFolder folder;
    fs::create_directories(folder / "real/sub");
    spill(folder / "real/a", "");
    fs::create_symlink("real/a", folder / "link");
    fs::create_symlink("real", folder / "folder link");
    const SessionPaths paths = paths_beside(folder / "real/a");
    for (const char* name : {"link", "folder link/a", "real/sub/../a", "real//./a"}) {
        CAPTURE(name);
        CHECK(paths_beside(folder / name) == paths);
        CHECK(paths_in_state(folder / name, "/state") == paths_in_state(folder / "real/a", "/state"));
    }
    const fs::path before = fs::current_path();
    fs::current_path(folder / "real");
    CHECK(paths_beside("a") == paths);
    fs::current_path(before);
    CHECK_FALSE(paths_in_state(folder / "real/a", "/state") == paths_in_state(folder / "a", "/state"));
}

TEST_CASE("where the folder cannot be written, journal and lock stand in the state folder") {
    const ScratchFolder folder;
    std::filesystem::create_directory(folder / "shared");
    std::filesystem::create_directory(folder / "state");
    ::chmod((folder / "shared").c_str(), 0555);
    ::chmod((folder / "state").c_str(), 0777);
    CHECK(as_plain_user([&] {
              const std::string session = folder / "shared/a";
              const auto all = all_session_paths(session, folder / "state");
              if (all.size() != 2 || all[0] != paths_in_state(session, folder / "state")) return 1;
              if (all[1] != paths_beside(session) || session_paths(session, folder / "state") != all[0]) return 2;
              spill(all[0].journal, "x");
              if (slurp(all[0].journal) != "x") return 3;
              return mode_of(folder / "state/sessions") == 0700 ? 0 : 4;
          }) == 0);
}

TEST_CASE("the longest names leave room for journal, lock and what is set aside") {
    std::string name;
    while (name.size() + 3 <= 255) name += "看";
    for (const SessionPaths& paths : {paths_beside("/tmp/" + name), paths_in_state("/tmp/" + name, "/state")}) {
        CHECK(std::filesystem::path(paths.journal).filename().string().size() <= 200);
        CHECK(std::filesystem::path(paths.lock).filename().string().size() <= 200);
    }
}

TEST_CASE("sessions without a file are found again, those set aside are not") {
    const ScratchFolder folder;
    CHECK(unnamed_journals(folder.path()).empty());
    const SessionPaths one = unnamed_session_paths("one/../..", folder.path());
    const SessionPaths two = unnamed_session_paths("two", folder.path());
    spill(one.journal, "1");
    spill(two.journal, "2");
    spill(two.lock, "");
    spill(two.journal + ".aside-20261120", "");
    CHECK(slurp(one.journal) == "1");
    // The one worked on last comes first.
    std::filesystem::last_write_time(one.journal,
                                     std::filesystem::last_write_time(two.journal) + std::chrono::hours(1));
    CHECK(unnamed_journals(folder.path()) == std::vector<std::string>{one.journal, two.journal});
    std::filesystem::last_write_time(two.journal,
                                     std::filesystem::last_write_time(one.journal) + std::chrono::hours(1));
    CHECK(unnamed_journals(folder.path()) == std::vector<std::string>{two.journal, one.journal});
    CHECK(folder.names() == std::vector<std::string>{"unnamed"});
}
