// Writes JSON text, either over lines with two spaces a level (the session file) or compact on one line (journal,
// clipboard). Strings are unescaped UTF-8; numbers go out in the spelling they come in.
#pragma once

#include <string>
#include <string_view>

namespace banso::io {

class JsonWriter {
  public:
    enum class Style { Lines, Compact };

    explicit JsonWriter(Style style) : style_(style) {}

    void begin(char bracket);  // '{' or '['
    void end(char bracket);    // '}' or ']'; an empty object or array stays on one line
    void name(std::string_view name);
    void string(std::string_view text);
    void number(std::string_view spelling);
    void number(double value);  // the shortest spelling that reads back the same; 0 for what is not finite
    void null() { number("null"); }
    void raw(std::string_view json);  // any compact JSON, laid out in this writer's style

    [[nodiscard]] bool compact() const { return style_ == Style::Compact; }
    // The text; with a final newline in Style::Lines.
    std::string take();

  private:
    void before_value();
    void new_line();

    Style style_;
    std::string out_;
    int depth_ = 0;
    bool first_ = true;  // nothing yet in this object or array
    bool after_name_ = false;
};

}  // namespace banso::io
