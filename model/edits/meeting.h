// What is noted down in and around a meeting: decisions, promises (宿題), visits, questions, polls, and the session's
// own fields. Each add fails with IdNotValid, IdTaken, or DanglingReference when it names what is not there.
#pragma once

#include "model/transaction.h"

namespace banso::edits {

Result<DecisionId> add_decision(Transaction& t, Decision decision);
Result<PromiseId> add_promise(Transaction& t, Promise promise);  // open unless it says otherwise
Result<VisitId> add_visit(Transaction& t, Visit visit);
Result<QuestionId> add_question(Transaction& t, Question question);  // open unless it says otherwise
Result<PollId> add_poll(Transaction& t, Poll poll);

// Sets how often a card was named in a poll; absent takes the count back. NoSuchRecord.
Result<void> set_poll_count(Transaction& t, const PollId& poll, const CardId& card, std::optional<std::int64_t> count);

// Stamps the meeting's beginning or end with the transaction's time. A meeting that begins again has no end.
void start_meeting(Transaction& t);
// The agenda item under way ends with it.
void end_meeting(Transaction& t);
// Goes on with a meeting that was ended too early: its beginning stays.
void resume_meeting(Transaction& t);

}  // namespace banso::edits
