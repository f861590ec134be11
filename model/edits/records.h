// What adding and removing has in common for records of every kind. The topics' own functions (cards.h, links.h, …)
// add their rules to it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "model/reference_check.h"
#include "model/transaction.h"

namespace banso::edits {

// IdNotValid, IdTaken: whether a new record may have this id. Empty: it will be given one.
Result<void> check_new_id(const Document& document, const std::string& id);

// Adds `record` after checking its id and the ids it names (IdNotValid, IdTaken, DanglingReference).
template <class Record>
Result<Id<Record>> add_record(Transaction& t, Record record) {
    if (const auto valid = check_new_id(t.document(), record.id.value); !valid) return valid.error();
    if (const auto checked = check_references(t.document(), record, record.id.value); !checked) return checked.error();
    return Id<Record>{t.add(std::move(record))};
}

// CodeNotValid (code, kind), CodeTaken: whether the record `key` may have this code.
Result<void> check_code(const Document& document, const std::string& code, std::string_view kind,
                        const std::string& key);

// Removes the records with these ids together with what cannot be without them: links, cycles, comments, places and
// waivers, and what hangs on those in turn. All others keep their text and lose the ids. The log is not touched: it
// names what was.
void remove_with_dependents(Transaction& t, std::set<std::string> ids);

// Removes one record of any kind, named by id or code, by its topic's rule (areas: AreaNotEmpty, LastArea).
// NoSuchRecord.
Result<void> remove_record(Transaction& t, std::string_view record);

}  // namespace banso::edits
