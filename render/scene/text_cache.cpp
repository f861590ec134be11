#include "render/scene/text_cache.h"

#include <cstdint>
#include <functional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "render/text/balanced_lines.h"

namespace banso {
namespace {

constexpr std::size_t most_blocks = 1U << 16U;
constexpr double endless = 1e9;

}  // namespace

struct TextCache::Question {
    std::string_view text;
    TextStyle style;
    double max_width = 0;
    int max_lines = 0;
    bool balanced = false;
    friend bool operator==(const Question&, const Question&) = default;
};

struct TextCache::Blocks {
    struct Key {
        std::string text;
        Question question;  // its text is this one's
        explicit Key(const Question& asked) : text(asked.text), question(asked) { question.text = text; }
        Key(const Key&) = delete;
        Key& operator=(const Key&) = delete;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const Question& q) const {
            const std::hash<double> number;
            std::size_t hash = std::hash<std::string_view>{}(q.text);
            hash = hash * 31 + number(q.style.size) + (q.style.bold ? 7 : 0) + (q.balanced ? 3 : 0);
            return hash * 31 + number(q.max_width) + static_cast<std::size_t>(q.max_lines);
        }
        std::size_t operator()(const Key& key) const { return (*this)(key.question); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const Key& a, const Key& b) const { return a.question == b.question; }
        bool operator()(const Question& a, const Key& b) const { return a == b.question; }
        bool operator()(const Key& a, const Question& b) const { return a.question == b; }
    };
    struct Entry {
        Block block;
        std::uint64_t asked = 0;
    };
    std::unordered_map<Key, Entry, Hash, Equal> entries;
    std::uint64_t clock = 0;  // counts questions

    void forget_the_older_half() {
        std::erase_if(entries, [&](const auto& entry) { return entry.second.asked + most_blocks / 2 < clock; });
    }
};

TextCache::TextCache(const TextMeasurer& measurer) : measurer_(measurer), blocks_(std::make_unique<Blocks>()) {}
TextCache::~TextCache() = default;

TextCache::Block TextCache::answer(const Question& question) {
    ++blocks_->clock;
    if (const auto found = blocks_->entries.find(question); found != blocks_->entries.end()) {
        found->second.asked = blocks_->clock;
        return found->second.block;
    }
    if (blocks_->entries.size() >= most_blocks) blocks_->forget_the_older_half();
    const auto lay = question.balanced ? balanced_lines : break_lines;
    auto made = std::make_shared<const TextBlock>(
        lay(measurer_, question.text, question.style, question.max_width, question.max_lines));
    blocks_->entries.emplace(std::piecewise_construct, std::forward_as_tuple(question),
                             std::forward_as_tuple(Blocks::Entry{made, blocks_->clock}));
    return made;
}

TextCache::Block TextCache::block(std::string_view text, const TextStyle& style, double max_width, int max_lines) {
    return answer({text, style, max_width, max_lines, false});
}

TextCache::Block TextCache::balanced(std::string_view text, const TextStyle& style, double max_width, int max_lines) {
    return answer({text, style, max_width, max_lines, true});
}

TextCache::Block TextCache::line(std::string_view text, const TextStyle& style) {
    return block(text, style, endless, 1);
}

std::size_t TextCache::size() const {
    return blocks_->entries.size();
}

}  // namespace banso
