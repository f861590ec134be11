// Turns literals into fields of a record by visit_fields, typed and checked: the one place where an edit's value gets
// the type of its field. Included by fields.cpp and edit_line.cpp only.
#pragma once

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "model/edits/literal.h"
#include "model/reference_check.h"

namespace banso::edits {

// What a record is called in messages: its kind, and a card by its column.
template <class Record>
std::string_view name_for_messages(const Record&) {
    return TableTraits<Record>::name;
}
inline std::string_view name_for_messages(const Card& card) {
    return to_text(card.kind);
}
inline std::string_view name_for_messages(const Session&) {
    return "session";
}

// Reads literals for one record of a document. Errors name the field by its whole path.
class LiteralReader {
  public:
    LiteralReader(const Document& document, std::string_view record_name)
        : document_(document), record_name_(record_name) {}

    // Sets the field at `path` of `target`, a record or a part of one; path "" is all of it.
    template <class T>
    Result<void> read_at(const Literal& literal, T& target, std::string_view path, const std::string& full) const {
        if (path.empty()) return read(literal, target, full);
        const auto dot = path.find('.');
        const std::string_view first = path.substr(0, dot);
        const std::string_view rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
        if constexpr (is_optional<T>) {
            if constexpr (HasFields<typename T::value_type>) return read_in_optional(literal, target, path, full);
        } else if constexpr (HasFields<T>) {
            Result<void> result = no_such_field(full);
            visit_fields(target, [&](const auto& field, auto& value) {
                if (field.name == first) result = read_at(literal, value, rest, full);
            });
            return result;
        } else if constexpr (is_vector<T>) {
            if constexpr (HasFields<typename T::value_type>) {
                std::size_t at = 0;
                const auto [end, error] = std::from_chars(first.data(), first.data() + first.size(), at);
                const bool numbered = error == std::errc{} && end == first.data() + first.size();
                if (!numbered || at > target.size()) return no_such_field(full);
                return read_entry(literal, target, at, rest, full);
            }
        }
        return no_such_field(full);
    }

    // Entry `at` of a list: the one behind the last is added, an entry emptied as a whole is taken out.
    template <class Part>
    Result<void> read_entry(const Literal& literal, std::vector<Part>& target, std::size_t at, std::string_view rest,
                            const std::string& full) const {
        const bool is_new = at == target.size();
        if (literal.empty() && (is_new || rest.empty())) {
            if (is_new) return no_such_field(full);
            target.erase(target.begin() + static_cast<std::ptrdiff_t>(at));
            return {};
        }
        if (is_new) target.emplace_back();
        return read_at(literal, target[at], rest, full);
    }

    Result<void> read(const Literal& literal, std::string& target, const std::string& path) const {
        if (!literal.text() && !literal.is_null()) return wrong_type(literal, path, "string");
        target = literal.text() ? *literal.text() : "";
        return {};
    }
    Result<void> read(const Literal& literal, Date& target, const std::string& path) const {
        return read_checked(literal, target.iso, path, is_valid_date, ErrorCode::NotADate);
    }
    Result<void> read(const Literal& literal, Timestamp& target, const std::string& path) const {
        return read_checked(literal, target.iso, path, is_valid_timestamp, ErrorCode::NotATime);
    }
    Result<void> read(const Literal& literal, Decimal& target, const std::string& path) const {
        if (!literal.number()) return wrong_type(literal, path, "number");
        target = *literal.number();
        return {};
    }
    // Counts: whole and not negative.
    Result<void> read(const Literal& literal, std::int64_t& target, const std::string& path) const {
        if (!literal.number()) return wrong_type(literal, path, "integer");
        const std::string& spelling = literal.number()->text();
        if (spelling.find_first_of(".eE") != std::string::npos) return wrong_type(literal, path, "integer");
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(spelling.data(), spelling.data() + spelling.size(), number);
        if (error != std::errc{}) return Error{ErrorCode::NumberTooLarge, {path, brief(literal)}};
        if (number < 0) return bad(literal, path, "0, 1, 2 …");
        target = number;
        return {};
    }
    Result<void> read(const Literal& literal, Point& target, const std::string& path) const {
        const Literal::List* list = literal.list();
        if (!list || list->size() != 2 || !(*list)[0].number() || !(*list)[1].number())
            return Error{ErrorCode::NotAPoint, {path}};
        target = {(*list)[0].number()->to_double(), (*list)[1].number()->to_double()};
        return {};
    }
    Result<void> read(const Literal&, RawJson&, const std::string& path) const {
        return Error{ErrorCode::FieldNotSettable, {record_name_, path}};
    }
    template <class Enum>
    requires std::is_enum_v<Enum> Result<void> read(const Literal& literal, Enum& target, const std::string& path)
    const {
        if (literal.empty()) {
            target = Enum{};
            return {};
        }
        if (!literal.text()) return wrong_type(literal, path, "string");
        const auto value = from_text<Enum>(*literal.text());
        if (!value) return bad(literal, path, words_of<Enum>());
        target = *value;
        return {};
    }
    template <class Record>
    Result<void> read(const Literal& literal, Id<Record>& target, const std::string& path) const {
        if (literal.empty()) {
            target = {};
            return {};
        }
        if (!literal.text()) return wrong_type(literal, path, "string");
        const auto found = document_.find_record(*literal.text());
        if (!found) return no_such_record<Record>(*literal.text());
        const auto kind = kind_referred_to(target);
        if (kind && *kind != found->kind) return wrong_kind<Record>(*literal.text());
        target = {found->key};
        return {};
    }
    template <class T>
    Result<void> read(const Literal& literal, std::optional<T>& target, const std::string& path) const {
        if (literal.empty()) {
            target.reset();
            return {};
        }
        T value = target.value_or(T{});
        if (auto result = read(literal, value, path); !result) return result;
        target = std::move(value);
        return {};
    }
    template <class T>
    Result<void> read(const Literal& literal, std::vector<T>& target, const std::string& path) const {
        if (!literal.list() && !literal.empty()) return wrong_type(literal, path, "array");
        std::vector<T> values;
        for (std::size_t i = 0; literal.list() && i < literal.list()->size(); ++i) {
            T value{};
            const std::string item = path + "." + std::to_string(i);
            if (auto result = read((*literal.list())[i], value, item); !result) return result;
            values.push_back(std::move(value));
        }
        target = std::move(values);
        return {};
    }
    // All known fields: those the literal does not name become empty. Unknown ones are kept.
    template <HasFields Part>
    Result<void> read(const Literal& literal, Part& target, const std::string& path) const {
        if (!literal.members() && !literal.is_null()) return wrong_type(literal, path, "object");
        Part part{};
        part.unknown = target.unknown;
        static const Literal::Members none;
        const Literal::Members& members = literal.members() ? *literal.members() : none;
        for (const Member& member : members) {
            const std::string full = path + "." + member.name;
            if (member.name.find('.') != std::string::npos) return no_such_field(full);
            if (auto result = read_at(member.value, part, member.name, full); !result) return result;
        }
        target = std::move(part);
        return {};
    }

  private:
    // A part that comes into being when its first field is set, and goes when the last is emptied.
    template <class Part>
    Result<void> read_in_optional(const Literal& literal, std::optional<Part>& target, std::string_view path,
                                  const std::string& full) const {
        Part part = target.value_or(Part{});
        if (auto result = read_at(literal, part, path, full); !result) return result;
        if (part == Part{}) {
            target.reset();
        } else {
            target = std::move(part);
        }
        return {};
    }
    Result<void> read_checked(const Literal& literal, std::string& target, const std::string& path,
                              bool (*valid)(std::string_view), ErrorCode otherwise) const {
        std::string text;
        if (auto result = read(literal, text, path); !result) return result;
        if (!text.empty() && !valid(text)) return Error{otherwise, {path, brief(literal)}};
        target = std::move(text);
        return {};
    }
    template <class Enum>
    static std::string words_of() {
        std::string words;
        for (const std::string_view word : EnumNames<Enum>::list) {
            if (!words.empty()) words += '|';
            words += word;
        }
        return words;
    }
    template <class Record>
    static Error no_such_record(const std::string& given) {
        if constexpr (std::is_same_v<Record, Area>) return {ErrorCode::NoSuchArea, {given}};
        if constexpr (std::is_same_v<Record, AgendaItem>) return {ErrorCode::NoSuchAgendaItem, {given}};
        return {ErrorCode::NoSuchRecord, {given}};
    }
    template <class Record>
    static Error wrong_kind(const std::string& given) {
        if constexpr (std::is_same_v<Record, AnyRecord>) {
            return {ErrorCode::NoSuchRecord, {given}};
        } else {
            return {ErrorCode::WrongRecordKind, {given, std::string(TableTraits<Record>::name)}};
        }
    }
    Error no_such_field(const std::string& full) const { return {ErrorCode::NoSuchField, {record_name_, full}}; }
    static Error wrong_type(const Literal& literal, const std::string& path, std::string_view wanted) {
        return {ErrorCode::WrongType, {path, std::string(wanted), std::string(type_name(literal))}};
    }
    static Error bad(const Literal& literal, const std::string& path, std::string_view takes) {
        return {ErrorCode::BadFieldValue, {path, brief(literal), std::string(takes)}};
    }

    const Document& document_;
    std::string record_name_;
};

}  // namespace banso::edits
