// Single records as JSON: for the clipboard, `show --json`, edit lines and the inspector's raw view. One line each,
// same names and values as in the session file. Session comes without its tables.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/result.h"

namespace banso::io {

// Record: any kind of table record, or Session.
template <class Record>
std::string to_json(const Record& record);

// The record `ref` names; absent when the document does not hold it.
std::optional<std::string> to_json(const Document& document, const RecordRef& ref);

// The record that a JSON object describes: the reader's checks of types, words, dates and ids, but not of references,
// codes or required fields, so that a paste or an edit line may leave some out. Unknown fields are kept in `unknown`.
template <class Record>
Result<Record> record_from_json(std::string_view json);

// Sets one field to a JSON value; null clears it. NoSuchField (record kind, field), or what is wrong with the value.
template <class Record>
Result<void> set_field(Record& record, std::string_view field, std::string_view json);

}  // namespace banso::io
