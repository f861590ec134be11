// Kills a program again and again at random moments, and asks after each kill whether anything it had acknowledged is
// missing. Knows nothing of what the program does: it prints "ready" when it has begun, and then the number of each
// edit, one a line, ascending, as soon as that edit is acknowledged; started again, it goes on.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace banso::test {

struct KillPlan {
    std::vector<std::string> command;  // the program and its arguments
    int kills = 100;
    std::uint32_t seed = 1;
    std::chrono::milliseconds longest_life{60};  // after "ready"; one in five is killed within that from its start
    std::chrono::seconds at_most{20};            // for all of it
};

struct KillOutcome {
    int kills = 0;
    int kills_at_work = 0;                // kills after something had been acknowledged in that run
    std::uint64_t last_acknowledged = 0;  // over all runs
    std::vector<std::string> complaints;  // what was wrong, with the number of the kill
};

// What is wrong with what the program left behind, given the last number it acknowledged; "" if nothing is.
using LookAfterKill = std::function<std::string(std::uint64_t last_acknowledged)>;

KillOutcome kill_again_and_again(const KillPlan& plan, const LookAfterKill& look);

}  // namespace banso::test
