// The session itself, killed at random moments: Editor, journal, saving and recovery as the program has them.
#include <string>

#include <doctest/doctest.h>

#include "tests/kill/kill_harness.h"
#include "tests/kill/traced_session.h"
#include "tests/support/scratch_folder.h"

using namespace banso;
using namespace banso::test;

namespace {

Document small_example() {
    io::ReadResult read = io::read_session(slurp(std::string(BANSO_SOURCE_DIR) + "/examples/small.banso.json"));
    REQUIRE(read.document);
    return *std::move(read.document);
}

KillPlan plan_in(const ScratchFolder& folder, int kills, std::uint32_t seed) {
    KillPlan plan;
    plan.command = {BANSO_SESSION_DRIVER, folder.path()};
    plan.kills = kills;
    plan.seed = seed;
    plan.at_most = std::chrono::seconds(10);
    return plan;
}

}  // namespace

TEST_CASE("killed at more than a hundred random moments, a session has every edit that was acknowledged, each once") {
    int kills = 0;
    int at_work = 0;
    std::uint64_t edits = 0;
    for (std::uint32_t round = 1; round <= 3; ++round) {  // each begins with a small session again
        const ScratchFolder folder;
        const TracedSession session(folder.path());
        session.begin(small_example());
        const KillOutcome outcome = kill_again_and_again(plan_in(folder, 35, round),
                                                         [&](std::uint64_t last) { return look_at(session, last); });
        for (const std::string& complaint : outcome.complaints) FAIL_CHECK("round " << round << ", " << complaint);
        kills += outcome.kills;
        at_work += outcome.kills_at_work;
        edits += outcome.last_acknowledged;
        // The next to open clears away what was half written.
        CHECK(look_at(session, outcome.last_acknowledged).empty());
        for (const std::string& name : folder.names())
            CHECK((name == "session.banso.json" || name == ".session.banso.json.journal" || name == "state" ||
                   name == "trace"));
    }
    MESSAGE(kills << " kills, " << at_work << " of them at work, " << edits << " edits acknowledged");
    CHECK(kills >= 100);
    CHECK(at_work >= 30);
}

TEST_CASE("an editor that acknowledges what it keeps from the journal is caught") {
    const ScratchFolder folder;
    const TracedSession session(folder.path());
    session.begin(small_example());
    KillPlan plan = plan_in(folder, 10, 9);
    plan.command.push_back("careless");
    CHECK_FALSE(
        kill_again_and_again(plan, [&](std::uint64_t last) { return look_at(session, last); }).complaints.empty());
}
