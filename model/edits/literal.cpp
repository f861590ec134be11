#include "model/edits/literal.h"

#include <algorithm>

namespace banso::edits {
namespace {

constexpr std::size_t brief_bytes = 60;

std::string cut(std::string text) {
    if (text.size() <= brief_bytes) return text;
    std::size_t end = brief_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;  // not inside a character
    return text.substr(0, end) + "…";
}

}  // namespace

bool Literal::empty() const {
    if (const std::string* t = text()) return t->empty();
    if (const List* l = list()) return l->empty();
    if (const Members* m = members()) return m->empty();
    return is_null();
}

bool operator==(const Literal& a, const Literal& b) {
    return a.held_ == b.held_;
}

std::string_view type_name(const Literal& literal) {
    if (literal.boolean()) return "boolean";
    if (literal.number()) return "number";
    if (literal.text()) return "string";
    if (literal.list()) return "array";
    return literal.members() ? "object" : "null";
}

const Literal* find(const Literal::Members& members, std::string_view name) {
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

std::string brief(const Literal& literal) {
    if (const bool* value = literal.boolean()) return *value ? "true" : "false";
    if (const Decimal* value = literal.number()) return cut(value->text());
    if (const std::string* value = literal.text()) return cut(*value);
    if (const Literal::List* value = literal.list()) return value->empty() ? "[]" : "[…]";
    if (const Literal::Members* value = literal.members()) return value->empty() ? "{}" : "{…}";
    return "null";
}

}  // namespace banso::edits
