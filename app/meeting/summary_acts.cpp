#include "app/meeting/summary_acts.h"

#include <algorithm>

#include "app/entry/typed_date.h"
#include "app/entry_acts.h"
#include "app/meeting/meeting_acts.h"
#include "app/words/meeting.h"
#include "app/words/names.h"
#include "model/edits/meeting.h"
#include "render/text/unicode.h"

namespace banso::acts {
namespace {

// The entry's ties with those to the selected cards added, or taken off when all are there.
std::vector<RecordId> retied(std::vector<RecordId> about, const std::vector<CardId>& cards) {
    const auto tied = [&](const CardId& card) {
        return std::find(about.begin(), about.end(), any(card)) != about.end();
    };
    const bool all = std::all_of(cards.begin(), cards.end(), tied);
    for (const CardId& card : cards) {
        const bool was = tied(card);
        if (all) std::erase(about, any(card));
        if (!all && !was) about.push_back(any(card));
    }
    return about;
}

}  // namespace

void add_to_summary(Workspace& workspace, SummaryKind kind, const std::string& text, const std::string& owner,
                    const std::string& due) {
    if (normalised(text).empty()) return;
    const std::string id = workspace.editor().ids().next();
    const bool promise = kind == SummaryKind::Promise;
    const auto until = typed_date(due, {around_meeting(workspace)});
    if (!until) return tell_not_read(workspace, words::summary_due.in(workspace.language()), due, "", until.error());
    const Label label{EditLabel::AddRecord,
                      {words::name_of(promise ? RecordKind::Promise : RecordKind::Decision).in(workspace.language())}};
    const auto added = workspace.editor().edit(label, [&](Transaction& t) -> Result<void> {
        if (promise) {
            Promise made;
            made.id = {id}, made.text = normalised(text), made.owner = normalised(owner), made.due = *until;
            const auto done = edits::add_promise(t, made);
            return done ? Result<void>{} : Result<void>{done.error()};
        }
        Decision made;
        made.id = {id}, made.text = normalised(text), made.owner = normalised(owner), made.due = *until;
        made.state = kind == SummaryKind::TakenBack ? DecisionState::TakenBack : DecisionState::Agreed;
        made.agenda = current_agenda_item(t.document());
        const auto done = edits::add_decision(t, made);
        return done ? Result<void>{} : Result<void>{done.error()};
    });
    if (!added) return;
    // The next one is written at once: nothing is selected, but what was added is in sight.
    workspace.ui.meeting.summary.reveal = {id};
}

void step_in_summary(Workspace& workspace, int by) {
    SummaryState& summary = workspace.ui.meeting.summary;
    const auto& order = summary.order;
    if (order.empty()) return;
    const auto at = std::find(order.begin(), order.end(), summary.selected);
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const std::ptrdiff_t next =
        at == order.end() ? (by > 0 ? 0 : last) : std::clamp<std::ptrdiff_t>(at - order.begin() + by, 0, last);
    summary.selected = order[static_cast<std::size_t>(next)];
    summary.follow = true;
}

void turn_summary(Workspace& workspace, int by) {
    SummaryState& summary = workspace.ui.meeting.summary;
    const auto last = static_cast<std::ptrdiff_t>(summary.pages) - 1;
    summary.page = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(summary.page) + by,
                                                                       0, std::max<std::ptrdiff_t>(last, 0)));
}

void new_in_summary(Workspace& workspace) {
    workspace.ui.meeting.summary.selected = {};
    workspace.ui.meeting.summary.wants_field = true;
}

void remove_from_summary(Workspace& workspace) {
    SummaryState& summary = workspace.ui.meeting.summary;
    if (summary.selected.empty()) return;
    remove_record(workspace, summary.selected);
    summary.selected = {};
}

void turn_kind(Workspace& workspace, int by) {
    SummaryState& summary = workspace.ui.meeting.summary;
    const auto turned = [by](auto value, int count) {
        return static_cast<decltype(value)>((static_cast<int>(value) + by + count) % count);
    };
    const RecordId selected = summary.selected;
    if (const Decision* decision = workspace.document().find(DecisionId{selected.value})) {
        const auto state = turned(decision->state.value_or(DecisionState::Agreed), 5);
        set_field(workspace, selected, "state", std::string(to_text(state)), true);
    } else if (const Promise* promise = workspace.document().find(PromiseId{selected.value})) {
        const auto state = turned(promise->state.value_or(PromiseState::Open), 4);
        set_field(workspace, selected, "state", std::string(to_text(state)), true);
    } else {
        summary.adding = turned(summary.adding, 3);
    }
}

void tie_to_selected(Workspace& workspace, const RecordId& entry) {
    const auto cards = workspace.editor().selection().cards(workspace.document());
    if (cards.empty()) return;
    const DecisionId decision{entry.value};
    const PromiseId promise{entry.value};
    const Label label{EditLabel::EditField,
                      {words::name_of(RecordKind::Decision).in(workspace.language()),
                       words::field_name("decision", "about").in(workspace.language())}};
    (void)workspace.editor().edit(label, [&](Transaction& t) -> Result<void> {
        if (t.document().find(decision)) {
            t.change(decision, [&](Decision& d) { d.about = retied(d.about, cards); });
        } else if (t.document().find(promise)) {
            t.change(promise, [&](Promise& p) { p.about = retied(p.about, cards); });
        } else {
            return Error{ErrorCode::NoSuchRecord, {entry.value}};
        }
        return {};
    });
}

}  // namespace banso::acts
