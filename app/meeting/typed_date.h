// A date as it is typed in a meeting: 10/22, 10月22日, 2026/10/22, or as the file has it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "model/dates.h"

namespace banso {

// The date in the file's spelling. Without a year it is the first such day that is not before `around`. What is no date
// is given back as it is, for the edit to refuse.
std::string date_of_typed(std::string_view typed, const Date& around);

}  // namespace banso
