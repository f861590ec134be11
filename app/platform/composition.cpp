#include "app/platform/composition.h"

#include <algorithm>

namespace banso::platform {
namespace {

// Where each character starts, and the text's end.
std::vector<std::size_t> character_starts(const std::string& text) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) starts.push_back(i);
    }
    starts.push_back(text.size());
    return starts;
}

}  // namespace

Composition composition_of(std::string text, std::size_t caret, const std::vector<CompositionMark>& marks) {
    Composition composition;
    if (text.empty()) return composition;
    const std::vector<std::size_t> starts = character_starts(text);
    const auto byte_of = [&](std::size_t character) { return starts[std::min(character, starts.size() - 1)]; };

    std::vector<std::size_t> edges{0, text.size()};
    for (const CompositionMark& mark : marks) {
        edges.push_back(byte_of(mark.from));
        edges.push_back(byte_of(mark.to));
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const bool active = std::any_of(marks.begin(), marks.end(), [&](const CompositionMark& mark) {
            return mark.active && byte_of(mark.from) <= edges[i] && edges[i + 1] <= byte_of(mark.to);
        });
        composition.clauses.push_back({edges[i], edges[i + 1], active});
    }
    composition.caret = byte_of(caret);
    composition.text = std::move(text);
    return composition;
}

}  // namespace banso::platform
