#include "model/io/json_cursor.h"

#include "model/io/json_text.h"

namespace banso::io {

void JsonCursor::skip_space() {
    while (at_ < text_.size() && is_json_space(text_[at_])) ++at_;
}

JsonType JsonCursor::type() const {
    switch (at_ < text_.size() ? text_[at_] : 'n') {
        case '{':
            return JsonType::Object;
        case '[':
            return JsonType::Array;
        case '"':
            return JsonType::String;
        case 't':
        case 'f':
            return JsonType::Boolean;
        case 'n':
            return JsonType::Null;
        default:
            return JsonType::Number;
    }
}

std::string_view JsonCursor::inside_of_string() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    const std::string_view inside = text_.substr(begin, at_ - begin);
    ++at_;
    return inside;
}

std::string JsonCursor::string() {
    const std::string_view inside = inside_of_string();
    skip_space();
    return inside.find('\\') == std::string_view::npos ? std::string(inside) : unescaped(inside);
}

std::string_view JsonCursor::number() {
    return raw();
}

std::string_view JsonCursor::raw() {
    const std::size_t begin = at_;
    std::size_t depth = 0;
    do {
        const char c = text_[at_];
        if (c == '"') {
            inside_of_string();
        } else if (c == '{' || c == '[') {
            ++depth;
            ++at_;
        } else if (c == '}' || c == ']') {
            --depth;
            ++at_;
        } else if (is_number_part(c)) {
            while (at_ < text_.size() && is_number_part(text_[at_])) ++at_;
        } else {
            ++at_;
        }
    } while (depth > 0 && at_ < text_.size());
    const std::string_view value = text_.substr(begin, at_ - begin);
    skip_space();
    return value;
}

bool JsonCursor::enter(char end) {
    ++at_;
    skip_space();
    if (text_[at_] != end) return true;
    ++at_;
    skip_space();
    return false;
}

bool JsonCursor::next(char end) {
    const bool more = text_[at_] != end;
    ++at_;
    skip_space();
    return more;
}

std::string_view JsonCursor::take_name(std::string& unescaped_name) {
    std::string_view name = inside_of_string();
    if (name.find('\\') != std::string_view::npos) name = unescaped_name = unescaped(name);
    skip_space();
    ++at_;  // the colon
    skip_space();
    return name;
}

bool JsonCursor::to_member(std::string_view wanted) {
    if (type() != JsonType::Object) return false;
    std::string unescaped_name;
    for (bool more = enter('}'); more; more = next('}')) {
        if (take_name(unescaped_name) == wanted) return true;
        skip();
    }
    return false;
}

std::string compact(std::string_view value) {
    std::string out;
    out.reserve(value.size());
    bool in_string = false;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char c = value[at];
        if (in_string && c == '\\' && at + 1 < value.size()) {
            out.push_back(c);
            out.push_back(value[++at]);
            continue;
        }
        if (c == '"') in_string = !in_string;
        if (in_string || !is_json_space(c)) out.push_back(c);
    }
    return out;
}

}  // namespace banso::io
