// The journal's text: reading it back from any bytes, and what of it a file still lacks.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/io/journal.h"
#include "model/io/sha256.h"

using namespace banso::io;

namespace {

const std::string base = sha256_hex("base");
const std::string after_two = sha256_hex("after two");

// Edits "first" to "fifth"; the file was saved after the second; the third was written when that mark was on disk.
struct Sample {
    std::vector<std::string> lines;
    std::vector<std::string> payloads{"first", "二つ目", "third", "", "fifth {\"a\": 1}"};

    Sample() {
        const EncodedHeader header = encode_header({"session 1", base, "2026-11-20T13:15:00+09:00"});
        lines = {header.line,
                 encode_edit(header.check, {1, 0}, payloads[0]),
                 encode_edit(header.check, {2, 0}, payloads[1]),
                 encode_saved(header.check, {3, 2}, {after_two, 2, "/home/hub/第1回 A.banso.json"}),
                 encode_edit(header.check, {4, 3}, payloads[2]),
                 encode_edit(header.check, {5, 3}, payloads[3]),
                 encode_edit(header.check, {6, 3}, payloads[4])};
    }
    [[nodiscard]] std::string bytes() const {
        std::string all;
        for (const std::string& line : lines) all += line;
        return all;
    }
};

bool is_start_of(const std::vector<std::string>& some, const std::vector<std::string>& all) {
    return some.size() <= all.size() && std::equal(some.begin(), some.end(), all.begin());
}

}  // namespace

TEST_CASE("what was written to a journal is read back") {
    const Sample sample;
    const JournalContents read = read_journal(sample.bytes());
    CHECK(read.end == JournalEnd::Complete);
    CHECK(read.bad_line == 0);
    CHECK(read.header == JournalHeader{"session 1", base, "2026-11-20T13:15:00+09:00"});
    CHECK(read.payloads == sample.payloads);
    CHECK(read.marks == std::vector<SavedMark>{{after_two, 2, "/home/hub/第1回 A.banso.json"}});
    CHECK(read.good_bytes == sample.bytes().size());
    CHECK(read.lines == 6);
}

TEST_CASE("a journal cut at any byte gives all edits whose lines are whole") {
    const std::string bytes = Sample{}.bytes();
    const Sample sample;
    const std::size_t header = sample.lines[0].size();
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        CAPTURE(cut);
        const JournalContents read = read_journal(std::string_view(bytes).substr(0, cut));
        if (cut < header) {
            CHECK(read.end == JournalEnd::NotAJournal);
            continue;
        }
        const auto whole =
            static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<long>(cut), '\n'));
        CHECK(read.lines == whole - 1);
        CHECK(is_start_of(read.payloads, sample.payloads));
        CHECK(read.payloads.size() == (whole > 3 ? whole - 2 : whole - 1));
        CHECK((read.end == JournalEnd::Complete) == (read.good_bytes == cut));
        if (read.good_bytes != cut) CHECK(read.end == JournalEnd::TornTail);
    }
}

TEST_CASE("one byte changed anywhere is noticed, and no edit after it is believed") {
    const Sample sample;
    const std::string bytes = sample.bytes();
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const int change : {0x01, 0x20, 0x80, 0xFF}) {
            CAPTURE(at);
            CAPTURE(change);
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ change);
            const JournalContents read = read_journal(changed);
            const auto line =
                static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<long>(at), '\n'));
            CHECK(read.end != JournalEnd::Complete);
            CHECK(read.bad_line == line + 1);
            CHECK(is_start_of(read.payloads, sample.payloads));
            // Lines 1 to 3 of the journal had been synced when later ones were written.
            if (line == 0) CHECK(read.end == JournalEnd::NotAJournal);
            if (line >= 1 && line <= 3) CHECK(read.end == JournalEnd::Damaged);
            if (line >= 4) CHECK((read.end == JournalEnd::LostTail || read.end == JournalEnd::TornTail));
        }
    }
}

TEST_CASE("a line lost, doubled, moved or taken from another journal is noticed") {
    const Sample sample;
    const auto read = [](const std::vector<std::string>& lines) {
        std::string all;
        for (const std::string& line : lines) all += line;
        return read_journal(all);
    };
    for (std::size_t at = 0; at + 1 < sample.lines.size(); ++at) {
        CAPTURE(at);
        auto lost = sample.lines;
        lost.erase(lost.begin() + static_cast<long>(at));
        CHECK(read(lost).end != JournalEnd::Complete);
        auto doubled = sample.lines;
        doubled.insert(doubled.begin() + static_cast<long>(at), sample.lines[at]);
        CHECK(read(doubled).end != JournalEnd::Complete);
        auto moved = sample.lines;
        std::swap(moved[at], moved[at + 1]);
        CHECK(read(moved).end != JournalEnd::Complete);
    }
    auto foreign = sample.lines;
    foreign[1] = encode_edit(encode_header({"session 2", base, ""}).check, {1, 0}, "first");
    CHECK(read(foreign).end == JournalEnd::Damaged);
    CHECK(read(foreign).payloads.empty());
}

TEST_CASE("only the edits that the file lacks are replayed") {
    const JournalContents read = read_journal(Sample{}.bytes());
    CHECK(plan_recovery(read, base) == Recovery{Replay{0}});
    CHECK(plan_recovery(read, after_two) == Recovery{Replay{2}});
    CHECK(plan_recovery(read, sha256_hex("something else")) == Recovery{DoesNotFit{DoesNotFit::Reason::OtherFile}});
    CHECK(plan_recovery(read, "") == Recovery{DoesNotFit{DoesNotFit::Reason::OtherFile}});
    CHECK(plan_recovery(read_journal(""), "") == Recovery{DoesNotFit{DoesNotFit::Reason::NotAJournal}});

    const EncodedHeader unnamed = encode_header({"s", "", "now"});
    CHECK(plan_recovery(read_journal(unnamed.line), "") == Recovery{NothingToDo{}});
    CHECK(plan_recovery(read_journal(unnamed.line + encode_edit(unnamed.check, {1, 0}, "x")), "") ==
          Recovery{Replay{0}});
}

TEST_CASE("bytes saved twice, before an edit and after its undo, are taken for the later ones") {
    const EncodedHeader header = encode_header({"s", base, "now"});
    std::string bytes =
        header.line + encode_edit(header.check, {1, 0}, "do") + encode_edit(header.check, {2, 0}, "undo");
    CHECK(plan_recovery(read_journal(bytes), base) == Recovery{Replay{0}});
    bytes += encode_saved(header.check, {3, 2}, {base, 2, "/a"});
    CHECK(plan_recovery(read_journal(bytes), base) == Recovery{NothingToDo{}});
    bytes += encode_edit(header.check, {4, 3}, "more");
    CHECK(plan_recovery(read_journal(bytes), base) == Recovery{Replay{2}});
}

TEST_CASE("a mark for more edits than there are is not believed") {
    const EncodedHeader header = encode_header({"s", base, "now"});
    const std::string bytes = header.line + encode_edit(header.check, {1, 0}, "do") +
                              encode_saved(header.check, {2, 0}, {after_two, 2, "/a"});
    CHECK(read_journal(bytes).marks.empty());
    CHECK(read_journal(bytes).bad_line == 3);
}
