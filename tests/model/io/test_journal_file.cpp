// An open journal on a real disk: what is acknowledged stands there, whatever happens around it.
#include <atomic>
#include <csignal>
#include <filesystem>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "model/io/journal_file.h"
#include "model/io/sha256.h"
#include "tests/support/scratch_folder.h"

using namespace banso;
using namespace banso::io;
using namespace banso::test;

namespace {

const std::string now = "2026-11-20T13:15:00+09:00";
const JournalHeader header{"session", sha256_hex("base"), now};

using Payloads = std::vector<std::string>;

JournalFile started(const std::string& path, const Payloads& payloads = {}) {
    Result<JournalFile> journal = JournalFile::start(path, header);
    REQUIRE(journal);
    for (const std::string& payload : payloads) REQUIRE(journal->append(payload));
    return *std::move(journal);
}

}  // namespace

TEST_CASE("an acknowledged edit stands in the journal, while it is still open") {
    const ScratchFolder folder;
    JournalFile journal = started(folder / ".a.journal");
    CHECK(read_journal(slurp(folder / ".a.journal")).header == header);
    Payloads made;
    for (const char* payload : {"one", "", "三"}) {
        REQUIRE(journal.append(payload));
        made.push_back(payload);
        CHECK(read_journal(slurp(folder / ".a.journal")).payloads == made);
    }
    CHECK(journal.unsaved() == 3);
    CHECK(journal.health() == JournalHealth::Good);
    CHECK(folder.names() == Payloads{".a.journal"});
}

TEST_CASE("a journal that was not read yet is never written over") {
    const ScratchFolder folder;
    { const JournalFile journal = started(folder / "j", {"one"}); }
    const std::string before = slurp(folder / "j");
    CHECK(JournalFile::start(folder / "j", header).error() == Error{ErrorCode::JournalExists, {folder / "j"}});
    JournalFile other = started(folder / "k", {"two"});
    CHECK(other.move_to(folder / "j", now).error().code == ErrorCode::JournalExists);
    CHECK(slurp(folder / "j") == before);
    CHECK(other.append("three"));
    CHECK(read_journal(slurp(folder / "k")).payloads == Payloads{"two", "three"});
    CHECK(folder.names() == Payloads{"j", "k"});
}

TEST_CASE("lines of a synced journal know it, so that damage there is told from a power cut") {
    const ScratchFolder folder;
    JournalFile journal = started(folder / "j", {"one", "two"});
    REQUIRE(journal.sync());
    REQUIRE(journal.append("three"));
    REQUIRE(journal.append("four"));
    std::string bytes = slurp(folder / "j");
    bytes[bytes.find("two")] = 'T';
    CHECK(read_journal(bytes).end == JournalEnd::Damaged);
    bytes = slurp(folder / "j");
    bytes[bytes.find("three")] = 'T';
    CHECK(read_journal(bytes).end == JournalEnd::LostTail);
}

TEST_CASE("a journal cut anywhere is gone on with, and the cut line is gone") {
    const ScratchFolder folder;
    const std::string path = folder / "j";
    { const JournalFile journal = started(path, {"one", "two", "three"}); }
    const std::string bytes = slurp(path);
    for (std::size_t cut = bytes.find('\n') + 1; cut <= bytes.size(); ++cut) {
        CAPTURE(cut);
        spill(path, bytes.substr(0, cut));
        const JournalContents found = read_journal(slurp(path));
        Result<JournalFile> journal = JournalFile::resume(path, found, header.base_sha256, 0, now);
        REQUIRE(journal);
        CHECK(journal->unsaved() == found.payloads.size());
        REQUIRE(journal->append("more"));
        Payloads expected = found.payloads;
        expected.push_back("more");
        const JournalContents again = read_journal(slurp(path));
        CHECK(again.end == JournalEnd::Complete);
        CHECK(again.payloads == expected);
    }
    CHECK(folder.names() == Payloads{"j"});
}

TEST_CASE("a journal garbled by a power cut is gone on with, and a copy as found is kept") {
    const ScratchFolder folder;
    { const JournalFile journal = started(folder / "j", {"one", "two", "three"}); }
    std::string bytes = slurp(folder / "j");
    bytes.replace(bytes.find("two"), 3, std::string(3, '\0'));
    spill(folder / "j", bytes);
    const JournalContents found = read_journal(bytes);
    REQUIRE(found.end == JournalEnd::LostTail);
    Result<JournalFile> journal = JournalFile::resume(folder / "j", found, header.base_sha256, 0, now);
    REQUIRE(journal);
    REQUIRE(journal->append("next"));
    CHECK(read_journal(slurp(folder / "j")).payloads == Payloads{"one", "next"});
    CHECK(folder.names() == Payloads{"j", "j.aside-20261120T131500+0900"});
    CHECK(slurp(folder / "j.aside-20261120T131500+0900") == bytes);
}

TEST_CASE("a damaged journal is not gone on with") {
    const ScratchFolder folder;
    spill(folder / "j", "no journal\n");
    const auto resumed = JournalFile::resume(folder / "j", read_journal(slurp(folder / "j")), "", 0, now);
    CHECK(resumed.error() == Error{ErrorCode::JournalDamaged, {folder / "j"}});
    CHECK(slurp(folder / "j") == "no journal\n");
}

TEST_CASE("a full disk leaves whole lines only, and the edits follow when there is room again") {
    const ScratchFolder folder;
    const std::string path = folder / "j";
    const int outcome = in_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        Result<JournalFile> journal = JournalFile::start(path, header);
        if (!journal) return 1;
        const rlimit tight{600, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        Payloads made;
        Result<void> done;
        while (made.size() < 100 && done) {
            made.push_back("edit number " + std::to_string(made.size()));
            done = journal->append(made.back());
        }
        if (done || journal->health() != JournalHealth::Behind) return 2;
        const JournalContents full = read_journal(slurp(path));
        if (full.end != JournalEnd::Complete || full.payloads != Payloads(made.begin(), made.end() - 1)) return 3;
        made.push_back("another that does not fit");
        if (journal->append(made.back()) || journal->sync()) return 4;
        if (read_journal(slurp(path)).payloads != full.payloads || journal->unsaved() != made.size()) return 5;

        const rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &wide);
        if (!journal->sync() || journal->health() != JournalHealth::Good) return 6;
        if (read_journal(slurp(path)).payloads != made) return 7;
        made.push_back("last");
        return journal->append(made.back()) && read_journal(slurp(path)).payloads == made ? 0 : 8;
    });
    CHECK(outcome == 0);
}

TEST_CASE("a journal on a full disk can be moved to another place with all its edits") {
    const ScratchFolder folder;
    const int outcome = in_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        Result<JournalFile> journal = JournalFile::start(folder / "j", header);
        const rlimit tight{300, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const Payloads made{"one", std::string(400, 'x'), "three"};
        if (!journal->append(made[0]) || journal->append(made[1]) || journal->append(made[2])) return 1;
        if (journal->move_to(folder / "k", now) || journal->path() != folder / "j") return 2;
        const rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &wide);
        if (!journal->move_to(folder / "k", now) || journal->health() != JournalHealth::Good) return 3;
        const JournalContents found = read_journal(slurp(folder / "k"));
        return found.payloads == made && found.header == header && folder.names() == Payloads{"k"} ? 0 : 4;
    });
    CHECK(outcome == 0);
}

TEST_CASE("a journal that somebody removed is missed, and written again whole") {
    const ScratchFolder folder;
    JournalFile journal = started(folder / "j", {"one", "two"});
    std::filesystem::remove(folder / "j");
    CHECK(journal.sync().error() == Error{ErrorCode::JournalGone, {folder / "j"}});
    CHECK(journal.health() == JournalHealth::Unusable);
    CHECK_FALSE(journal.append("three"));
    REQUIRE(journal.move_to(folder / "j", now));
    CHECK(journal.health() == JournalHealth::Good);
    REQUIRE(journal.append("four"));
    CHECK(read_journal(slurp(folder / "j")).payloads == Payloads{"one", "two", "three", "four"});
}

TEST_CASE("after saving, the journal starts anew with what was edited meanwhile") {
    const ScratchFolder folder;
    JournalFile journal = started(folder / "j", {"one", "two"});
    const JournalPosition copied = journal.position();
    REQUIRE(journal.append("three"));
    REQUIRE(journal.mark_saved(copied, sha256_hex("saved"), "/somewhere/a"));
    const JournalContents marked = read_journal(slurp(folder / "j"));
    CHECK(marked.marks == std::vector<SavedMark>{{sha256_hex("saved"), 2, "/somewhere/a"}});
    CHECK(plan_recovery(marked, sha256_hex("saved")) == Recovery{Replay{2}});
    REQUIRE(journal.rotate(copied, sha256_hex("saved"), folder / "j", "later"));
    REQUIRE(journal.append("four"));
    const JournalContents rotated = read_journal(slurp(folder / "j"));
    CHECK(rotated.header == JournalHeader{"session", sha256_hex("saved"), "later"});
    CHECK(rotated.payloads == Payloads{"three", "four"});

    // And once more, to see that positions count on.
    const JournalPosition again = journal.position();
    REQUIRE(journal.mark_saved(again, sha256_hex("saved again"), "/somewhere/a"));
    CHECK(plan_recovery(read_journal(slurp(folder / "j")), sha256_hex("saved again")) == Recovery{NothingToDo{}});
    REQUIRE(journal.rotate(again, sha256_hex("saved again"), folder / "other", "later"));
    CHECK(read_journal(slurp(folder / "other")).payloads.empty());
    CHECK(folder.names() == Payloads{"other"});
    CHECK(journal.finish());
    CHECK(folder.names().empty());
    CHECK_FALSE(journal.append("too late"));
}

TEST_CASE("closing leaves a journal whose edits are not in the file") {
    const ScratchFolder folder;
    JournalFile journal = started(folder / "j", {"one"});
    CHECK_FALSE(journal.finish());
    CHECK(read_journal(slurp(folder / "j")).payloads == Payloads{"one"});
}

TEST_CASE("journals set aside never write over each other") {
    const ScratchFolder folder;
    for (const char* bytes : {"first", "second", "third"}) {
        spill(folder / "j", bytes);
        const Result<std::string> kept = set_aside(folder / "j", now);
        REQUIRE(kept);
        CHECK(slurp(*kept) == bytes);
    }
    const std::string name = "j.aside-20261120T131500+0900";
    CHECK(folder.names() == Payloads{name, name + "-2", name + "-3"});
    CHECK_FALSE(set_aside(folder / "j", now));
}

TEST_CASE("while other threads sync and save, every edit stands in the journal or in the file as soon as it is made") {
    constexpr std::size_t edits = 1500;
    const ScratchFolder folder;
    JournalFile journal = started(folder / "j");
    std::map<std::string, std::size_t> in_file{{header.base_sha256, 0}};  // edits in the file of that hash
    for (std::size_t count = 0; count <= edits; ++count) in_file[sha256_hex(std::to_string(count))] = count;
    std::atomic<bool> done{false};
    std::atomic<int> failures{0};
    std::thread syncing([&] {
        while (!done)
            if (!journal.sync()) ++failures;
    });
    std::thread saving([&] {
        while (!done) {
            const JournalPosition copied = journal.position();
            const std::string hash = sha256_hex(std::to_string(copied.edits));
            if (!journal.mark_saved(copied, hash, "/a")) ++failures;
            if (!journal.rotate(copied, hash, folder / "j", now)) ++failures;
        }
    });
    std::size_t missing = 0;
    for (std::size_t made = 1; made <= edits; ++made) {
        if (!journal.append(std::to_string(made))) ++failures;
        const JournalContents found = read_journal(slurp(folder / "j"));
        const bool is_last = found.payloads.empty() || found.payloads.back() == std::to_string(made);
        if (in_file.at(found.header.base_sha256) + found.payloads.size() != made || !is_last) ++missing;
    }
    done = true;
    syncing.join();
    saving.join();
    CHECK(failures == 0);
    CHECK(missing == 0);
}
