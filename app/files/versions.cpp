#include "app/files/versions.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>

#include "model/io/os_file.h"
#include "model/io/safe_file.h"
#include "model/io/sha256.h"

namespace banso::files {
namespace {

constexpr std::size_t sha256_length = 64;
constexpr const char* blob_end = ".banso.json";

std::string index_path(const std::string& folder) {
    return folder + "/index";
}
std::string blob_path(const std::string& folder, const std::string& sha256) {
    return folder + "/" + sha256 + blob_end;
}

bool is_sha256(std::string_view text) {
    return text.size() == sha256_length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// A line of the index: SHA256 SIZE SAVED_AT.
std::optional<Version> parse_version(std::string_view line) {
    const std::string_view sha256 = line.substr(0, sha256_length);
    if (!is_sha256(sha256) || line.substr(sha256.size(), 1) != " ") return std::nullopt;
    line.remove_prefix(sha256_length + 1);
    Version version;
    version.sha256 = sha256;
    const auto size = std::from_chars(line.data(), line.data() + line.size(), version.size);
    if (size.ec != std::errc() || size.ptr == line.data() + line.size() || *size.ptr != ' ') return std::nullopt;
    version.saved_at = std::string(size.ptr + 1, line.data() + line.size());
    return version;
}

std::string index_text(const std::vector<Version>& versions) {
    std::string text;
    for (const Version& version : versions)
        text += version.sha256 + " " + std::to_string(version.size) + " " + version.saved_at + "\n";
    return text;
}

// Removes what no version in the index needs any more.
void remove_unlisted(const std::string& folder, const std::vector<Version>& versions) {
    namespace fs = std::filesystem;
    std::error_code failed;
    fs::directory_iterator at(folder, failed);
    while (!failed && at != fs::directory_iterator()) {
        const std::string name = at->path().filename().string();
        at.increment(failed);
        if (!name.ends_with(blob_end) || !is_sha256(std::string_view(name).substr(0, sha256_length))) continue;
        const auto is_it = [&name](const Version& version) { return name.starts_with(version.sha256); };
        if (std::none_of(versions.begin(), versions.end(), is_it)) (void)io::remove_file(folder + "/" + name);
    }
}

bool holds(const std::string& path, const std::string& sha256) {
    const Result<std::string> bytes = io::read_file(path);
    return bytes && io::sha256_hex(*bytes) == sha256;
}

}  // namespace

std::string versions_folder(const std::string& state_folder, const std::string& session,
                            const std::string& session_id) {
    return state_folder + "/versions/" + io::sha256_hex(io::real_path(session) + "\n" + session_id).substr(0, 32);
}

Result<void> keep_version(const std::string& folder, std::string_view bytes, const std::string& saved_at) {
    if (Result<void> made = io::make_private_folders(folder); !made) return made;
    Result<std::vector<Version>> versions = list_versions(folder);
    if (!versions) return versions.error();
    Version version{saved_at, bytes.size(), io::sha256_hex(bytes)};
    std::replace(version.saved_at.begin(), version.saved_at.end(), '\n', ' ');
    const std::string blob = blob_path(folder, version.sha256);
    if (!holds(blob, version.sha256))
        if (auto written = io::write_file_safely(blob, bytes); !written) return written.error();
    if (!versions->empty() && versions->front().sha256 == version.sha256) return {};
    versions->insert(versions->begin(), version);
    if (versions->size() > versions_kept) versions->resize(versions_kept);
    if (auto written = io::write_file_safely(index_path(folder), index_text(*versions)); !written)
        return written.error();
    remove_unlisted(folder, *versions);
    return {};
}

Result<std::vector<Version>> list_versions(const std::string& folder) {
    const Result<std::string> text = io::read_file(index_path(folder));
    if (!text && text.error().code == ErrorCode::NoSuchFile) return std::vector<Version>{};
    if (!text) return text.error();
    std::vector<Version> versions;
    std::string_view rest = *text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (auto version = parse_version(rest.substr(0, end))) versions.push_back(*std::move(version));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return versions;
}

Result<std::string> read_version(const std::string& folder, const Version& version) {
    if (!is_sha256(version.sha256)) return Error{ErrorCode::VersionDamaged, {version.saved_at}};
    Result<std::string> bytes = io::read_file(blob_path(folder, version.sha256));
    if (bytes && io::sha256_hex(*bytes) != version.sha256) return Error{ErrorCode::VersionDamaged, {version.saved_at}};
    return bytes;
}

}  // namespace banso::files
