// A JSON text as a tree that can be changed: what migrations work on. Members keep their order, numbers and strings
// their spelling.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banso::io {

struct JsonMember;

struct JsonValue {
    std::string leaf;  // a string, number or word as in the text; "" for objects and arrays
    bool object = false;
    std::vector<JsonMember> members;  // of an object
    std::vector<JsonValue> elements;  // of an array

    // The value of a member; null when this is no object or has no such member.
    [[nodiscard]] JsonValue* find(std::string_view name);
    [[nodiscard]] const JsonValue* find(std::string_view name) const;
    // Sets a member, at the end if it is new.
    void set(std::string_view name, JsonValue value);
    void rename(std::string_view name, std::string_view new_name);
    void remove(std::string_view name);

    static JsonValue string(std::string_view text);
    static JsonValue number(long long value);
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

// Precondition: check_json has passed the text.
JsonValue parse_json(std::string_view text);
std::string to_text(const JsonValue& value);

}  // namespace banso::io
