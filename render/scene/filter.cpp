#include "render/scene/filter.h"

#include <algorithm>

namespace banso {
namespace {

bool has_open_comment(const Document& document, const CardId& card) {
    return std::any_of(document.comments().begin(), document.comments().end(), [&](const Comment& comment) {
        return comment.on.value == card.value && comment.state.value_or(CommentState::Open) == CommentState::Open;
    });
}

bool has_open_decision(const Document& document, const CardId& card) {
    return std::any_of(document.table<Decision>().begin(), document.table<Decision>().end(), [&](const Decision& d) {
        const bool open = d.state == DecisionState::Held || d.state == DecisionState::TakenBack;
        return open && std::find(d.about.begin(), d.about.end(), any(card)) != d.about.end();
    });
}

bool has(const std::vector<AreaId>& areas, const AreaId& area) {
    return std::find(areas.begin(), areas.end(), area) != areas.end();
}

}  // namespace

bool is_unsettled(const Document& document, const Card& card) {
    if (card.state == CardState::Withdrawn || card.state == CardState::Merged) return false;
    if (card.state == CardState::Draft || card.state == CardState::Held) return true;
    if (card.kind == CardKind::Countermeasure) {
        if (card.owner.empty() || card.due.empty() || card.owner_state == OwnerState::Proposed) return true;
    }
    return has_open_comment(document, card.id) || has_open_decision(document, card.id);
}

bool shows_lane(const View& view, const AreaId& area) {
    const Filter& filter = view.filter;
    return (filter.areas.empty() || has(filter.areas, area)) && !has(filter.without, area);
}

bool shows(const View& view, const Document& document, const Card& card) {
    if (card.merged_into) return false;  // the card it was merged into speaks for it
    const bool in_band = view.band && card.kind == CardKind::FieldOutcome;
    if (in_band) return true;
    const ViewColumn* column = view.column_of(card.kind);
    if (!column || column->folded) return false;
    if (!shows_lane(view, card.area) || has(view.folded_lanes, card.area)) return false;
    return !view.filter.unsettled_only || is_unsettled(document, card);
}

}  // namespace banso
