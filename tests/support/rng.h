// A seeded source of random choices: the same seed makes the same choices everywhere.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace banso::test {

class Rng {
  public:
    explicit Rng(std::uint64_t seed) : engine_(seed) {}
    // 0 … n - 1; n is not 0.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
    template <class T>
    const T& one_of(const std::vector<T>& values) {
        return values[below(values.size())];
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace banso::test
