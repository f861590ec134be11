#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "app/platform/mapped_file.h"

namespace fs = std::filesystem;
using banso::platform::MappedFile;

namespace {

struct TemporaryFile {
    explicit TemporaryFile(const std::string& content) { std::ofstream(path, std::ios::binary) << content; }
    ~TemporaryFile() { fs::remove(path); }
    fs::path path = fs::temp_directory_path() / ("banso-mapped-" + std::to_string(::getpid()));
};

std::string text_of(const MappedFile& file) {
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

}  // namespace

TEST_CASE("a mapped file gives the bytes of the file, also after it was moved and the file removed") {
    std::optional<MappedFile> moved;
    {
        const TemporaryFile file("在宅医療");
        std::error_code error;
        std::optional<MappedFile> mapped = MappedFile::open(file.path, error);
        REQUIRE(mapped);
        CHECK_FALSE(error);
        moved = std::move(mapped);
    }
    CHECK(text_of(*moved) == "在宅医療");
}

TEST_CASE("an empty file has no bytes and is no error") {
    const TemporaryFile file("");
    std::error_code error;
    const auto mapped = MappedFile::open(file.path, error);
    REQUIRE(mapped);
    CHECK(mapped->bytes().empty());
}

TEST_CASE("what cannot be mapped says why") {
    std::error_code error;
    CHECK_FALSE(MappedFile::open("/nowhere/at/all.ttf", error));
    CHECK(error == std::errc::no_such_file_or_directory);
    CHECK_FALSE(MappedFile::open(fs::temp_directory_path(), error));
    CHECK(error == std::errc::is_a_directory);
    CHECK_FALSE(MappedFile::open("/dev/null", error));
    CHECK(error == std::errc::invalid_argument);
}
