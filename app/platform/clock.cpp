#include "app/platform/clock.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <random>

namespace banso::platform {

std::string now() {
    if (const char* fixed = std::getenv("BANSO_NOW"); fixed && *fixed) return fixed;
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 40> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &local);
    std::string iso(text.data(), length);
    if (length > 2) iso.insert(length - 2, ":");  // +0900 is +09:00 in ISO 8601's extended form
    return iso;
}

std::uint64_t id_seed() {
    if (const char* fixed = std::getenv("BANSO_SEED"); fixed && *fixed) return std::strtoull(fixed, nullptr, 10);
    std::random_device device;
    const auto ticks = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
    return (static_cast<std::uint64_t>(device()) << 32 | device()) ^ ticks;
}

}  // namespace banso::platform
