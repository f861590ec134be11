// Reading a file whole, and replacing one so that at every instant either all of the old or all of the new stands
// there. Bytes only: knows nothing of sessions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/result.h"

namespace banso::io {

inline constexpr std::uint64_t read_limit = 256ULL << 20;  // bytes; the largest session we speak of is a tenth of it

// What a file was when we read or wrote it, to notice that something else has changed it since.
struct FileStamp {
    std::uint64_t size = 0;        // bytes
    std::int64_t modified_ns = 0;  // since 1970, UTC
    std::uint64_t inode = 0;
    std::string sha256;   // 64 hexadecimal digits
    bool durable = true;  // false: in place, but its folder could not be synced, so a power cut may bring the old file
                          // back. Keep the journal until the next save.
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// The whole file. NoSuchFile, IsAFolder, NotAFile (a pipe, a device), MayNotRead, FileTooLarge, ReadFailed.
// Never waits, and never takes more than `limit` bytes of memory, whatever stands at `path`.
Result<std::string> read_file(const std::string& path, std::uint64_t limit = read_limit);

// The same with the stamp of exactly these bytes.
struct StampedFile {
    std::string bytes;
    FileStamp stamp;
};
Result<StampedFile> read_stamped_file(const std::string& path, std::uint64_t limit = read_limit);

// Makes `bytes` the content of `path`: written beside it, synced, renamed over it, folder synced. A symbolic link is
// followed: its target is replaced, not the link. Owner, permissions and access lists of an existing file are kept as
// far as the user may; a file the user may not write is left alone although the rename would be allowed.
// With `expected`, refuses with ChangedOnDisk if something else changed or removed the file (looked at last before
// the rename). On any error the file is as it was and nothing is left beside it.
// NoSuchFolder, IsAFolder, NotAFile, MayNotWrite, DiskFull, WriteFailed, ChangedOnDisk.
Result<FileStamp> write_file_safely(const std::string& path, std::string_view bytes,
                                    const std::optional<FileStamp>& expected = std::nullopt);

// Whether the file no longer holds the stamped bytes (a changed time alone does not count). A file that is gone has
// changed. Reads at most stamp.size bytes; fails if that cannot be read.
Result<bool> changed_since(const std::string& path, const FileStamp& stamp);

// Cheap enough for every second: whether size, time or file differ, so that changed_since is worth asking.
bool looks_touched(const std::string& path, const FileStamp& stamp);

}  // namespace banso::io
