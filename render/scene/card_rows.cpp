#include "render/scene/card_rows.h"

#include <algorithm>
#include <tuple>

#include "render/scene/figure_texts.h"

namespace banso {
namespace {

bool is_known(const Value& value) {
    return value.state == ValueState::Known && value.value.has_value();
}

const Value* newest_measurement(const Card& card) {
    const Value* newest = nullptr;
    for (const Value& value : card.measurements)
        if (is_known(value) && (!newest || !is_later(newest->as_of, value.as_of))) newest = &value;
    if (!newest && !card.measurements.empty()) newest = &card.measurements.back();
    return newest;
}

// The row for a value, or none when nothing was entered.
std::optional<CardRow> value_row(const Card& card, const Value* value, const std::string& label,
                                 const SceneWords& words) {
    if (!value) return std::nullopt;
    CardRow row{.record = any(card.id), .label = label};
    if (is_known(*value)) {
        row.value = value->value->text();
        row.unit = card.unit;
        row.value_ink = Ink::Strong;
        if (!value->as_of.empty()) row.aside = words.date(value->as_of);
        return row;
    }
    if (value->state != ValueState::Known) {
        row.value = words.value_states[static_cast<std::size_t>(value->state)];
        row.value_ink = Ink::Missing;
        if (value->plan && !value->plan->when.empty()) row.aside = filled(words.planned, words.date(value->plan->when));
        return row;
    }
    if (!value->relative) return std::nullopt;
    row.value = relative_text(*value->relative, words);
    if (!value->as_of.empty()) row.aside = words.date(value->as_of);
    return row.value.empty() ? std::nullopt : std::optional(row);
}

void append_values(std::vector<CardRow>& rows, const Card& card, const SceneWords& words) {
    const Value* baseline = card.baseline ? &*card.baseline : nullptr;
    if (auto now = value_row(card, value_now(card), words.now, words)) {
        now->large = true;
        rows.push_back(*now);
    }
    if (!card.measurements.empty())
        if (auto was = value_row(card, baseline, words.baseline, words)) rows.push_back(*was);
    if (auto target = value_row(card, card.target ? &*card.target : nullptr, words.target, words))
        rows.push_back(*target);
}

void append_owner(std::vector<CardRow>& rows, const Document& document, const Card& card, const SceneWords& words) {
    CardRow owner{.record = any(card.id), .label = words.owner, .value = owner_text(document, card.owner)};
    if (card.owner.empty()) {
        owner.value = words.none;
        owner.value_ink = Ink::Missing;
    }
    rows.push_back(owner);
    CardRow due{.record = any(card.id), .label = words.due};
    due.value = card.due.empty() ? words.none : words.date(card.due);
    if (card.due.empty()) due.value_ink = Ink::Missing;
    if (card.progress) due.aside = words.progress[static_cast<std::size_t>(*card.progress)];
    due.progress = card.progress;
    rows.push_back(due);
}

void append_raised_by(std::vector<CardRow>& rows, const Card& card, bool professions, const SceneWords& words) {
    CardRow row{.record = any(card.id), .value_ink = Ink::Quiet};
    if (professions)
        for (const std::string& profession : card.raised_by)
            row.value += (row.value.empty() ? "" : words.between) + profession;
    if (card.importance) row.aside = words.importance + " " + words.levels[static_cast<std::size_t>(*card.importance)];
    if (!row.value.empty() || !row.aside.empty()) rows.push_back(row);
}

void append_gauges(std::vector<CardRow>& rows, const Document& document, const Card& card, const SceneWords& words) {
    for (const Card* indicator : gauges_of(document, card.id)) {
        auto row = value_row(*indicator, value_now(*indicator), indicator->code, words);
        if (!row) row = CardRow{.value = "–", .value_ink = Ink::Quiet};  // nothing was entered
        row->part = Part::Gauge;
        row->record = any(indicator->id);
        row->label = indicator->code;
        row->label_ink = Ink::Indicator;
        rows.push_back(*row);
    }
}

}  // namespace

const Value* value_now(const Card& card) {
    if (const Value* measured = newest_measurement(card)) return measured;
    return card.baseline ? &*card.baseline : nullptr;
}

std::string owner_text(const Document& document, const std::string& owner) {
    const auto found = document.find_code(owner);
    if (!found || found->kind != RecordKind::Participant) return owner;
    const Participant* participant = document.find(ParticipantId{found->key});
    if (!participant) return owner;
    const std::string& where = participant->affiliation.empty() ? participant->profession : participant->affiliation;
    return where.empty() ? owner : owner + " " + where;
}

std::vector<const Card*> gauges_of(const Document& document, const CardId& card) {
    std::vector<const Card*> found;
    for (const LinkId& id : document.links_of(card)) {
        const Link* link = document.find(id);
        if (!link || link->role != LinkRole::Measures || link->to != card) continue;
        if (const Card* indicator = document.find(link->from)) found.push_back(indicator);
    }
    std::sort(found.begin(), found.end(),
              [](const Card* a, const Card* b) { return std::tie(a->code, a->id) < std::tie(b->code, b->id); });
    return found;
}

std::unordered_map<std::string, int> open_comments(const Document& document) {
    std::unordered_map<std::string, int> count;
    for (const Comment& comment : document.comments())
        if (comment.on && comment.state.value_or(CommentState::Open) == CommentState::Open) ++count[comment.on.value];
    return count;
}

std::vector<CardRow> card_rows(const Document& document, const Card& card, const Face& face, const SceneWords& words) {
    std::vector<CardRow> rows;
    const bool has_values = card.kind == CardKind::Indicator || card.kind == CardKind::Output;
    if (has_values && face.values) append_values(rows, card, words);
    if (card.kind == CardKind::Issue && face.raised_by) append_raised_by(rows, card, face.professions, words);
    if (card.kind == CardKind::Countermeasure && face.owner) append_owner(rows, document, card, words);
    if (face.gauges) append_gauges(rows, document, card, words);
    const std::string& state = card.state ? words.card_states[static_cast<std::size_t>(*card.state)] : std::string();
    if (!state.empty())
        rows.push_back({.part = Part::CardMark, .record = any(card.id), .value = state, .value_ink = Ink::Missing});
    return rows;
}

}  // namespace banso
