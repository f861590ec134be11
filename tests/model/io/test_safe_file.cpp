// Reading files whole and replacing them safely, as the disk, the user's rights and other programs allow.
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/xattr.h>

#include "model/io/beside.h"
#include "model/io/safe_file.h"
#include "model/io/sha256.h"
#include "tests/support/scratch_folder.h"

using namespace banso;
using namespace banso::io;
using namespace banso::test;

namespace {

const std::string old_bytes = "old\n";
const std::string new_bytes = "new bytes, 新しい\n";

ErrorCode code_of(const auto& result) {
    REQUIRE_FALSE(result);
    return result.error().code;
}

std::vector<std::string> names(std::initializer_list<std::string> list) {
    return list;
}

}  // namespace

TEST_CASE("the sha256 of known bytes is the published one") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a file is read whole, whatever is in it") {
    const ScratchFolder folder;
    for (const std::string& bytes : {std::string(), std::string("\0\xFF\n\r", 4), std::string(3'000'000, 'x')}) {
        spill(folder / "a", bytes);
        const Result<StampedFile> file = read_stamped_file(folder / "a");
        REQUIRE(file);
        CHECK(file->bytes == bytes);
        CHECK(file->stamp.size == bytes.size());
        CHECK(file->stamp.sha256 == sha256_hex(bytes));
        CHECK_FALSE(looks_touched(folder / "a", file->stamp));
    }
}

TEST_CASE("what cannot be read says why") {
    const ScratchFolder folder;
    spill(folder / "a", "12345");
    ::mkfifo((folder / "pipe").c_str(), 0600);
    CHECK(read_file(folder / "none").error() == Error{ErrorCode::NoSuchFile, {folder / "none"}});
    CHECK(code_of(read_file(folder / "a/inside")) == ErrorCode::NoSuchFile);
    CHECK(read_file(folder.path()).error() == Error{ErrorCode::IsAFolder, {folder.path()}});
    CHECK(read_file(folder / "pipe").error() == Error{ErrorCode::NotAFile, {folder / "pipe"}});
    CHECK(read_file(folder / "a", 4).error() == Error{ErrorCode::FileTooLarge, {folder / "a", "5", "4"}});
    CHECK(read_file(folder / "a", 5));
    // It claims to have no bytes, and has many.
    CHECK(code_of(read_file("/proc/self/maps", 10)) == ErrorCode::FileTooLarge);
    // No size is told beforehand, and there is no end.
    CHECK(code_of(read_file("/dev/zero")) == ErrorCode::NotAFile);
    CHECK(code_of(read_file(folder / std::string(300, 'n'))) == ErrorCode::ReadFailed);
}

TEST_CASE("a file one may not read says so") {
    const ScratchFolder folder;
    spill(folder / "a", old_bytes);
    ::chmod((folder / "a").c_str(), 0000);
    CHECK(as_plain_user([&] {
              const auto file = read_file(folder / "a");
              return !file && file.error() == Error{ErrorCode::MayNotRead, {folder / "a"}} ? 0 : 1;
          }) == 0);
}

TEST_CASE("saving replaces the file and leaves nothing beside it") {
    const ScratchFolder folder;
    spill(folder / "a", old_bytes);
    const Result<FileStamp> stamp = write_file_safely(folder / "a", new_bytes);
    REQUIRE(stamp);
    CHECK(slurp(folder / "a") == new_bytes);
    CHECK(folder.names() == names({"a"}));
    CHECK(stamp->durable);
    CHECK(*stamp == read_stamped_file(folder / "a")->stamp);
}

TEST_CASE("saving keeps permissions, owner and attributes of the file") {
    const ScratchFolder folder;
    const std::string path = folder / "a";
    for (const unsigned mode : {0600U, 0640U, 0664U, 0604U}) {
        spill(path, old_bytes);
        ::chmod(path.c_str(), mode);
        if (::geteuid() == 0) CHECK(::chown(path.c_str(), 12345, 23456) == 0);
        const bool has_attributes = ::setxattr(path.c_str(), "user.banso", "x", 1, 0) == 0;
        REQUIRE(write_file_safely(path, new_bytes));
        CHECK(mode_of(path) == mode);
        struct stat info {};
        REQUIRE(::stat(path.c_str(), &info) == 0);
        if (::geteuid() == 0) CHECK(info.st_uid == 12345);
        if (::geteuid() == 0) CHECK(info.st_gid == 23456);
        char value = 0;
        if (has_attributes) CHECK(::getxattr(path.c_str(), "user.banso", &value, 1) == 1);
        if (!has_attributes) MESSAGE("this file system has no user attributes: that they are kept was not looked at");
    }
}

TEST_CASE("a new file gets the permissions of the user's umask") {
    const ScratchFolder folder;
    const mode_t before = ::umask(0027);
    CHECK(write_file_safely(folder / "a", new_bytes));
    ::umask(before);
    CHECK(mode_of(folder / "a") == 0640);
}

TEST_CASE("a group that cannot be kept does not hand its rights to another") {
    if (::geteuid() != 0) {
        MESSAGE("only root can make a file of a foreign group: not looked at");
        return;
    }
    const ScratchFolder folder;
    folder.open_to_all();
    spill(folder / "a", old_bytes);
    ::chmod((folder / "a").c_str(), 0662);  // others may write, so that a plain user may save
    REQUIRE(::chown((folder / "a").c_str(), 12345, 23456) == 0);
    CHECK(as_plain_user([&] { return write_file_safely(folder / "a", new_bytes) ? 0 : 1; }) == 0);
    CHECK(mode_of(folder / "a") == 0622);
}

TEST_CASE("saving through a symbolic link replaces what it leads to, not the link") {
    namespace fs = std::filesystem;
    const ScratchFolder folder;
    fs::create_directory(folder / "elsewhere");
    spill(folder / "elsewhere/real", old_bytes);
    fs::create_symlink("elsewhere/second", folder / "link");
    fs::create_symlink("real", folder / "elsewhere/second");
    REQUIRE(write_file_safely(folder / "link", new_bytes));
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(fs::is_symlink(folder / "elsewhere/second"));
    CHECK(slurp(folder / "elsewhere/real") == new_bytes);

    fs::create_symlink("elsewhere/not yet", folder / "open");
    REQUIRE(write_file_safely(folder / "open", new_bytes));
    CHECK(fs::is_symlink(folder / "open"));
    CHECK(slurp(folder / "elsewhere/not yet") == new_bytes);

    fs::create_symlink("round", folder / "round");
    CHECK(code_of(write_file_safely(folder / "round", new_bytes)) == ErrorCode::WriteFailed);
}

TEST_CASE("where nothing can be written, saving says why and touches nothing") {
    const ScratchFolder folder;
    std::filesystem::create_directory(folder / "sub");
    const std::string missing = folder / "none";
    CHECK(write_file_safely(missing + "/a", new_bytes).error() == Error{ErrorCode::NoSuchFolder, {missing}});
    CHECK(write_file_safely(folder / "sub", new_bytes).error() == Error{ErrorCode::IsAFolder, {folder / "sub"}});
    CHECK(code_of(write_file_safely("/dev/null", new_bytes)) == ErrorCode::NotAFile);
    CHECK(folder.names() == names({"sub"}));
}

TEST_CASE("a read-only folder and a read-only file are left as they are") {
    const ScratchFolder folder;
    spill(folder / "a", old_bytes);
    ::chmod((folder / "a").c_str(), 0666);
    ::chmod(folder.path().c_str(), 0555);
    const auto refused = [&] {
        const auto written = write_file_safely(folder / "a", new_bytes);
        return !written && written.error() == Error{ErrorCode::MayNotWrite, {folder / "a"}} ? 0 : 1;
    };
    CHECK(as_plain_user(refused) == 0);
    folder.open_to_all();
    ::chmod((folder / "a").c_str(), 0444);
    CHECK(as_plain_user(refused) == 0);
    CHECK(slurp(folder / "a") == old_bytes);
    CHECK(folder.names() == names({"a"}));
}

TEST_CASE("a disk that gets full while saving leaves the old file and nothing beside it") {
    const ScratchFolder folder;
    constexpr int no_right = 77;
    const int outcome = in_child([&] {
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=64k") != 0)
            return no_right;
        spill(folder / "a", old_bytes);
        const auto written = write_file_safely(folder / "a", std::string(200'000, 'x'));
        if (written || written.error() != Error{ErrorCode::DiskFull, {folder / "a"}}) return 1;
        if (slurp(folder / "a") != old_bytes || folder.names() != names({"a"})) return 2;
        return write_file_safely(folder / "a", new_bytes) ? 0 : 3;
    });
    if (outcome == no_right) MESSAGE("only root can make a tiny disk: a full one was not looked at");
    CHECK((outcome == 0 || outcome == no_right));
}

TEST_CASE("a write that ends in the middle leaves the old file and nothing beside it") {
    const ScratchFolder folder;
    spill(folder / "a", old_bytes);
    CHECK(in_child([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{1000, 1000};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              const auto written = write_file_safely(folder / "a", std::string(1500, 'x'));
              return !written && written.error().code == ErrorCode::WriteFailed ? 0 : 1;
          }) == 0);
    CHECK(slurp(folder / "a") == old_bytes);
    CHECK(folder.names() == names({"a"}));
}

TEST_CASE("a file changed by something else is noticed before it is overwritten") {
    const ScratchFolder folder;
    const std::string path = folder / "a";
    const FileStamp stamp = *write_file_safely(path, old_bytes);
    CHECK_FALSE(*changed_since(path, stamp));
    CHECK(write_file_safely(path, old_bytes, stamp));
    CHECK_FALSE(*changed_since(path, stamp));  // the same bytes again are no change

    spill(path, "OLD\n");  // as long as before
    CHECK(*changed_since(path, stamp));
    CHECK(looks_touched(path, stamp));
    CHECK(write_file_safely(path, new_bytes, stamp).error() == Error{ErrorCode::ChangedOnDisk, {path}});
    CHECK(slurp(path) == "OLD\n");
    CHECK(folder.names() == names({"a"}));

    std::filesystem::remove(path);
    CHECK(*changed_since(path, stamp));
    CHECK(looks_touched(path, stamp));
    CHECK(code_of(write_file_safely(path, new_bytes, stamp)) == ErrorCode::ChangedOnDisk);
    CHECK(folder.names().empty());
}

TEST_CASE("a Japanese name as long as names may be can be saved") {
    const ScratchFolder folder;
    std::string name;
    while (name.size() + 3 <= 255) name += "看";
    REQUIRE(write_file_safely(folder / name, old_bytes));
    REQUIRE(write_file_safely(folder / name, new_bytes));
    CHECK(slurp(folder / name) == new_bytes);
    CHECK(folder.names() == names({name}));
    const std::string side = side_name(".", name, ".journal");
    CHECK(side.size() <= 195);
    CHECK(side.substr(0, 4) == ".看");
    CHECK(side.find("看~") != std::string::npos);
    CHECK(side != side_name(".", name.substr(3) + "取", ".journal"));
    CHECK(side_name(".", "a", ".lock") == ".a.lock");
}

TEST_CASE("what a killed save left beside the file is cleared away, and nothing else") {
    const ScratchFolder folder;
    spill(folder / "a", old_bytes);
    spill(folder / "b", old_bytes);
    REQUIRE(create_beside(folder / "a", OsFile::Access::Usual));
    REQUIRE(create_beside(folder / "b", OsFile::Access::Usual));
    CHECK(folder.names().size() == 4);
    remove_leftovers(folder / "a");
    CHECK(folder.names().size() == 3);
    CHECK(folder.names()[0].starts_with(".b.saving-"));
}
