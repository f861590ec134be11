#include "model/io/json_value.h"

#include <algorithm>

#include "model/io/json_cursor.h"
#include "model/io/json_text.h"

namespace banso::io {
namespace {

JsonValue parse(JsonCursor& json) {
    JsonValue value;
    if (json.type() == JsonType::Object) {
        value.object = true;
        json.object([&](std::string_view name, std::size_t) {
            std::string own_name(name);
            value.members.push_back({std::move(own_name), parse(json)});
        });
    } else if (json.type() == JsonType::Array) {
        json.array([&] { value.elements.push_back(parse(json)); });
    } else {
        value.leaf = std::string(json.raw());
    }
    return value;
}

void append(std::string& out, const JsonValue& value) {
    if (!value.leaf.empty()) {
        out += value.leaf;
        return;
    }
    out.push_back(value.object ? '{' : '[');
    bool first = true;
    const auto comma = [&] {
        if (!first) out.push_back(',');
        first = false;
    };
    for (const JsonMember& member : value.members) {
        comma();
        append_quoted(out, member.name);
        out.push_back(':');
        append(out, member.value);
    }
    for (const JsonValue& element : value.elements) {
        comma();
        append(out, element);
    }
    out.push_back(value.object ? '}' : ']');
}

auto find_member(std::vector<JsonMember>& members, std::string_view name) {
    return std::find_if(members.begin(), members.end(), [&](const JsonMember& m) { return m.name == name; });
}

}  // namespace

JsonValue* JsonValue::find(std::string_view name) {
    const auto found = find_member(members, name);
    return found == members.end() ? nullptr : &found->value;
}

const JsonValue* JsonValue::find(std::string_view name) const {
    for (const JsonMember& member : members) {
        if (member.name == name) return &member.value;
    }
    return nullptr;
}

void JsonValue::set(std::string_view name, JsonValue value) {
    if (JsonValue* there = find(name)) {
        *there = std::move(value);
    } else {
        members.push_back({std::string(name), std::move(value)});
    }
}

void JsonValue::rename(std::string_view name, std::string_view new_name) {
    const auto found = find_member(members, name);
    if (found != members.end()) found->name = std::string(new_name);
}

void JsonValue::remove(std::string_view name) {
    std::erase_if(members, [&](const JsonMember& m) { return m.name == name; });
}

JsonValue JsonValue::string(std::string_view text) {
    JsonValue value;
    append_quoted(value.leaf, text);
    return value;
}

JsonValue JsonValue::number(long long value) {
    JsonValue number;
    number.leaf = std::to_string(value);
    return number;
}

JsonValue parse_json(std::string_view text) {
    JsonCursor json(text);
    return parse(json);
}

std::string to_text(const JsonValue& value) {
    std::string out;
    append(out, value);
    return out;
}

}  // namespace banso::io
