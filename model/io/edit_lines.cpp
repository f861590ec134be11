#include "model/io/edit_lines.h"

#include <utility>

#include "model/io/json_check.h"
#include "model/io/json_cursor.h"
#include "model/io/json_places.h"
#include "model/io/json_text.h"

namespace banso::io {
namespace {

using edits::EditLine;
using edits::Literal;

// Depth is bounded by check_json.
Literal read_literal(JsonCursor& json) {
    switch (json.type()) {
        case JsonType::Object: {
            Literal::Members members;
            json.object([&](std::string_view name, std::size_t) {
                std::string own(name);
                members.push_back({std::move(own), read_literal(json)});
            });
            return members;
        }
        case JsonType::Array: {
            Literal::List list;
            json.array([&] { list.push_back(read_literal(json)); });
            return list;
        }
        case JsonType::String:
            return json.string();
        case JsonType::Number:
            return Decimal::parse(json.number()).value_or(Decimal());
        case JsonType::Boolean:
            return json.raw() == "true";
        case JsonType::Null:
            json.skip();
            break;
    }
    return nullptr;
}

// The verb and its fields out of a line's object.
Result<EditLine> edit_of(const Literal& line) {
    const Literal::Members* members = line.members();
    if (!members) return Error{ErrorCode::NotAnEdit, {}};
    std::string verb;
    Literal::Members fields;
    if (const Literal* named = find(*members, "edit")) {
        if (!named->text()) return Error{ErrorCode::WrongType, {"edit", "string", std::string(type_name(*named))}};
        verb = *named->text();
        for (const edits::Member& member : *members) {
            if (member.name != "edit") fields.push_back(member);
        }
    } else if (members->size() == 1) {
        const edits::Member& only = members->front();
        verb = only.name;
        if (edits::verb_from_text(verb) && !only.value.members())
            return Error{ErrorCode::WrongType, {verb, "object", std::string(type_name(only.value))}};
        if (only.value.members()) fields = *only.value.members();
    } else {
        return Error{ErrorCode::NotAnEdit, {}};
    }
    const auto known = edits::verb_from_text(verb);
    if (!known) return Error{ErrorCode::UnknownVerb, {shortened(verb)}};
    return EditLine{*known, std::move(fields)};
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// Where the first value of the line begins.
std::size_t beginning(std::string_view line) {
    return JsonCursor(line).position();
}

void read_line(std::string_view text, int number, EditLines& result) {
    const auto tell = [&](const Error& error, std::size_t at) {
        const Place place = places(text, {at}).front();
        result.problems.push_back({error, number, place.column, place.pointer});
    };
    const auto faults = check_json(text, {}, most_problems);
    for (const Fault& fault : faults) tell(fault.error, fault.at);
    if (!faults.empty()) return;
    JsonCursor json(text);
    auto edit = edit_of(read_literal(json));
    if (edit) {
        result.lines.push_back({number, *std::move(edit)});
    } else {
        tell(edit.error(), beginning(text));
    }
}

}  // namespace

EditLines read_edit_lines(std::string_view text) {
    EditLines result;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (!is_blank(line) && result.problems.size() < most_problems) read_line(line, number, result);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return result;
}

}  // namespace banso::io
