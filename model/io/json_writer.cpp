#include "model/io/json_writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "model/io/json_text.h"

namespace banso::io {

void JsonWriter::new_line() {
    if (style_ == Style::Compact) return;
    out_.push_back('\n');
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

void JsonWriter::before_value() {
    if (after_name_) {
        after_name_ = false;
        return;
    }
    if (depth_ == 0) return;
    if (!first_) out_.push_back(',');
    first_ = false;
    new_line();
}

void JsonWriter::begin(char bracket) {
    before_value();
    out_.push_back(bracket);
    ++depth_;
    first_ = true;
}

void JsonWriter::end(char bracket) {
    --depth_;
    if (!first_) new_line();
    out_.push_back(bracket);
    first_ = false;
}

void JsonWriter::name(std::string_view name) {
    before_value();
    append_quoted(out_, name);
    out_ += style_ == Style::Compact ? ":" : ": ";
    after_name_ = true;
}

void JsonWriter::string(std::string_view text) {
    before_value();
    append_quoted(out_, text);
}

void JsonWriter::number(std::string_view spelling) {
    before_value();
    out_ += spelling;
}

void JsonWriter::number(double value) {
    char text[32];
    if (!std::isfinite(value) || value == 0) return number(std::string_view("0"));
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    number(std::string_view(text, static_cast<std::size_t>(end - text)));
}

void JsonWriter::raw(std::string_view json) {
    if (style_ == Style::Compact) return number(json);
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            begin(c);
            ++at;
        } else if (c == '}' || c == ']') {
            end(c);
            ++at;
        } else if (c == ',') {
            ++at;
        } else {
            // A string, number or word; a string with a colon behind it is a name.
            std::size_t stop = at + 1;
            if (c == '"') {
                while (stop < json.size() && json[stop] != '"') stop += json[stop] == '\\' ? 2 : 1;
                stop = std::min(stop + 1, json.size());
            } else {
                while (stop < json.size() && is_number_part(json[stop])) ++stop;
            }
            number(json.substr(at, stop - at));
            at = stop;
            if (at < json.size() && json[at] == ':') {
                out_ += ": ";
                after_name_ = true;
                ++at;
            }
        }
    }
}

std::string JsonWriter::take() {
    if (style_ == Style::Lines) out_.push_back('\n');
    return std::move(out_);
}

}  // namespace banso::io
