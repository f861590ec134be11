// A file's bytes without reading them: mapped into memory, read only as they are touched. Knows nothing of their
// meaning.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

namespace banso::platform {

// The bytes live as long as this does, also when the file is replaced or removed meanwhile. Meant for files that are
// never shortened in place, such as installed fonts.
class MappedFile {
  public:
    // Nothing, and the reason in `error`, when it cannot be opened or is not a regular file. An empty file has no
    // bytes.
    [[nodiscard]] static std::optional<MappedFile> open(const std::filesystem::path& path, std::error_code& error);

    MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    ~MappedFile();

    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

  private:
    explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
    std::span<const std::byte> bytes_;
};

}  // namespace banso::platform
