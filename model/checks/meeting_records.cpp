// What was decided, promised, commented and asked: what has nobody to do it, and what waits for an answer.
#include <algorithm>

#include "model/checks/rules.h"

namespace banso::checks {
namespace {

// Whether somebody has to do something about it.
bool asks_for_something(const Decision& decision) {
    const DecisionState state = decision.state.value_or(DecisionState::Agreed);
    return state == DecisionState::TakenBack || (state != DecisionState::Withdrawn && !decision.due.empty());
}

bool is_open(const Promise& promise) {
    const PromiseState state = promise.state.value_or(PromiseState::Open);
    return state == PromiseState::Open || state == PromiseState::Moved;
}

bool is_open(const Comment& comment) {
    return comment.state.value_or(CommentState::Open) == CommentState::Open;
}

bool is_open(const Question& question) {
    return question.state ? *question.state == QuestionState::Open : question.answer.empty();
}

void check_comments(const Survey& survey, FindingList& found) {
    struct Place {
        CardIndex at;  // behind all cards for what is on none
        const Comment* comment;
    };
    std::vector<Place> places;
    for (const Comment& comment : survey.document.comments()) {
        if (!is_open(comment) || survey.is_silent(comment.on)) continue;
        const auto at = survey.index_of(CardId{comment.on.value});
        places.push_back({at.value_or(static_cast<CardIndex>(survey.cards.size())), &comment});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.at < b.at; });
    for (const Place& place : places) {
        const RecordId& on = place.comment->on;
        say(found, Rule::CommentOpen, place.comment->id, on.empty() ? std::vector<RecordId>{} : std::vector{on});
    }
}

}  // namespace

void check_meeting_records(const Survey& survey, FindingList& found) {
    for (const Decision& decision : survey.document.table<Decision>())
        if (decision.owner.empty() && asks_for_something(decision))
            say(found, Rule::DecisionWithoutOwner, decision.id, decision.about);
    for (const Promise& promise : survey.document.table<Promise>()) {
        if (!is_open(promise)) continue;
        if (promise.owner.empty()) say(found, Rule::PromiseWithoutOwner, promise.id, promise.about);
        if (survey.has_passed(promise.due)) say(found, Rule::DuePassed, promise.id, promise.about);
    }
    check_comments(survey, found);
    for (const Question& question : survey.document.table<Question>())
        if (is_open(question)) say(found, Rule::QuestionOpen, question.id);
}

}  // namespace banso::checks
