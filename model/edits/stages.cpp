#include "model/edits/stages.h"

#include "model/edits/cycles.h"

namespace banso::edits {
namespace {

// The open turn; one begins when there is none.
Result<CycleId> turn_of(Transaction& t, const CardId& countermeasure) {
    if (const Cycle* open = open_cycle(t.document(), countermeasure)) return open->id;
    return begin_next_cycle(t, countermeasure);
}

Result<void> step_on(Transaction& t, const CardId& card, Stage from, const StageMove& move) {
    if (from == Stage::Plan) {
        t.change(card, [](Card& c) { c.progress = Progress::Started; });
        return {};
    }
    if (from == Stage::Check && !move.decision)
        return Error{ErrorCode::RequiredField, {t.document().find(card)->code, "decision"}};
    const Result<CycleId> turn = turn_of(t, card);
    if (!turn) return turn.error();
    if (from == Stage::Check) return decide_cycle(t, *turn, *move.decision);
    const Date on = move.on.empty() ? Date{t.now().iso.substr(0, 10)} : move.on;
    t.change(*turn, [&](Cycle& cycle) { cycle.evaluated_on = on; });
    return {};
}

Result<void> step_back(Transaction& t, const CardId& card, Stage from) {
    const Cycle* turn = latest_cycle(t.document(), card);
    if (from == Stage::Act) {
        t.change(turn->id, [](Cycle& cycle) { cycle.decision.reset(); });
    } else if (from == Stage::Check) {
        if (turn) t.change(turn->id, [](Cycle& cycle) { cycle.evaluated_on = {}; });
        if (t.document().find(card)->progress == Progress::Done)
            t.change(card, [](Card& c) { c.progress = Progress::Running; });
    } else {
        t.change(card, [](Card& c) { c.progress = Progress::NotStarted; });
    }
    if (stage_of(t.document(), card) < from) return {};
    return Error{ErrorCode::StageIsWritten, {t.document().find(card)->code, from == Stage::Check ? "C" : "D"}};
}

}  // namespace

Result<CycleId> begin_next_cycle(Transaction& t, const CardId& countermeasure) {
    const bool first = latest_cycle(t.document(), countermeasure) == nullptr;
    const Result<CycleId> begun = add_cycle(t, next_cycle(t.document(), countermeasure));
    if (!begun || first) return begun;
    if (t.document().find(countermeasure)->progress)
        t.change(countermeasure, [](Card& card) { card.progress = Progress::NotStarted; });
    return begun;
}

Result<void> move_to_stage(Transaction& t, const CardId& countermeasure, const StageMove& move) {
    if (!t.document().find(countermeasure)) return Error{ErrorCode::NoSuchRecord, {countermeasure.value}};
    Stage at = stage_of(t.document(), countermeasure);
    if (at == Stage::Act && move.to == Stage::Plan) {
        const auto begun = begin_next_cycle(t, countermeasure);
        if (!begun) return begun.error();
        return {};
    }
    while (at != move.to) {
        const auto done = at < move.to ? step_on(t, countermeasure, at, move) : step_back(t, countermeasure, at);
        if (!done) return done;
        at = stage_of(t.document(), countermeasure);
    }
    return {};
}

}  // namespace banso::edits
