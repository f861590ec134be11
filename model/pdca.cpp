#include "model/pdca.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_set>

#include "model/codes.h"
#include "model/meeting.h"

namespace banso {
namespace {

bool stands(const Card& card) {
    return card.state != CardState::Merged && card.state != CardState::Withdrawn;
}

auto by_code(const Card& card) {
    const auto code = parse_code(card.code);
    return std::tuple(card.kind, code ? code->prefix : card.code, code ? code->number : 0, card.id);
}

void sort_by_code(const Document& document, std::vector<CardId>& cards) {
    std::sort(cards.begin(), cards.end(), [&](const CardId& a, const CardId& b) {
        return by_code(*document.find(a)) < by_code(*document.find(b));
    });
}

// Cards that a link leads to from `card`, or from which one leads to it.
std::vector<const Card*> linked(const Document& document, const CardId& card, LinkRole role, bool from_card) {
    std::vector<const Card*> found;
    for (const LinkId& id : document.links_of(card)) {
        const Link& link = *document.find(id);
        if (link.role != role || (from_card ? link.from : link.to) != card) continue;
        const Card* other = document.find(from_card ? link.to : link.from);
        if (other && stands(*other)) found.push_back(other);
    }
    return found;
}

// Everything that flow leads to from the card.
std::vector<CardId> downstream(const Document& document, const CardId& card) {
    std::vector<CardId> reached;
    std::unordered_set<CardId> seen{card};
    std::vector<CardId> waiting{card};
    while (!waiting.empty()) {
        const CardId at = waiting.back();
        waiting.pop_back();
        for (const Card* next : linked(document, at, LinkRole::Flow, true)) {
            if (!seen.insert(next->id).second) continue;
            reached.push_back(next->id);
            waiting.push_back(next->id);
        }
    }
    return reached;
}

void add_indicators(const Document& document, const std::vector<CardId>& about, LinkRole role,
                    std::vector<IndicatorUse>& uses) {
    for (const CardId& id : about) {
        std::vector<CardId> found;
        for (const Card* card : linked(document, id, role, false))
            if (card->kind == CardKind::Indicator) found.push_back(card->id);
        sort_by_code(document, found);
        for (const CardId& indicator : found) {
            const auto same = [&](const IndicatorUse& use) { return use.indicator == indicator; };
            if (std::none_of(uses.begin(), uses.end(), same)) uses.push_back({indicator, id});
        }
    }
}

bool is_under_way(const Document& document) {
    return std::any_of(document.cards().begin(), document.cards().end(), [](const Card& card) {
        return card.progress == Progress::Started || card.progress == Progress::Running ||
               card.progress == Progress::Done;
    });
}

}  // namespace

std::vector<CardId> standing_countermeasures(const Document& document) {
    std::vector<CardId> cards;
    for (const Card& card : document.cards())
        if (card.kind == CardKind::Countermeasure && stands(card)) cards.push_back(card.id);
    sort_by_code(document, cards);
    return cards;
}

std::vector<const Cycle*> cycles_of(const Document& document, const CardId& countermeasure) {
    std::vector<const Cycle*> cycles;
    for (const Cycle& cycle : document.table<Cycle>())
        if (cycle.countermeasure == countermeasure) cycles.push_back(&cycle);
    std::sort(cycles.begin(), cycles.end(),
              [](const Cycle* a, const Cycle* b) { return std::tie(a->number, a->id) < std::tie(b->number, b->id); });
    return cycles;
}

const Cycle* latest_cycle(const Document& document, const CardId& countermeasure) {
    const std::vector<const Cycle*> cycles = cycles_of(document, countermeasure);
    return cycles.empty() ? nullptr : cycles.back();
}

const Cycle* open_cycle(const Document& document, const CardId& countermeasure) {
    const std::vector<const Cycle*> cycles = cycles_of(document, countermeasure);
    const auto open = std::find_if(cycles.rbegin(), cycles.rend(), [](const Cycle* c) { return !c->decision; });
    return open == cycles.rend() ? nullptr : *open;
}

Stage stage_of(const Document& document, const CardId& countermeasure) {
    const Card* card = document.find(countermeasure);
    const Progress progress = card && card->progress ? *card->progress : Progress::NotStarted;
    const Cycle* cycle = latest_cycle(document, countermeasure);
    if (cycle && cycle->decision) return Stage::Act;
    if (progress == Progress::Done || (cycle && (!cycle->evaluated_on.empty() || !cycle->check.empty())))
        return Stage::Check;
    if (progress == Progress::Started || progress == Progress::Running) return Stage::Do;
    if (cycle && (!cycle->doing.empty() || !cycle->actual.empty() || !cycle->done_on.empty())) return Stage::Do;
    return Stage::Plan;
}

Reach reach_of(const Document& document, const CardId& countermeasure) {
    Reach reach;
    for (const Card* card : linked(document, countermeasure, LinkRole::Flow, false))
        if (card->kind == CardKind::Issue) reach.issues.push_back(card->id);
    for (const CardId& id : downstream(document, countermeasure)) {
        const CardKind kind = document.find(id)->kind;
        if (kind == CardKind::Output) reach.outputs.push_back(id);
        if (kind > CardKind::Output) reach.outcomes.push_back(id);
    }
    sort_by_code(document, reach.issues);
    sort_by_code(document, reach.outputs);
    sort_by_code(document, reach.outcomes);
    add_indicators(document, reach.issues, LinkRole::Evidence, reach.indicators);
    add_indicators(document, reach.outcomes, LinkRole::Measures, reach.indicators);
    return reach;
}

Cycle next_cycle(const Document& document, const CardId& countermeasure) {
    Cycle next;
    next.countermeasure = countermeasure;
    const Cycle* last = latest_cycle(document, countermeasure);
    if (!last) return next;
    next.plan = last->act;
    if (!last->changes.empty()) next.plan += (next.plan.empty() ? "" : "\n") + last->changes;
    return next;
}

Date next_review(const Document& document) {
    Date earliest;
    for (const CardId& id : standing_countermeasures(document)) {
        const Cycle* cycle = latest_cycle(document, id);
        if (!cycle || cycle->next_review.empty()) continue;
        if (earliest.empty() || is_later(earliest, cycle->next_review)) earliest = cycle->next_review;
    }
    return earliest;
}

YearStep year_step(const Document& document) {
    const Meeting& meeting = document.session().meeting;
    const auto review = first_day(next_review(document));
    const auto day = last_day(meeting.date);
    if (review && day && *review <= *day) return YearStep::Evaluate;
    const bool over = phase_of(document.session()) == Phase::After;
    if (meeting.number) {
        if (*meeting.number <= 1) return over ? YearStep::ChooseMeasures : YearStep::FindIssues;
        return *meeting.number >= 3 && over ? YearStep::Carry : YearStep::ChooseMeasures;
    }
    if (is_under_way(document)) return YearStep::Carry;
    return standing_countermeasures(document).empty() ? YearStep::FindIssues : YearStep::ChooseMeasures;
}

}  // namespace banso
