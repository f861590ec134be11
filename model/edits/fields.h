// Setting one field of any record by its name in the file, typed and checked. Knows every field from visit_fields and
// none by itself but those that have an edit of their own.
#pragma once

#include <string_view>

#include "model/edits/literal.h"
#include "model/transaction.h"

namespace banso::edits {

// Sets the field at `path` of the record named by id or code; "" or the session's id is the session itself. A path goes
// into parts ("baseline.as_of", "meeting.next.date", "programme.region.name") and into lists by number
// ("measurements.0.value"): the number behind the last adds an entry, an entry emptied whole ("measurements.0") is
// taken out. Whatever is empty (null, "", [], {}) empties the field. A part set whole loses what the literal does not
// name.
//
// Some fields mean more than a value: a card's `kind` and `area` move it (change_kind, move_card), its `code` must be
// free; a used `baseline` or `target` keeps what it says (check_figures); a link's ends follow add_link's rule; an area
// must have a name. An `id` is never set.
//
// Fails with: NoSuchRecord, NoSuchArea, NoSuchAgendaItem, WrongRecordKind: the record, or one that the value names.
// NoSuchField: also one that cards of this column do not have, unless it is being emptied. WrongType, NotADate,
// NotATime, NotAPoint, NumberTooLarge, BadFieldValue: the value. RequiredField, FieldNotSettable, CodeTaken,
// CodeNotValid, LinkToItself, LinkExists, CycleNumberTaken, FigureUsed: the rules above.
Result<void> set_field(Transaction& t, std::string_view record, std::string_view path, const Literal& value);

}  // namespace banso::edits
