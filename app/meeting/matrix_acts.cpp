#include "app/meeting/matrix_acts.h"

#include <algorithm>

namespace banso::acts {
namespace {

// Of the kind the matrix shows.
std::vector<CardId> selected_of(const Workspace& workspace, MatrixKind kind) {
    auto cards = workspace.editor().selection().cards(workspace.document());
    std::erase_if(cards, [&](const CardId& id) { return !is_in_matrix(*workspace.document().find(id), kind); });
    return cards;
}

std::optional<Level> stepped(std::optional<Level> level, int up) {
    const int at = 2 - static_cast<int>(level.value_or(Level::Middle));  // low is 0
    return static_cast<Level>(2 - std::clamp(at + up, 0, 2));
}

}  // namespace

void place_in_matrix(Workspace& workspace, MatrixKind kind, const std::vector<CardId>& cards,
                     const MatrixPlace& place) {
    const Card* last = cards.empty() ? nullptr : workspace.document().find(cards.back());
    if (!last) return;
    (void)workspace.editor().edit({EditLabel::PlaceInMatrix, {last->code}}, [&](Transaction& t) -> Result<void> {
        for (const CardId& id : cards) {
            const Card* card = t.document().find(id);
            if (!card) return Error{ErrorCode::NoSuchRecord, {id.value}};
            if (place_of(*card, kind) == place) continue;
            t.change(id, [&](Card& changed) { set_place(changed, kind, place); });
        }
        return {};
    });
}

void move_in_matrix(Workspace& workspace, MatrixKind kind, int right, int up) {
    const auto cards = selected_of(workspace, kind);
    if (cards.empty()) return step_in_matrix(workspace, kind, 1);
    MatrixPlace place = place_of(*workspace.document().find(cards.back()), kind);
    if (!place.is_set()) {
        if (right < 0) return;
        place.across = right > 0 ? place.across.value_or(Level::Low) : place.across.value_or(Level::Middle);
        place.up = place.up ? place.up : stepped(std::nullopt, up);
    } else if (right < 0 && place.across == Level::Low) {
        place = {};
    } else {
        if (right != 0) place.across = stepped(place.across, right);
        if (up != 0) place.up = stepped(place.up, up);
    }
    place_in_matrix(workspace, kind, cards, place);
}

void step_in_matrix(Workspace& workspace, MatrixKind kind, int by) {
    const std::vector<CardId> order = matrix_order(workspace.document(), kind);
    if (order.empty()) return;
    const auto cards = selected_of(workspace, kind);
    const auto at = cards.empty() ? order.end() : std::find(order.begin(), order.end(), cards.back());
    const auto size = static_cast<std::ptrdiff_t>(order.size());
    const std::ptrdiff_t next = at == order.end() ? (by > 0 ? 0 : size - 1) : (at - order.begin() + by + size) % size;
    workspace.editor().selection().set(any(order[static_cast<std::size_t>(next)]));
}

}  // namespace banso::acts
