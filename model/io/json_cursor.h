// Walks through JSON text that check_json has passed, value by value, and always knows the byte it stands at.
// No tree is built. Since the text is known to be good, nothing here fails.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banso::io {

enum class JsonType { Object, Array, String, Number, Boolean, Null };

class JsonCursor {
  public:
    explicit JsonCursor(std::string_view text, std::size_t at = 0) : text_(text), at_(at) { skip_space(); }

    // The value that comes next, and where it begins.
    [[nodiscard]] JsonType type() const;
    [[nodiscard]] std::size_t position() const { return at_; }

    // Takes the next value. string, number: only when type() says so.
    std::string string();
    std::string_view number();
    std::string_view raw();  // any value, in its own spelling
    void skip() { raw(); }

    // Takes the next value, an object or array, calling visit(name, where the name begins) or visit() before each inner
    // value; visit must take that value.
    template <class Visit>
    void object(Visit&& visit) {
        std::string unescaped_name;
        for (bool more = enter('}'); more; more = next('}')) {
            const std::size_t at = at_;
            const std::string_view name = take_name(unescaped_name);
            visit(name, at);
        }
    }
    template <class Visit>
    void array(Visit&& visit) {
        for (bool more = enter(']'); more; more = next(']')) visit();
    }

    // Steps into the next value up to the value of its member `wanted`; false when there is none.
    bool to_member(std::string_view wanted);

  private:
    void skip_space();
    bool enter(char end);
    bool next(char end);
    std::string_view inside_of_string();
    std::string_view take_name(std::string& unescaped_name);

    std::string_view text_;
    std::size_t at_;
};

// `value` without the spaces between its tokens.
std::string compact(std::string_view value);

}  // namespace banso::io
