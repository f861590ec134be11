// One edit as a value: a verb and its fields, as a line of an edits file says it. Whatever the window does can be said
// so, too. Knows no JSON: model/io/edit_lines.h reads the text.
//
// The add verbs take the record's fields by their names in the file (`id` and `code` optional, ids and codes both
// naming other records), and besides:
//   add_card, adopt, move_card   after: a card of the same cell, "" = first in it, absent: beside what it is linked to
//   add_area, add_agenda         after: an area or item, "" = first, absent: at the end
//   add_reply                    record: the comment
//   add_measurement              record: the card
// The others:
//   set          record (absent: the session), field (a path as for set_field), value
//   move_card    record, area (absent: the lane it is in), after
//   pin          record, pin: [x, y] from the top left of the card's cell; null unpins
//   adopt        record: the opinion, kind (absent: issue), area (absent: the opinion's)
//   merge_cards  records, into
//   correct      record, field ("baseline", "target" or a path into one), value, reason, at (absent: today, by the
//                transaction's time): as correct_value
//   remove       record: of any kind
//   waive        rule, record (absent: the session), reason
//   unwaive      rule, record
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edits/literal.h"
#include "model/transaction.h"

namespace banso::edits {

enum class EditVerb {
    AddCard,
    AddLink,
    AddArea,
    AddParticipant,
    AddAgenda,
    AddDecision,
    AddPromise,
    AddCycle,
    AddComment,
    AddReply,
    AddOpinion,
    AddMeasurement,
    AddVisit,
    AddQuestion,
    Set,
    MoveCard,
    Pin,
    Adopt,
    MergeCards,
    Correct,
    Remove,
    Waive,
    Unwaive
};

// "add_card" and so on; from_text: absent when there is no such verb.
std::string_view to_text(EditVerb verb);
std::optional<EditVerb> verb_from_text(std::string_view text);

struct EditLine {
    EditVerb verb = EditVerb::Set;
    Literal::Members fields;
    friend bool operator==(const EditLine&, const EditLine&) = default;
};

// The record that an edit made; both empty when it made none, code empty when its kind has none.
struct Created {
    std::string id;
    std::string code;
    friend bool operator==(const Created&, const Created&) = default;
};

// Does what the line says. A field that the verb does not know fails with NoSuchField (verb or record kind, field), one
// that it needs with RequiredField; else with the errors of the edit itself and of set_field. What was done before the
// failure is taken back with the transaction.
Result<Created> apply_edit_line(Transaction& t, const EditLine& line);

}  // namespace banso::edits
