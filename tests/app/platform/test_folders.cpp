// Where our own files go for this user, by the XDG variables.
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>

#include "app/platform/folders.h"
#include "tests/support/scratch_folder.h"

using namespace banso::platform;
using namespace banso::test;

TEST_CASE("our folders are where the user's variables say, or in the usual place") {
    CHECK(in_child([] {
              ::setenv("HOME", "/home/hub/", 1);
              ::setenv("XDG_STATE_HOME", "/elsewhere/state//", 1);
              ::setenv("XDG_CONFIG_HOME", "relative", 1);  // does not count, says the specification
              ::unsetenv("XDG_CACHE_HOME");
              ::unsetenv("TMPDIR");
              if (state_folder() != "/elsewhere/state/banso") return 1;
              if (config_folder() != "/home/hub/.config/banso") return 2;
              if (cache_folder() != "/home/hub/.cache/banso") return 3;
              if (temporary_folder() != "/tmp") return 4;
              ::unsetenv("XDG_STATE_HOME");
              if (state_folder() != "/home/hub/.local/state/banso") return 5;
              ::unsetenv("HOME");  // the user's entry has one
              return state_folder().ends_with("/.local/state/banso") ? 0 : 6;
          }) == 0);
}

TEST_CASE("our folders are made with their parents, for our eyes only") {
    const ScratchFolder folder;
    CHECK_FALSE(make_private_folder(folder / "a/b/c"));
    CHECK(mode_of(folder / "a") == 0700);
    CHECK(mode_of(folder / "a/b/c") == 0700);
    CHECK_FALSE(make_private_folder(folder / "a/b/c"));  // again is fine
    CHECK(mode_of(folder.path()) == 0755);               // what was there stays as it was
    spill(folder / "file", "");
    CHECK(make_private_folder(folder / "file/sub"));
}
