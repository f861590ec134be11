// The last saved versions: listed, read again, counted, and never a reason for saving to fail.
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "app/files/versions.h"
#include "tests/support/scratch_folder.h"

using namespace banso;
using namespace banso::files;
using namespace banso::test;

namespace {

std::string version_text(int number) {
    return "{\"version\": " + std::to_string(number) + "}\n";
}

int files_in(const std::string& folder) {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
    return count;
}

}  // namespace

TEST_CASE("saved versions can be listed and read again, newest first") {
    const ScratchFolder scratch;
    const std::string folder = versions_folder(scratch.path(), "/home/hub/a.banso.json", "s1");
    CHECK(list_versions(folder)->empty());
    REQUIRE(keep_version(folder, version_text(1), "2026-11-20T13:15:00+09:00"));
    REQUIRE(keep_version(folder, version_text(2), "2026-11-20T13:16:00+09:00"));
    const auto versions = list_versions(folder);
    REQUIRE(versions);
    REQUIRE(versions->size() == 2);
    CHECK((*versions)[0].saved_at == "2026-11-20T13:16:00+09:00");
    CHECK((*versions)[0].size == version_text(2).size());
    CHECK(*read_version(folder, (*versions)[0]) == version_text(2));
    CHECK(*read_version(folder, (*versions)[1]) == version_text(1));
    CHECK(mode_of(folder) == 0700);
}

TEST_CASE("the last twenty versions are kept, and nothing of those before") {
    const ScratchFolder scratch;
    const std::string folder = scratch / "v";
    for (int number = 1; number <= 25; ++number) REQUIRE(keep_version(folder, version_text(number), "now"));
    const auto versions = list_versions(folder);
    REQUIRE(versions);
    REQUIRE(versions->size() == 20);
    for (int age = 0; age < 20; ++age) {
        const auto bytes = read_version(folder, (*versions)[static_cast<std::size_t>(age)]);
        REQUIRE(bytes);
        CHECK(*bytes == version_text(25 - age));
    }
    CHECK(files_in(folder) == 21);  // and the index
}

TEST_CASE("the same bytes are stored once, and saving without a change is no version") {
    const ScratchFolder scratch;
    const std::string folder = scratch / "v";
    for (const int number : {1, 1, 2, 1}) REQUIRE(keep_version(folder, version_text(number), "now"));
    CHECK(list_versions(folder)->size() == 3);
    CHECK(files_in(folder) == 3);
    for (int number = 3; number <= 20; ++number) REQUIRE(keep_version(folder, version_text(number), "now"));
    // The oldest entry of version 1 went, its bytes are still needed by the newer one.
    const auto versions = list_versions(folder);
    REQUIRE(versions->size() == 20);
    CHECK(*read_version(folder, (*versions)[18]) == version_text(1));
}

TEST_CASE("sessions do not mix: by their path and by their id") {
    CHECK(versions_folder("/s", "/a", "1") == versions_folder("/s", "/x/../a", "1"));
    CHECK_FALSE(versions_folder("/s", "/a", "1") == versions_folder("/s", "/a", "2"));
    CHECK_FALSE(versions_folder("/s", "/a", "1") == versions_folder("/s", "/b", "1"));
}

TEST_CASE("a damaged version is not taken for what was saved, and saving it again mends it") {
    const ScratchFolder scratch;
    const std::string folder = scratch / "v";
    REQUIRE(keep_version(folder, version_text(1), "then"));
    const Version version = list_versions(folder)->front();
    const std::string blob = folder + "/" + version.sha256 + ".banso.json";
    spill(blob, "something else");
    CHECK(read_version(folder, version).error() == Error{ErrorCode::VersionDamaged, {"then"}});
    REQUIRE(keep_version(folder, version_text(1), "later"));
    CHECK(*read_version(folder, version) == version_text(1));
    std::filesystem::remove(blob);
    CHECK(read_version(folder, version).error().code == ErrorCode::NoSuchFile);
}

TEST_CASE("an index that is damaged loses only the lines that are") {
    const ScratchFolder scratch;
    const std::string folder = scratch / "v";
    for (int number = 1; number <= 3; ++number) REQUIRE(keep_version(folder, version_text(number), "now"));
    const std::string index = slurp(folder + "/index");
    for (std::size_t at = 0; at < index.size(); ++at) {
        std::string changed = index;
        changed[at] = static_cast<char>(changed[at] ^ 0x80);
        spill(folder + "/index", changed);
        const auto versions = list_versions(folder);
        REQUIRE(versions);
        CHECK(versions->size() >= 1);
        for (const Version& version : *versions) (void)read_version(folder, version);
    }
    spill(folder + "/index",
          std::string("\n\n x\n") + std::string(64, 'a') + "\n" + std::string(64, 'a') + " 5\n" + index);
    CHECK(list_versions(folder)->size() == 3);
}

TEST_CASE("a version that cannot be kept says so") {
    const ScratchFolder scratch;
    spill(scratch / "file", "");
    CHECK_FALSE(keep_version(scratch / "file/v", version_text(1), "now"));
    ::chmod(scratch.path().c_str(), 0555);
    CHECK(as_plain_user([&] {
              const auto kept = keep_version(scratch / "v", version_text(1), "now");
              return !kept && kept.error().code == ErrorCode::MayNotWrite ? 0 : 1;
          }) == 0);
}
