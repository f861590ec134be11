#include "app/platform/mapped_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace banso::platform {

namespace {

std::error_code last_error() {
    return {errno, std::generic_category()};
}

}  // namespace

std::optional<MappedFile> MappedFile::open(const std::filesystem::path& path, std::error_code& error) {
    error.clear();
    // Not to be held up by a pipe that nobody writes to.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        error = last_error();
        return std::nullopt;
    }
    std::span<const std::byte> bytes;
    struct stat status {};
    if (::fstat(file, &status) != 0) {
        error = last_error();
    } else if (!S_ISREG(status.st_mode)) {
        error = std::make_error_code(S_ISDIR(status.st_mode) ? std::errc::is_a_directory : std::errc::invalid_argument);
    } else if (status.st_size > 0) {
        const auto size = static_cast<std::size_t>(status.st_size);
        void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (start == MAP_FAILED)
            error = last_error();
        else
            bytes = {static_cast<const std::byte*>(start), size};
    }
    ::close(file);  // the mapping stays
    if (error) return std::nullopt;
    return MappedFile(bytes);
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace banso::platform
