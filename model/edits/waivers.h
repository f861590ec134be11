// Waivers: findings of 点検 that somebody sets aside, each for one record and with the reason.
#pragma once

#include <string>
#include <string_view>

#include "model/transaction.h"

namespace banso::edits {

// Sets a rule aside for a record of any kind; an empty id is the session itself. A waiver that is there gets the new
// reason. BadFieldValue (rule, what was given, what there is) when there is no such rule; NoSuchRecord; RequiredField
// (waiver, reason) when no reason is given.
Result<void> waive(Transaction& t, std::string_view rule, const RecordId& record, const std::string& reason);

// The rule speaks of the record again; nothing happens when it was not set aside. A rule that this version does not
// know may be given.
void unwaive(Transaction& t, std::string_view rule, const RecordId& record);

}  // namespace banso::edits
