// The journal's text: what its lines say, reading it back from any bytes, and which of its edits a file still lacks.
// Pure: opens no file. Payloads (one committed Change each) are opaque lines of UTF-8.
//
//   banso-journal 1 CHECK SESSION BASE STARTED     BASE: sha256 of the file the first edit was made on, "-" = unnamed
//   NUMBER SYNCED edit CHECK PAYLOAD
//   NUMBER SYNCED saved CHECK SHA256 AFTER PATH    the first AFTER edits are in the file with this sha256
//
// CHECK is taken over the header's CHECK and the rest of its line, so a changed, lost, moved or foreign line shows.
// SYNCED is the last line known to be on disk when this one was written. It tells what a power cut may do (garble
// lines that were not yet synced) from damage (a line that was synced is not what it was).
//
// A `saved` line is written and synced before the new file is renamed into place, and the journal is started anew
// afterwards. So at every instant the file is either the base or one that a `saved` line names, and plan_recovery
// knows what to replay: nothing lost, nothing twice.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace banso::io {

struct JournalHeader {
    std::string session;      // its id
    std::string base_sha256;  // "" for a session that has no file yet
    std::string started_at;
    friend bool operator==(const JournalHeader&, const JournalHeader&) = default;
};

// "The first `after` edits are in the file with this sha256", written before that file is renamed to `path`.
struct SavedMark {
    std::string sha256;
    std::size_t after = 0;  // at most as many as stand above it
    std::string path;
    friend bool operator==(const SavedMark&, const SavedMark&) = default;
};

enum class JournalEnd {
    Complete,     //
    TornTail,     // the last line was cut while being written, by a kill: its edit was never acknowledged
    LostTail,     // a power cut garbled lines that were not yet synced: at most the last second is missing
    Damaged,      // a line that had been written for good is not what it was
    NotAJournal,  // no header of ours, or one that is damaged
};

struct JournalContents {
    JournalHeader header;
    std::vector<std::string> payloads;  // verified, in order, up to the first bad line
    std::vector<SavedMark> marks;       // in order
    JournalEnd end = JournalEnd::NotAJournal;
    std::size_t bad_line = 0;    // 1-based, the header being line 1; 0 = none
    std::size_t good_bytes = 0;  // length of what was verified
    std::size_t lines = 0;       // numbered lines verified
};

// Takes any bytes.
JournalContents read_journal(std::string_view bytes);

struct NothingToDo {
    friend bool operator==(const NothingToDo&, const NothingToDo&) = default;
};
struct Replay {
    std::size_t from = 0;  // payloads[from …] are not in the file
    friend bool operator==(const Replay&, const Replay&) = default;
};
struct DoesNotFit {  // to be set aside whole, with a notice
    enum class Reason { NotAJournal, Damaged, OtherFile } reason;
    friend bool operator==(const DoesNotFit&, const DoesNotFit&) = default;
};
using Recovery = std::variant<NothingToDo, Replay, DoesNotFit>;

// What the file with this sha256 ("" = there is no file: an unnamed session) lacks of the journal's edits.
Recovery plan_recovery(const JournalContents& contents, std::string_view file_sha256);

// Lines as they stand in the file, with their newline. `check` of the header goes into every line after it.
struct EncodedHeader {
    std::string line;
    std::string check;
};
EncodedHeader encode_header(const JournalHeader& header);
struct LineNumbers {
    std::size_t number = 0;  // of this line, the header being 0
    std::size_t synced = 0;
};
std::string encode_edit(std::string_view header_check, LineNumbers numbers, std::string_view payload);
std::string encode_saved(std::string_view header_check, LineNumbers numbers, const SavedMark& mark);

}  // namespace banso::io
