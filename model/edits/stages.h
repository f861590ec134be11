// Going round in PDCA: beginning a turn, and moving a countermeasure from stage to stage (model/pdca.h), each step with
// its meaning.
#pragma once

#include "model/pdca.h"
#include "model/transaction.h"

namespace banso::edits {

// Begins the next turn as next_cycle says. When it is not the first, the countermeasure counts as not started: its
// progress was that of the turn before. As add_cycle.
Result<CycleId> begin_next_cycle(Transaction& t, const CardId& countermeasure);

struct StageMove {
    Stage to = Stage::Plan;
    Date on;                                // when it is evaluated; "": the day of the edit
    std::optional<CycleDecision> decision;  // needed to come to Act
};

// Onward, stage by stage: P to D starts it; D to C dates the evaluation, in a turn that begins for it when there is
// none; C to A takes the decision. Back, each takes back exactly that. From Act to Plan: the next turn begins.
// NoSuchRecord; RequiredField (code, "decision"); StageIsWritten when a stage to be left holds what people wrote; as
// add_cycle.
Result<void> move_to_stage(Transaction& t, const CardId& countermeasure, const StageMove& move);

}  // namespace banso::edits
