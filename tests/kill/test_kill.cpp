// Nothing acknowledged is lost, however often and whenever the program is killed.
#include <string>

#include <doctest/doctest.h>

#include "model/io/beside.h"
#include "tests/kill/kill_harness.h"
#include "tests/kill/numbers_session.h"
#include "tests/support/scratch_folder.h"

using namespace banso;
using namespace banso::test;

namespace {

// What is there must be all that was acknowledged, and at most the one edit beyond it that was under way. Counts the
// kills that came between a file's rename and its journal's new start.
LookAfterKill looking_at(const NumbersSession& session, int& between) {
    return [session, &between](std::uint64_t last) -> std::string {
        const Found found = open(session);
        if (!found.wrong.empty()) return found.wrong;
        if (found.journal && found.journal->header.base_sha256 != found.file_sha256) ++between;
        const std::size_t there = found.numbers.size();
        if (there == last || there == last + 1) return "";
        return std::to_string(last) + " was acknowledged, " + std::to_string(there) + " is there";
    };
}

}  // namespace

TEST_CASE("killed at a hundred random moments, no acknowledged edit is lost and none is there twice") {
    const ScratchFolder folder;
    const NumbersSession session(folder.path());
    KillPlan plan;
    plan.command = {BANSO_NUMBERS_DRIVER, folder.path()};
    plan.kills = 150;
    int between = 0;
    const KillOutcome outcome = kill_again_and_again(plan, looking_at(session, between));
    for (const std::string& complaint : outcome.complaints) FAIL_CHECK(complaint);
    MESSAGE(outcome.kills << " kills, " << outcome.kills_at_work << " of them at work, " << between
                          << " between rename and rotation, " << outcome.last_acknowledged << " edits acknowledged");
    CHECK(outcome.kills >= 100);
    CHECK(outcome.kills_at_work >= 50);
    CHECK(between > 0);
    CHECK(outcome.last_acknowledged > 500);

    // Half-written files are cleared away by the next to open; nothing else was left or set aside.
    io::remove_leftovers(session.file);
    io::remove_leftovers(session.journal);
    for (const std::string& name : folder.names())
        CHECK((name == "numbers" || name == ".numbers.journal" || name == ".numbers.lock"));
}

TEST_CASE("a program that acknowledges what it does not write is caught") {
    const ScratchFolder folder;
    const NumbersSession session(folder.path());
    KillPlan plan;
    plan.command = {BANSO_NUMBERS_DRIVER, folder.path(), "careless"};
    plan.kills = 20;
    int between = 0;
    CHECK_FALSE(kill_again_and_again(plan, looking_at(session, between)).complaints.empty());
}
