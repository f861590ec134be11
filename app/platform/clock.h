// The time of this machine.
#pragma once

#include <cstdint>
#include <string>

namespace banso::platform {

// Now, in the machine's zone, to the second: "2026-09-10T14:03:22+09:00". BANSO_NOW in the environment goes before, as
// it stands there, so that a run can be repeated.
std::string now();

// Seeds the ids of a run: BANSO_SEED in the environment, else something no other run has.
std::uint64_t id_seed();

}  // namespace banso::platform
