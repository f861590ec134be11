#include "app/canvas/canvas_tool.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/card_acts.h"

namespace banso {
namespace {

double pixels_between(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

Rect spanned(Point a, Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

// The strip at a card's right edge from which links are drawn; `scale` is the camera's.
bool on_link_edge(const Rect& card, Point world, double scale) {
    const double width = std::clamp(14 / scale, 8.0, card.w * 0.2);
    return world.x > card.right() - width && world.x < card.right() + width / 2 && world.y > card.y &&
           world.y < card.bottom();
}

}  // namespace

void CanvasTool::handle(const PointerEvent& event, const Hit& hit, Workspace& workspace) {
    switch (event.act) {
        case PointerAct::Press:
            return press(event, hit, workspace);
        case PointerAct::Move:
            return move(event, workspace);
        case PointerAct::Release:
            return release(event, hit, workspace);
        case PointerAct::DoubleClick:
            break;
    }
    state_ = Idle{};
    if (event.button != PointerButton::Left) return;
    if (const CardId card = hit.card(workspace.document())) return acts::edit_title(workspace, card);
    if (hit.record.empty() || hit.part == Part::Lane) {
        if (const auto place = cell_at(workspace.document(), workspace.picture().shown(), event.world))
            acts::new_card(workspace, place->kind, place->area, place->behind);
    }
}

void CanvasTool::press(const PointerEvent& event, const Hit& hit, Workspace& workspace) {
    if (!is_idle()) {
        cancel(workspace);
        return;
    }
    acts::end_title(workspace, true);
    const bool pans = event.button == PointerButton::Middle || event.button == PointerButton::Right || event.space;
    if (pans) {
        state_ = Panning{event.screen, event.screen, event.button == PointerButton::Right};
        if (event.button == PointerButton::Right && !hit.record.empty() &&
            !workspace.editor().selection().contains(hit.record) && hit.is_selectable())
            workspace.editor().selection().set(hit.record);
        return;
    }
    const CardId card = hit.card(workspace.document());
    const ViewCard* placed = card ? workspace.picture().shown().find(card) : nullptr;
    if (placed && on_link_edge(placed->box, event.world, workspace.camera.scale())) {
        workspace.ui.link_draft = LinkDraft{card, event.world};
        state_ = Linking{card};
    } else if (hit.is_selectable()) {
        state_ = Pressing{event, hit};
    } else {
        state_ = Boxing{event.world,
                        event.shift || event.ctrl ? workspace.editor().selection().ids() : std::vector<RecordId>{}};
        if (!event.shift && !event.ctrl) workspace.editor().selection().clear();
    }
}

void CanvasTool::move(const PointerEvent& event, Workspace& workspace) {
    if (auto* panning = std::get_if<Panning>(&state_)) {
        workspace.camera.pan(event.screen - panning->last);
        panning->last = event.screen;
    } else if (const auto* pressing = std::get_if<Pressing>(&state_)) {
        if (pixels_between(pressing->event.screen, event.screen) > drag_threshold)
            begin_drag(event, Pressing(*pressing), workspace);
    } else if (auto* dragging = std::get_if<Dragging>(&state_)) {
        dragging->now = event.world;
        dragging->pinning = event.alt;
        dragging->place = cell_at(workspace.document(), workspace.picture().shown(), event.world, dragging->cards);
    } else if (const auto* boxing = std::get_if<Boxing>(&state_)) {
        workspace.ui.selection_box = spanned(boxing->start, event.world);
        select_in_box(*boxing, event, workspace);
    } else if (std::holds_alternative<Linking>(state_) && workspace.ui.link_draft) {
        workspace.ui.link_draft->to = event.world;
    }
}

void CanvasTool::release(const PointerEvent& event, const Hit& hit, Workspace& workspace) {
    const auto ended = std::exchange(state_, Idle{});
    workspace.ui.selection_box.reset();
    if (const auto* panning = std::get_if<Panning>(&ended)) {
        menu_requested_ = panning->may_be_click && pixels_between(panning->start, event.screen) <= drag_threshold;
    } else if (const auto* pressing = std::get_if<Pressing>(&ended)) {
        click(*pressing, workspace);
    } else if (const auto* dragging = std::get_if<Dragging>(&ended)) {
        drop(*dragging, workspace);
    } else if (const auto* linking = std::get_if<Linking>(&ended)) {
        end_link(*linking, event, hit, workspace);
    }
}

bool CanvasTool::cancel(Workspace& workspace) {
    if (is_idle()) return false;
    if (const auto* boxing = std::get_if<Boxing>(&state_)) workspace.editor().selection().set(boxing->before);
    workspace.ui.selection_box.reset();
    workspace.ui.link_draft.reset();
    state_ = Idle{};
    return true;
}

void CanvasTool::click(const Pressing& pressing, Workspace& workspace) {
    Selection& selection = workspace.editor().selection();
    if (pressing.event.ctrl || pressing.event.shift) {
        selection.toggle(pressing.hit.record);
    } else {
        selection.set(pressing.hit.record);
    }
}

void CanvasTool::begin_drag(const PointerEvent& event, const Pressing& pressing, Workspace& workspace) {
    const CardId card = pressing.hit.card(workspace.document());
    if (!card) {
        state_ = Boxing{pressing.event.world, {}};
        return;
    }
    Selection& selection = workspace.editor().selection();
    if (!selection.contains(any(card))) selection.set(any(card));
    Dragging dragging{pressing.event.world, event.world, selection.cards(workspace.document()), {}, event.alt};
    dragging.place = cell_at(workspace.document(), workspace.picture().shown(), event.world, dragging.cards);
    state_ = std::move(dragging);
}

std::optional<DragShow> CanvasTool::drag() const {
    const auto* dragging = std::get_if<Dragging>(&state_);
    if (!dragging) return std::nullopt;
    return DragShow{dragging->cards, dragging->now - dragging->start, dragging->place, dragging->pinning};
}

void CanvasTool::drop(const Dragging& dragging, Workspace& workspace) {
    if (!dragging.place || dragging.cards.empty()) return;
    if (!dragging.pinning)
        return acts::move_cards(workspace, dragging.cards, dragging.place->area, dragging.place->behind);
    // Pinned where the card's top left was let go, in its own cell.
    const CardId card = dragging.cards.back();
    const ViewLayout& placed = workspace.picture().goal();
    const ViewCard* at = placed.find(card);
    const auto lane = std::find_if(placed.lanes.begin(), placed.lanes.end(),
                                   [&](const ViewLane& l) { return l.id == dragging.place->area; });
    if (!at || lane == placed.lanes.end()) return;
    const double y = std::max(0.0, at->box.y + dragging.now.y - dragging.start.y - lane->box.y);
    acts::pin_card(workspace, card, {0, y});
}

void CanvasTool::end_link(const Linking& linking, const PointerEvent& event, const Hit& hit, Workspace& workspace) {
    workspace.ui.link_draft.reset();
    if (const CardId target = hit.card(workspace.document())) {
        if (target != linking.from) acts::link(workspace, linking.from, target);
        return;
    }
    // Let go over an empty place further right: a new card there, already linked.
    const Card* from = workspace.document().find(linking.from);
    const auto place = cell_at(workspace.document(), workspace.picture().shown(), event.world);
    if (from && place && place->kind > from->kind)
        acts::new_card(workspace, place->kind, place->area, place->behind, linking.from);
}

void CanvasTool::select_in_box(const Boxing& boxing, const PointerEvent& event, Workspace& workspace) {
    const Rect box = spanned(boxing.start, event.world);
    Selection& selection = workspace.editor().selection();
    selection.set(boxing.before);
    for (const ViewCard& card : workspace.picture().shown().cards) {
        if (overlap(card.box, box)) selection.add(any(card.id));
    }
}

}  // namespace banso
