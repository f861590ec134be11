// Text blocks that were broken into lines before. Breaking costs some microseconds a text, and the picture asks for the
// same ones every frame.
#pragma once

#include <memory>
#include <string_view>

#include "render/text/line_breaking.h"

namespace banso {

// For one thread. Forgets what has not been asked for lately.
class TextCache {
  public:
    explicit TextCache(const TextMeasurer& measurer);  // which must outlive it
    ~TextCache();
    TextCache(const TextCache&) = delete;
    TextCache& operator=(const TextCache&) = delete;

    using Block = std::shared_ptr<const TextBlock>;

    // As break_lines.
    Block block(std::string_view text, const TextStyle& style, double max_width, int max_lines = 0);
    // As balanced_lines: slower, and no higher than block.
    Block balanced(std::string_view text, const TextStyle& style, double max_width, int max_lines = 0);
    // One line, as long as it takes.
    Block line(std::string_view text, const TextStyle& style);

    [[nodiscard]] const TextMeasurer& measurer() const { return measurer_; }
    [[nodiscard]] std::size_t size() const;

  private:
    struct Question;
    struct Blocks;
    Block answer(const Question& question);

    const TextMeasurer& measurer_;
    std::unique_ptr<Blocks> blocks_;
};

}  // namespace banso
