// A field's value as it is handed to an edit: plain, not yet of the field's type. Edit lines, the inspector and tests
// make them; set_field and the adding edits turn them into fields. Knows neither JSON nor any field.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/decimal.h"
#include "model/result.h"

namespace banso::edits {

struct Member;

class Literal {
  public:
    using List = std::vector<Literal>;
    using Members = std::vector<Member>;  // names and values, in the order given

    Literal() = default;  // null: no value
    Literal(std::nullptr_t) {}
    Literal(bool value) : held_(value) {}
    Literal(Decimal value) : held_(std::move(value)) {}
    Literal(int value) : held_(Decimal(value)) {}
    Literal(std::string value) : held_(std::move(value)) {}
    Literal(std::string_view value) : held_(std::string(value)) {}
    Literal(const char* value) : held_(std::string(value)) {}
    Literal(List value) : held_(std::move(value)) {}
    Literal(Members value) : held_(std::move(value)) {}

    // Null, an empty text, an empty list or an object without members: what empties a field.
    [[nodiscard]] bool empty() const;
    [[nodiscard]] bool is_null() const { return held_.index() == 0; }
    // What it holds; null when it holds something else.
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&held_); }
    [[nodiscard]] const Decimal* number() const { return std::get_if<Decimal>(&held_); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&held_); }
    [[nodiscard]] const List* list() const { return std::get_if<List>(&held_); }
    [[nodiscard]] const Members* members() const { return std::get_if<Members>(&held_); }

    friend bool operator==(const Literal& a, const Literal& b);

  private:
    std::variant<std::monostate, bool, Decimal, std::string, List, Members> held_;
};

struct Member {
    std::string name;
    Literal value;
    friend bool operator==(const Member&, const Member&) = default;
};

// The member of that name; null when there is none.
const Literal* find(const Literal::Members& members, std::string_view name);

// To be shown in a message: text as it is, the rest as people would write it, cut when it is long.
std::string brief(const Literal& literal);

// null boolean number string array object: what it holds, in the words of WrongType.
std::string_view type_name(const Literal& literal);

}  // namespace banso::edits
