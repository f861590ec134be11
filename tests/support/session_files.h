// The session files that tests read: the examples and tests/data.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/io/read_session.h"
#include "tests/support/scratch_folder.h"

namespace banso::test {

inline std::string in_source(const std::string& path) {
    return std::string(BANSO_SOURCE_DIR) + "/" + path;
}

// Every *.banso.json in a folder of the source tree, by name.
inline std::vector<std::string> session_files(const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(in_source(folder))) {
        if (entry.path().string().ends_with(".banso.json")) paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

// A session's document; the test ends when the bytes are none.
inline Document document_of(const std::string& bytes) {
    io::ReadResult read = io::read_session(bytes);
    require(read.document.has_value(), "the test's session file is valid");
    return *std::move(read.document);
}

}  // namespace banso::test
