// Where a record goes in a table whose order is data.
#pragma once

#include <algorithm>

#include "model/transaction.h"

namespace banso::edits {

// Puts the record behind `after`, which is there; empty: first.
template <class Record>
void put_behind(Transaction& t, const Id<Record>& record, const Id<Record>& after) {
    if (record == after) return;
    std::vector<std::string> keys = t.document().template table<Record>().keys();
    std::erase(keys, record.value);
    const auto at = after.empty() ? keys.begin() : std::find(keys.begin(), keys.end(), after.value) + 1;
    keys.insert(at, record.value);
    if (keys != t.document().template table<Record>().keys()) t.template arrange<Record>(keys);
}

}  // namespace banso::edits
