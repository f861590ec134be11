#include "app/canvas/opinion_drop.h"

#include <imgui.h>

#include "app/opinion_acts.h"
#include "app/panels/opinions_panel.h"
#include "app/places.h"

namespace banso {

void take_opinion_drop(Workspace& workspace, const Hit& hit, Point world, const GestureMarks& marks) {
    if (!ImGui::BeginDragDropTarget()) return;
    const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(
        opinions_dragged, ImGuiDragDropFlags_AcceptBeforeDelivery | ImGuiDragDropFlags_AcceptNoDrawDefaultRect);
    const bool let_go = payload && payload->IsDelivery();
    ImGui::EndDragDropTarget();
    if (!payload || workspace.editor().read_only()) return;
    const ViewLayout& shown = workspace.picture().shown();
    const auto opinions = workspace.ui.capture.opinions.selected;
    const Card* card = workspace.document().find(hit.card(workspace.document()));
    if (card && card->kind == CardKind::Issue) {
        if (const ViewCard* placed = shown.find(card->id)) marks.target(placed->box);
        if (let_go) acts::group_opinions(workspace, opinions, card->id);
        return;
    }
    const auto place = cell_at(workspace.document(), shown, world);
    if (!place || place->kind != CardKind::Issue) return;
    marks.gap(place->gap);
    if (let_go) acts::adopt_opinions(workspace, opinions, place->area, {}, place->behind);
}

}  // namespace banso
