#include "model/io/safe_file.h"

#include <algorithm>
#include <utility>

#include "model/io/beside.h"
#include "model/io/os_file.h"
#include "model/io/sha256.h"

namespace banso::io {
namespace {

constexpr std::size_t chunk = 1 << 20;

FileStamp stamp_of(const FileFacts& facts, std::string_view bytes) {
    return {.size = bytes.size(), .modified_ns = facts.modified_ns, .inode = facts.inode, .sha256 = sha256_hex(bytes)};
}

// Bytes of an open file up to `limit`; one byte more is FileTooLarge, whatever size it claims to have.
Result<std::string> read_all(OsFile& file, const std::string& path, std::uint64_t claimed, std::uint64_t limit) {
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(std::min(claimed, limit)) + 1);
    while (true) {
        const std::size_t before = bytes.size();
        bytes.resize(before + std::min<std::size_t>(chunk, static_cast<std::size_t>(limit - before) + 1));
        const Result<std::size_t> got = file.read(bytes.data() + before, bytes.size() - before);
        if (!got) return got.error();
        bytes.resize(before + *got);
        if (*got == 0) return bytes;
        if (bytes.size() > limit)
            return Error{ErrorCode::FileTooLarge,
                         {path, std::to_string(std::max<std::uint64_t>(claimed, bytes.size())), std::to_string(limit)}};
    }
}

Result<void> check_expected(const std::string& target, const std::optional<FileStamp>& expected) {
    if (!expected) return {};
    const Result<bool> changed = changed_since(target, *expected);
    if (!changed) return changed.error();
    if (*changed) return Error{ErrorCode::ChangedOnDisk, {target}};
    return {};
}

// Everything up to the rename; the caller removes the new file if it fails.
Result<FileStamp> fill_and_rename(NewFile& made, const std::string& target, bool replaces, std::string_view bytes,
                                  const std::optional<FileStamp>& expected) {
    if (Result<void> written = made.file.write(bytes); !written) return written.error();
    if (replaces) made.file.take_attributes_of(target);
    if (Result<void> synced = made.file.sync(); !synced) return synced.error();
    const Result<FileFacts> facts = made.file.facts();
    if (!facts) return facts.error();
    if (Result<void> same = check_expected(target, expected); !same) return same.error();
    if (Result<void> renamed = rename_over(made.path, target); !renamed) return renamed.error();
    return stamp_of(*facts, bytes);
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t limit) {
    Result<StampedFile> file = read_stamped_file(path, limit);
    if (!file) return file.error();
    return std::move(file->bytes);
}

Result<StampedFile> read_stamped_file(const std::string& path, std::uint64_t limit) {
    Result<OsFile> file = OsFile::open(path);
    if (!file) return file.error();
    const Result<FileFacts> facts = file->facts();
    if (!facts) return facts.error();
    if (facts->kind == FileKind::Folder) return Error{ErrorCode::IsAFolder, {path}};
    if (facts->kind == FileKind::Other) return Error{ErrorCode::NotAFile, {path}};
    if (facts->size > limit)
        return Error{ErrorCode::FileTooLarge, {path, std::to_string(facts->size), std::to_string(limit)}};
    Result<std::string> bytes = read_all(*file, path, facts->size, limit);
    if (!bytes) return bytes.error();
    FileStamp stamp = stamp_of(*facts, *bytes);
    return StampedFile{*std::move(bytes), std::move(stamp)};
}

Result<FileStamp> write_file_safely(const std::string& path, std::string_view bytes,
                                    const std::optional<FileStamp>& expected) {
    const Result<std::string> target = follow_links(path);
    if (!target) return target.error();
    const Result<FileFacts> before = facts_of(*target);
    if (!before && before.error().code == ErrorCode::MayNotRead) return Error{ErrorCode::MayNotWrite, {path}};
    if (!before && before.error().code != ErrorCode::NoSuchFile) return about(path, before.error());
    if (before && before->kind == FileKind::Folder) return Error{ErrorCode::IsAFolder, {path}};
    if (before && before->kind == FileKind::Other) return Error{ErrorCode::NotAFile, {path}};
    if (before && !may_write(*target)) return Error{ErrorCode::MayNotWrite, {path}};

    // What replaces a file is nobody else's to see until it has that file's permissions.
    Result<NewFile> made = create_beside(*target, before ? OsFile::Access::Private : OsFile::Access::Usual);
    if (!made) return about(path, made.error());
    Result<FileStamp> stamp = fill_and_rename(*made, *target, static_cast<bool>(before), bytes, expected);
    if (!stamp) {
        (void)remove_file(made->path);
        return about(path, stamp.error());
    }
    stamp->durable = static_cast<bool>(sync_folder(folder_of(*target)));
    return stamp;
}

Result<bool> changed_since(const std::string& path, const FileStamp& stamp) {
    const Result<FileFacts> facts = facts_of(path);
    if (!facts) {
        if (facts.error().code == ErrorCode::NoSuchFile) return true;
        return facts.error();
    }
    if (facts->kind != FileKind::Regular || facts->size != stamp.size) return true;
    const Result<std::string> bytes = read_file(path, stamp.size);
    if (bytes) return sha256_hex(*bytes) != stamp.sha256;
    if (bytes.error().code == ErrorCode::FileTooLarge || bytes.error().code == ErrorCode::NoSuchFile) return true;
    return bytes.error();
}

bool looks_touched(const std::string& path, const FileStamp& stamp) {
    const Result<FileFacts> facts = facts_of(path);
    return !facts || facts->size != stamp.size || facts->modified_ns != stamp.modified_ns ||
           facts->inode != stamp.inode;
}

}  // namespace banso::io
