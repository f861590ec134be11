#include "model/edits/participants.h"

#include <utility>

#include "model/codes.h"
#include "model/edits/records.h"

namespace banso::edits {

Result<ParticipantId> add_participant(Transaction& t, Participant participant) {
    if (participant.code.empty()) {
        participant.code = t.issue_code(code_prefix(participant));
    } else if (const auto valid = check_code(t.document(), participant.code, "participant", {}); !valid) {
        return valid.error();
    }
    return add_record(t, std::move(participant));
}

Result<void> set_attendance(Transaction& t, const ParticipantId& participant, Attendance attendance) {
    if (!t.document().find(participant)) return Error{ErrorCode::NoSuchRecord, {participant.value}};
    t.change(participant, [&](Participant& p) { p.attendance = attendance; });
    return {};
}

}  // namespace banso::edits
