// A session in a folder, and beside it the trace of every Change that was ever made to it: what the kill test compares
// with what is found after a kill.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/files/session_file.h"

namespace banso::test {

struct TracedSession {
    std::string file;
    std::string state;  // folder
    std::string trace;
    explicit TracedSession(const std::string& folder)
        : file(folder + "/session.banso.json"), state(folder + "/state"), trace(folder + "/trace") {}

    [[nodiscard]] files::Surroundings surroundings() const {
        return {state, [] { return Timestamp{"2026-11-20T13:15:00+09:00"}; }};
    }

    // Writes the file, and a trace that begins with it as number 0.
    void begin(const Document& document) const;

    struct Entry {
        std::uint64_t number = 0;
        std::string fingerprint;  // of the session after this Change
    };
    // Whole lines only: the last may have been cut by a kill.
    [[nodiscard]] std::vector<Entry> entries() const;
};

// The same for the same content, codes ever issued included.
std::string fingerprint(const Document& document);

// What is wrong with the session as it is found on the disk, if the Change `last` was the last to be acknowledged: ""
// if it opens without complaint, is valid, and is what it was after `last`, or after a Change under way behind it.
std::string look_at(const TracedSession& session, std::uint64_t last);

}  // namespace banso::test
