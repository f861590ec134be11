#include "app/meeting/poll_acts.h"

#include <algorithm>
#include <utility>

#include "app/words/names.h"
#include "model/edits/meeting.h"

namespace banso::acts {
namespace {

constexpr std::int64_t most_votes = 9999;

bool is_candidate(const Card& card) {
    return card.state != CardState::Withdrawn && card.state != CardState::Merged;
}

bool is_shown(const Workspace& workspace, const Card& card) {
    switch (workspace.ui.area) {
        case MainArea::IssueMatrix:
            return card.kind == CardKind::Issue;
        case MainArea::CountermeasureMatrix:
            return card.kind == CardKind::Countermeasure;
        case MainArea::Picture:
        case MainArea::Summary:
        case MainArea::Owners:
        case MainArea::Indicators:
        case MainArea::Trends:
        case MainArea::Sheets:
        case MainArea::Board:
        case MainArea::Timeline:
            return workspace.picture().goal().find(card.id) != nullptr;
    }
    return false;
}

// Shown candidates that `wanted` lets through, by code.
template <class Wanted>
std::vector<CardId> shown_cards(const Workspace& workspace, Wanted&& wanted) {
    std::vector<const Card*> cards;
    for (const Card& card : workspace.document().cards()) {
        if (is_candidate(card) && is_shown(workspace, card) && wanted(card)) cards.push_back(&card);
    }
    std::sort(cards.begin(), cards.end(), [](const Card* a, const Card* b) { return a->code < b->code; });
    std::vector<CardId> ids;
    for (const Card* card : cards) ids.push_back(card->id);
    return ids;
}

// The card whose column and area are meant when nothing else is said.
const Card* example_card(const Workspace& workspace) {
    const auto selected = workspace.editor().selection().cards(workspace.document());
    if (!selected.empty()) return workspace.document().find(selected.back());
    const auto all = shown_cards(workspace, [](const Card&) { return true; });
    for (const CardKind kind : {CardKind::Issue, CardKind::Countermeasure}) {
        const auto first = std::find_if(all.begin(), all.end(),
                                        [&](const CardId& id) { return workspace.document().find(id)->kind == kind; });
        if (first != all.end()) return workspace.document().find(*first);
    }
    return all.empty() ? nullptr : workspace.document().find(all.front());
}

void set_count(Workspace& workspace, const Poll& poll, const CardId& card, std::optional<std::int64_t> count) {
    const Card* found = workspace.document().find(card);
    if (!found) return;
    (void)workspace.editor().edit(
        {EditLabel::CountVotes, {found->code}},
        [&](Transaction& t) { return edits::set_poll_count(t, poll.id, card, count); },
        "votes " + poll.id.value + " " + card.value);
}

CardId selected_row(const Workspace& workspace, const Poll& poll) {
    const auto rows = poll_rows(workspace, poll);
    const std::size_t row = workspace.ui.meeting.poll.row;
    return row < rows.size() ? rows[row] : CardId{};
}

}  // namespace

std::vector<PollChoice> poll_choices(const Workspace& workspace) {
    std::vector<PollChoice> choices;
    const Document& document = workspace.document();
    std::vector<CardId> selected = workspace.editor().selection().cards(document);
    std::erase_if(selected, [&](const CardId& id) { return !is_candidate(*document.find(id)); });
    if (selected.size() > 1) choices.push_back({PollChoice::About::Selected, {}, std::move(selected)});
    const Card* example = example_card(workspace);
    if (!example) return choices;
    const auto add_column = [&](CardKind kind) {
        auto cards = shown_cards(workspace, [&](const Card& card) { return card.kind == kind; });
        if (cards.size() > 1)
            choices.push_back(
                {PollChoice::About::Column, words::name_of(kind).in(workspace.language()), std::move(cards)});
    };
    add_column(example->kind);
    const Area* area = document.find(example->area);
    auto there = shown_cards(
        workspace, [&](const Card& card) { return card.area == example->area && card.kind == example->kind; });
    if (area && there.size() > 1 && (choices.empty() || there != choices.back().cards))
        choices.push_back({PollChoice::About::Area, area->name, std::move(there)});
    for (const CardKind kind : {CardKind::Issue, CardKind::Countermeasure, CardKind::Indicator, CardKind::Output,
                                CardKind::InitialOutcome, CardKind::IntermediateOutcome, CardKind::FieldOutcome})
        if (kind != example->kind) add_column(kind);
    return choices;
}

void start_poll(Workspace& workspace, const std::vector<CardId>& cards) {
    if (cards.empty()) return;
    Poll poll;
    poll.id = {workspace.editor().ids().next()};
    poll.agenda = current_agenda_item(workspace.document());
    for (const CardId& card : cards) poll.counts.push_back({card, {}, {}});
    const auto added =
        workspace.editor().edit({EditLabel::AddRecord, {words::name_of(RecordKind::Poll).in(workspace.language())}},
                                [&](Transaction& t) -> Result<void> {
                                    const auto made = edits::add_poll(t, poll);
                                    return made ? Result<void>{} : Result<void>{made.error()};
                                });
    if (added) show_poll(workspace, poll.id);
}

const Poll* shown_poll(const Workspace& workspace) {
    return workspace.document().find(workspace.ui.meeting.poll.poll);
}

void show_poll(Workspace& workspace, const PollId& poll) {
    PollState& state = workspace.ui.meeting.poll;
    state.poll = poll;
    state.row = 0;
    state.fresh = true;
}

void turn_poll(Workspace& workspace, int by) {
    std::vector<PollId> polls{PollId{}};  // a new one comes first
    for (const Poll& poll : workspace.document().table<Poll>()) polls.push_back(poll.id);
    const Poll* shown = shown_poll(workspace);
    const auto at = std::find(polls.begin(), polls.end(), shown ? shown->id : PollId{}) - polls.begin();
    const auto last = static_cast<std::ptrdiff_t>(polls.size()) - 1;
    show_poll(workspace, polls[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, last))]);
}

void turn_points(Workspace& workspace, int by) {
    int& points = workspace.ui.meeting.poll.points;
    points = std::clamp(points + by, 1, most_points);
}

std::vector<CardId> poll_rows(const Workspace& workspace, const Poll& poll) {
    std::vector<const PollCount*> counts;
    for (const PollCount& each : poll.counts) {
        if (workspace.document().find(each.card)) counts.push_back(&each);
    }
    if (workspace.ui.meeting.poll.by_count) {
        std::stable_sort(counts.begin(), counts.end(), [](const PollCount* a, const PollCount* b) {
            return a->count.value_or(0) > b->count.value_or(0);
        });
    }
    std::vector<CardId> rows;
    for (const PollCount* each : counts) rows.push_back(each->card);
    return rows;
}

void type_digit(Workspace& workspace, int digit) {
    const Poll* poll = shown_poll(workspace);
    const CardId card = poll ? selected_row(workspace, *poll) : CardId{};
    if (!card) return;
    PollState& state = workspace.ui.meeting.poll;
    const bool fresh = std::exchange(state.fresh, false);
    if (fresh) workspace.editor().close_step();
    const std::int64_t before = fresh ? 0 : count_of(*poll, card).value_or(0);
    set_count(workspace, *poll, card, std::min(before * 10 + digit, most_votes));
}

void take_digit(Workspace& workspace) {
    const Poll* poll = shown_poll(workspace);
    const CardId card = poll ? selected_row(workspace, *poll) : CardId{};
    if (!card) return;
    const auto before = count_of(*poll, card);
    if (!before) return;
    workspace.ui.meeting.poll.fresh = false;
    set_count(workspace, *poll, card, *before < 10 ? std::nullopt : std::optional(*before / 10));
}

void count_more(Workspace& workspace, const CardId& card, int more) {
    const Poll* poll = shown_poll(workspace);
    if (!poll || !card) return;
    const std::int64_t count = count_of(*poll, card).value_or(0) + more;
    if (count >= 0 && count <= most_votes) set_count(workspace, *poll, card, count);
}

void go_to_row(Workspace& workspace, std::ptrdiff_t row) {
    const Poll* poll = shown_poll(workspace);
    const std::size_t rows = poll ? poll_rows(workspace, *poll).size() : poll_choices(workspace).size();
    const auto last = static_cast<std::ptrdiff_t>(rows) - 1;
    workspace.ui.meeting.poll.row =
        static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(row, 0, std::max<std::ptrdiff_t>(last, 0)));
    workspace.ui.meeting.poll.fresh = true;
    workspace.editor().close_step();
}

}  // namespace banso::acts
