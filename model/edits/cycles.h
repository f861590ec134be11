// PDCA cycles of countermeasures. What follows from them (達成率, judgement) is not known here.
#pragma once

#include "model/transaction.h"

namespace banso::edits {

// Begins the next cycle of a countermeasure: its number is the last one's + 1 unless given. A cycle is open until its
// decision (A) is taken. NoSuchRecord; WrongRecordKind; CycleStillOpen when both this and an earlier one are open;
// CycleNumberTaken; IdNotValid, IdTaken.
Result<CycleId> add_cycle(Transaction& t, Cycle cycle);

// Ends a cycle. NoSuchRecord.
Result<void> decide_cycle(Transaction& t, const CycleId& cycle, CycleDecision decision);

// Whether `cycle`, there or yet to come, may stand beside the others of its countermeasure: NoSuchRecord,
// WrongRecordKind (code, kind expected), CycleNumberTaken (code, number).
Result<void> check_cycle(const Document& document, const Cycle& cycle);

}  // namespace banso::edits
