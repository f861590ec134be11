// model/io/os_file.h for Linux and other POSIX systems.
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "model/io/os_file.h"

namespace banso::io {
namespace {

enum class Doing { Reading, Writing, Creating };

std::string reason(int number) {
    return std::generic_category().message(number);
}

// The error for `number` (an errno), named by what the user can do about it.
Error system_error(int number, const std::string& path, Doing doing) {
    switch (number) {
        case ENOENT:
        case ENOTDIR:
            if (doing == Doing::Creating) return Error{ErrorCode::NoSuchFolder, {folder_of(path)}};
            return Error{ErrorCode::NoSuchFile, {path}};
        case EISDIR:
            return Error{ErrorCode::IsAFolder, {path}};
        case EACCES:
        case EPERM:
        case EROFS:
            return Error{doing == Doing::Reading ? ErrorCode::MayNotRead : ErrorCode::MayNotWrite, {path}};
        case EEXIST:
            return Error{ErrorCode::FileExists, {path}};
        case ENOSPC:
        case EDQUOT:
            return Error{ErrorCode::DiskFull, {path}};
        default:
            return Error{doing == Doing::Reading ? ErrorCode::ReadFailed : ErrorCode::WriteFailed,
                         {path, reason(number)}};
    }
}

// Calls again while a signal interrupts.
template <class Call>
auto uninterrupted(Call call) {
    auto outcome = call();
    while (outcome == -1 && errno == EINTR) outcome = call();
    return outcome;
}

FileFacts facts_from(const struct stat& info) {
    FileFacts facts;
    facts.kind = S_ISREG(info.st_mode) ? FileKind::Regular : S_ISDIR(info.st_mode) ? FileKind::Folder : FileKind::Other;
    facts.size = static_cast<std::uint64_t>(info.st_size);
    facts.modified_ns = static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
    facts.inode = info.st_ino;
    facts.links = info.st_nlink;
    return facts;
}

void copy_extended_attributes(const std::string& from, int to) {
    const ssize_t names_size = ::listxattr(from.c_str(), nullptr, 0);
    if (names_size <= 0) return;
    std::vector<char> names(static_cast<std::size_t>(names_size));
    const ssize_t listed = ::listxattr(from.c_str(), names.data(), names.size());
    for (ssize_t at = 0; at < listed;) {
        const char* name = names.data() + at;
        at += static_cast<ssize_t>(std::char_traits<char>::length(name)) + 1;
        std::vector<char> value(64 * 1024);
        const ssize_t size = ::getxattr(from.c_str(), name, value.data(), value.size());
        if (size >= 0) (void)::fsetxattr(to, name, value.data(), static_cast<std::size_t>(size), 0);
    }
}

}  // namespace

OsFile::OsFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}

OsFile::OsFile(OsFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

OsFile& OsFile::operator=(OsFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(path_, other.path_);
    return *this;
}

OsFile::~OsFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<OsFile> OsFile::open(const std::string& path) {
    const int descriptor =
        uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); });
    if (descriptor < 0) return system_error(errno, path, Doing::Reading);
    return OsFile{descriptor, path};
}

Result<OsFile> OsFile::open_to_append(const std::string& path) {
    const int flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    const int descriptor = uninterrupted([&] { return ::open(path.c_str(), flags); });
    if (descriptor < 0) return system_error(errno, path, Doing::Writing);
    return OsFile{descriptor, path};
}

Result<OsFile> OsFile::create(const std::string& path, Access access) {
    const int flags = O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC;
    const mode_t mode = access == Access::Private ? 0600 : 0666;
    const int descriptor = uninterrupted([&] { return ::open(path.c_str(), flags, mode); });
    if (descriptor < 0) return system_error(errno, path, Doing::Creating);
    return OsFile{descriptor, path};
}

Result<std::size_t> OsFile::read(char* into, std::size_t size) {
    const ssize_t got = uninterrupted([&] { return ::read(descriptor_, into, size); });
    if (got < 0) return system_error(errno, path_, Doing::Reading);
    return static_cast<std::size_t>(got);
}

Result<void> OsFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = uninterrupted([&] { return ::write(descriptor_, bytes.data(), bytes.size()); });
        if (written < 0) return system_error(errno, path_, Doing::Writing);
        if (written == 0) return system_error(EIO, path_, Doing::Writing);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> OsFile::sync() {
    if (uninterrupted([&] { return ::fsync(descriptor_); }) == 0) return {};
    return system_error(errno, path_, Doing::Writing);
}

Result<void> OsFile::sync_content() {
    if (uninterrupted([&] { return ::fdatasync(descriptor_); }) == 0) return {};
    return system_error(errno, path_, Doing::Writing);
}

Result<void> OsFile::truncate(std::uint64_t size) {
    if (uninterrupted([&] { return ::ftruncate(descriptor_, static_cast<off_t>(size)); }) == 0) return {};
    return system_error(errno, path_, Doing::Writing);
}

Result<FileFacts> OsFile::facts() const {
    struct stat info {};
    if (::fstat(descriptor_, &info) != 0) return system_error(errno, path_, Doing::Reading);
    return facts_from(info);
}

Result<OsFile> OsFile::duplicate() const {
    const int descriptor = ::fcntl(descriptor_, F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0) return system_error(errno, path_, Doing::Writing);
    return OsFile{descriptor, path_};
}

void OsFile::take_attributes_of(const std::string& path) {
    struct stat info {};
    struct stat own {};
    if (::stat(path.c_str(), &info) != 0 || ::fstat(descriptor_, &own) != 0) return;
    mode_t mode = info.st_mode & 07777;
    // Only root may give a file away; its group can be kept by a member. A group that cannot be kept must not hand
    // its rights to another one.
    if (::fchown(descriptor_, info.st_uid, info.st_gid) != 0 && info.st_gid != own.st_gid &&
        ::fchown(descriptor_, static_cast<uid_t>(-1), info.st_gid) != 0)
        mode = (mode & ~static_cast<mode_t>(S_IRWXG)) | ((mode & S_IRWXO) << 3);
    copy_extended_attributes(path, descriptor_);
    (void)::fchmod(descriptor_, mode);
}

Result<FileFacts> facts_of(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return system_error(errno, path, Doing::Reading);
    return facts_from(info);
}

Result<std::string> follow_links(const std::string& path) {
    namespace fs = std::filesystem;
    std::string target = path;
    for (int hops = 0; hops < 40; ++hops) {
        std::error_code failed;
        const fs::path leads_to = fs::read_symlink(target, failed);
        if (failed) return target;  // not a link: this is it
        target = (fs::path(target).parent_path() / leads_to).string();
    }
    return system_error(ELOOP, path, Doing::Writing);
}

std::string real_path(const std::string& path) {
    namespace fs = std::filesystem;
    const Result<std::string> target = follow_links(path);
    std::error_code failed;
    const fs::path absolute = fs::absolute(target ? *target : path, failed);
    if (failed) return path;
    const fs::path real = fs::weakly_canonical(absolute, failed);
    return failed ? absolute.lexically_normal().string() : real.string();
}

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string name_of(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

bool may_write_in(const std::string& folder) {
    const Result<FileFacts> facts = facts_of(folder);
    return facts && facts->kind == FileKind::Folder &&
           ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

bool may_write(const std::string& file) {
    return ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) == 0;
}

Result<void> rename_over(const std::string& from, const std::string& to) {
    if (::rename(from.c_str(), to.c_str()) == 0) return {};
    return system_error(errno, to, Doing::Writing);
}

Result<void> rename_to_new(const std::string& from, const std::string& to) {
    // A second name first: unlike rename, link never replaces what is there.
    if (::link(from.c_str(), to.c_str()) == 0) return remove_file(from);
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return system_error(errno, to, Doing::Writing);
    // File systems without links (FAT): the look before the rename has to do.
    struct stat info {};
    if (::lstat(to.c_str(), &info) == 0) return system_error(EEXIST, to, Doing::Writing);
    return rename_over(from, to);
}

Result<void> remove_file(const std::string& path) {
    if (::unlink(path.c_str()) == 0) return {};
    return system_error(errno, path, Doing::Writing);
}

Result<void> sync_folder(const std::string& folder) {
    const int descriptor = uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0) return system_error(errno, folder, Doing::Reading);
    const int outcome = uninterrupted([&] { return ::fsync(descriptor); });
    const int number = errno;
    ::close(descriptor);
    // Some file systems have nothing to sync for a folder, and say so.
    if (outcome == 0 || number == EINVAL || number == ENOTSUP) return {};
    return system_error(number, folder, Doing::Writing);
}

Result<void> make_private_folders(const std::string& folder) {
    if (const Result<FileFacts> facts = facts_of(folder); facts && facts->kind == FileKind::Folder) return {};
    if (const std::string parent = folder_of(folder); parent != folder && parent != ".")
        if (Result<void> made = make_private_folders(parent); !made) return made;
    if (::mkdir(folder.c_str(), 0700) == 0) return {};
    const int number = errno;
    if (const Result<FileFacts> facts = facts_of(folder); facts && facts->kind == FileKind::Folder)
        return {};  // at once
    return system_error(number, folder, Doing::Creating);
}

std::string process_number() {
    return std::to_string(::getpid());
}

}  // namespace banso::io
