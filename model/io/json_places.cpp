#include "model/io/json_places.h"

#include <algorithm>

#include "model/io/json_cursor.h"
#include "model/io/json_text.h"

namespace banso::io {
namespace {

std::string pointer_part(std::string_view name) {
    std::string part;
    for (const char c : name.size() > 80 ? std::string_view(shortened(name)) : name) {
        if (c == '~') {
            part += "~0";
        } else if (c == '/') {
            part += "~1";
        } else {
            part.push_back(c);
        }
    }
    return part;
}

struct Level {
    bool object = false;
    bool named = false;       // object: a member's name has been read
    std::size_t index = 0;    // array: of the element now
    std::string_view name{};  // as in the text, without quotes
};

class Walker {
  public:
    Walker(std::string_view text, const std::vector<std::size_t>& wanted) : text_(text), wanted_(wanted) {}

    std::vector<Place> run() {
        while (at_ < text_.size() && places_.size() < wanted_.size()) token();
        while (places_.size() < wanted_.size()) found();
        return std::move(places_);
    }

  private:
    // Moves past one token. Bytes wanted up to its end get the path as it is then.
    void token() {
        switch (text_[at_]) {
            case '{':
            case '[':
                pass(1);
                levels_.push_back({text_[at_ - 1] == '{'});
                break;
            case '}':
            case ']':
                if (!levels_.empty()) levels_.pop_back();
                pass(1);
                break;
            case ',':
                pass(1);
                if (!levels_.empty()) {
                    levels_.back().named = false;
                    ++levels_.back().index;
                }
                break;
            case '"':
                string();
                break;
            default:
                pass(1);
        }
    }

    void string() {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
        end = std::min(end, text_.size());
        if (!levels_.empty() && levels_.back().object && !levels_.back().named) {
            levels_.back().named = true;
            levels_.back().name = text_.substr(at_ + 1, end - at_ - 1);
        }
        pass(std::min(end + 1, text_.size()) - at_);
    }

    void pass(std::size_t bytes) {
        for (const std::size_t end = at_ + bytes; at_ < end; ++at_) {
            while (places_.size() < wanted_.size() && wanted_[places_.size()] <= at_) found();
            const auto c = static_cast<unsigned char>(text_[at_]);
            if (c == '\n') {
                ++line_;
                column_ = 1;
            } else if ((c & 0xC0) != 0x80) {
                ++column_;
            }
        }
    }

    void found() {
        std::string pointer;
        for (const Level& level : levels_) {
            if (!level.object) {
                pointer += "/" + std::to_string(level.index);
            } else if (level.named) {
                pointer += "/" + pointer_part(unescaped(level.name));
            }
        }
        places_.push_back({line_, column_, std::move(pointer)});
    }

    std::string_view text_;
    const std::vector<std::size_t>& wanted_;
    std::size_t at_ = 0;
    int line_ = 1;
    int column_ = 1;
    std::vector<Level> levels_;
    std::vector<Place> places_;
};

}  // namespace

std::vector<Place> places(std::string_view text, const std::vector<std::size_t>& at) {
    return Walker(text, at).run();
}

std::size_t find_pointer(std::string_view text, std::string_view pointer) {
    JsonCursor json(text);
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string part(pointer.substr(0, pointer.find('/')));
        pointer.remove_prefix(part.size());
        std::size_t found = text.size();
        const auto offer = [&](const std::string& name) {
            if (name == part) found = json.position();
            json.skip();
        };
        if (json.type() == JsonType::Object) {
            json.object([&](std::string_view name, std::size_t) { offer(pointer_part(name)); });
        } else if (json.type() == JsonType::Array) {
            std::size_t index = 0;
            json.array([&] { offer(std::to_string(index++)); });
        }
        if (found == text.size()) return found;
        json = JsonCursor(text, found);
    }
    return json.position();
}

}  // namespace banso::io
