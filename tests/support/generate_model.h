// Logic models of any size for tests and benchmarks, the same for the same seed on every platform. Plain values: knows
// neither documents nor layout.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace banso::tests {

struct ModelSketch {
    struct Card {
        int kind = 0;  // 0 indicator … 6 outcome in the field
        int area = 0;
        std::string title;  // Japanese, short or long
    };
    struct Link {
        int from = 0;  // index into cards
        int to = 0;
    };
    int areas = 6;
    std::vector<Card> cards;  // by kind, then area
    std::vector<Link> links;
};

// Seven kinds, six areas; 1 to 3 links a card, about 6 % of them into another area, 8 % skipping a kind; no doubles,
// and every card but the indicators is led to. At least 42 cards.
ModelSketch generate_model(int cards, std::uint64_t seed);

}  // namespace banso::tests
