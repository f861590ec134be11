// Participants of the meeting.
#pragma once

#include "model/transaction.h"

namespace banso::edits {

// Adds a participant; without a code the next of P, G (guests) or AD (advisers). IdNotValid, IdTaken, CodeNotValid,
// CodeTaken.
Result<ParticipantId> add_participant(Transaction& t, Participant participant);

// NoSuchRecord.
Result<void> set_attendance(Transaction& t, const ParticipantId& participant, Attendance attendance);

}  // namespace banso::edits
