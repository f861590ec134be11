// Text that an input method is composing, not yet part of any field. Plain data.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace banso::platform {

struct Composition {
    // Part of the text with an underline of its own. `active`: the clause that is being converted.
    struct Clause {
        std::size_t from = 0;  // bytes into `text`
        std::size_t to = 0;
        bool active = false;
        friend bool operator==(const Clause&, const Clause&) = default;
    };
    std::string text;
    std::size_t caret = 0;  // bytes into `text`
    std::vector<Clause> clauses;
    [[nodiscard]] bool empty() const { return text.empty(); }
    friend bool operator==(const Composition&, const Composition&) = default;
};

// How an input method marks part of a text: in characters, marks may overlap.
struct CompositionMark {
    std::size_t from = 0;
    std::size_t to = 0;
    bool active = false;  // by a background of its own, or a double underline
};

// `caret` in characters. Clauses cover the whole text, one for each stretch between the marks' edges.
[[nodiscard]] Composition composition_of(std::string text, std::size_t caret,
                                         const std::vector<CompositionMark>& marks);

}  // namespace banso::platform
