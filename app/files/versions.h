// The last saved versions of a session, kept in the state folder so that they can be opened again from 履歴. Whoever
// saves calls it after the file is in place and only shows its errors: keeping a version never stands in saving's way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace banso::files {

inline constexpr std::size_t versions_kept = 20;

struct Version {
    std::string saved_at;    // as given
    std::uint64_t size = 0;  // bytes
    std::string sha256;
    friend bool operator==(const Version&, const Version&) = default;
};

// The folder for the versions of this session: by the file's whole path and the session's id, so that neither a copy
// nor another session saved over it mixes in.
std::string versions_folder(const std::string& state_folder, const std::string& session, const std::string& session_id);

// Keeps these bytes as the newest version; the same bytes are stored once, and not listed twice in a row. Versions
// beyond the last 20 go. Keep also what was found on opening, and what somebody else wrote before overwriting it.
Result<void> keep_version(const std::string& folder, std::string_view bytes, const std::string& saved_at);

// Newest first; empty if there are none. Entries that cannot be read are passed over.
Result<std::vector<Version>> list_versions(const std::string& folder);

// The bytes of one, checked. VersionDamaged if they are not what was saved; NoSuchFile if they are gone.
Result<std::string> read_version(const std::string& folder, const Version& version);

}  // namespace banso::files
