#include "model/edits/meeting.h"

#include <algorithm>
#include <utility>

#include "model/edits/agenda.h"
#include "model/edits/records.h"

namespace banso::edits {

Result<DecisionId> add_decision(Transaction& t, Decision decision) {
    return add_record(t, std::move(decision));
}

Result<PromiseId> add_promise(Transaction& t, Promise promise) {
    if (!promise.state) promise.state = PromiseState::Open;
    return add_record(t, std::move(promise));
}

Result<VisitId> add_visit(Transaction& t, Visit visit) {
    return add_record(t, std::move(visit));
}

Result<QuestionId> add_question(Transaction& t, Question question) {
    if (!question.state) question.state = QuestionState::Open;
    return add_record(t, std::move(question));
}

Result<PollId> add_poll(Transaction& t, Poll poll) {
    return add_record(t, std::move(poll));
}

Result<void> set_poll_count(Transaction& t, const PollId& poll, const CardId& card, std::optional<std::int64_t> count) {
    const Poll* found = t.document().find(poll);
    if (!found) return Error{ErrorCode::NoSuchRecord, {poll.value}};
    if (!t.document().find(card)) return Error{ErrorCode::NoSuchRecord, {card.value}};
    Poll changed = *found;
    const auto at = std::find_if(changed.counts.begin(), changed.counts.end(),
                                 [&](const PollCount& each) { return each.card == card; });
    if (at != changed.counts.end()) {
        at->count = count;
    } else if (count) {
        changed.counts.push_back({card, count, {}});
    }
    if (changed != *found) t.update(std::move(changed));
    return {};
}

void start_meeting(Transaction& t) {
    Session session = t.document().session();
    session.meeting.started_at = t.now();
    session.meeting.ended_at = {};
    t.set_session(std::move(session));
}

void end_meeting(Transaction& t) {
    Session session = t.document().session();
    session.meeting.ended_at = t.now();
    t.set_session(std::move(session));
    end_agenda_item(t);
}

void resume_meeting(Transaction& t) {
    Session session = t.document().session();
    session.meeting.ended_at = {};
    t.set_session(std::move(session));
}

}  // namespace banso::edits
