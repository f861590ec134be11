// The words for kinds of record, their fields and the values of their enums, as the field (在宅医療) says them.
#pragma once

#include <string_view>

#include "app/words/word.h"
#include "model/fields.h"
#include "model/tables.h"

namespace banso::words {

Word name_of(RecordKind kind);
Word name_of(CardKind kind);

// The name of a field by its record kind's name in the file ("card") and its own ("due"); {"", ""} when there is none.
Word field_name(std::string_view record, std::string_view field);

// The word for an enum's value by its word in the file: enum_word("level", "high"). E is found by its type.
template <class Enum>
Word name_of_value(Enum value);

}  // namespace banso::words
