// Files as the operating system has them: the one header of model/ behind which platform code stands
// (os_file_posix.cpp). Bytes only; knows no session and no journal. Paths are the system's own bytes (UTF-8).
// Every error is an ErrorCode of the group "model/io files" with the path as its first argument.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/result.h"

namespace banso::io {

enum class FileKind { Regular, Folder, Other };

struct FileFacts {
    FileKind kind = FileKind::Regular;
    std::uint64_t size = 0;        // bytes
    std::int64_t modified_ns = 0;  // since 1970, UTC
    std::uint64_t inode = 0;
    std::uint64_t links = 0;  // names it has; 0 = removed while open
};

// An open file, closed when it goes. Interrupted and short system calls are carried on with.
class OsFile {
  public:
    OsFile() = default;
    OsFile(OsFile&& other) noexcept;
    OsFile& operator=(OsFile&& other) noexcept;
    ~OsFile();

    // To read. Never waits, also not for a pipe's other end.
    static Result<OsFile> open(const std::string& path);
    // To read, and to write at its end.
    static Result<OsFile> open_to_append(const std::string& path);
    // A new file, to write at its end; FileExists if the name is taken. Private: for the owner's eyes only;
    // otherwise as the user's umask has it.
    enum class Access { Private, Usual };
    static Result<OsFile> create(const std::string& path, Access access);

    // Up to `size` bytes from where the last read ended; 0 at the end.
    Result<std::size_t> read(char* into, std::size_t size);
    // All of it, or an error after which part of it may stand in the file.
    Result<void> write(std::string_view bytes);
    // Down to the disk: everything, or only what is needed to read the content again.
    Result<void> sync();
    Result<void> sync_content();
    Result<void> truncate(std::uint64_t size);
    [[nodiscard]] Result<FileFacts> facts() const;
    // The same open file once more, so that one thread may sync while another closes.
    [[nodiscard]] Result<OsFile> duplicate() const;
    // Gives this file the owner, the permissions and the access lists of `path`, as far as the user may.
    void take_attributes_of(const std::string& path);

  private:
    OsFile(int descriptor, std::string path);
    int descriptor_ = -1;
    std::string path_;
};

// What stands at `path`, symbolic links followed. NoSuchFile if nothing does.
Result<FileFacts> facts_of(const std::string& path);

// Where `path` leads: symbolic links at its end followed, also to a file that is not there (yet).
Result<std::string> follow_links(const std::string& path);

// Absolute and without links, dots or doubled slashes, as far as it exists: one name for one file.
std::string real_path(const std::string& path);

// The folder a path stands in ("." if it names none), and the name in it.
std::string folder_of(const std::string& path);
std::string name_of(const std::string& path);

// Whether this user may make, rename and remove files in the folder; write into the existing file.
bool may_write_in(const std::string& folder);
bool may_write(const std::string& file);

Result<void> rename_over(const std::string& from, const std::string& to);
Result<void> rename_to_new(const std::string& from, const std::string& to);  // FileExists if `to` is there
Result<void> remove_file(const std::string& path);
// Makes renames, removals and new names in the folder survive a power cut.
Result<void> sync_folder(const std::string& folder);
// With its parents, for the owner's eyes only; fine if it exists.
Result<void> make_private_folders(const std::string& folder);

// Number of this process, for names that no other program takes.
std::string process_number();

}  // namespace banso::io
