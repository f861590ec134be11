#include "app/canvas/gesture_marks.h"

#include <algorithm>

#include <imgui.h>

#include "app/card_acts.h"
#include "app/ui/imgui_values.h"

namespace banso {
namespace {

struct Corners {
    ImVec2 from;
    ImVec2 to;
};

Corners corners(const GestureMarks& marks, const Rect& world) {
    const Rect r = marks.camera.world_to_screen(world);
    const Point at = marks.viewport.at;
    return {{static_cast<float>(at.x + r.x), static_cast<float>(at.y + r.y)},
            {static_cast<float>(at.x + r.right()), static_cast<float>(at.y + r.bottom())}};
}

}  // namespace

void GestureMarks::drag(const ViewLayout& placed, const DragShow& drag) const {
    for (const CardId& id : drag.cards) {
        const ViewCard* card = placed.find(id);
        if (!card) continue;
        const Corners c =
            corners(*this, {card->box.x + drag.offset.x, card->box.y + drag.offset.y, card->box.w, card->box.h});
        list.AddRectFilled(c.from, c.to, ui::packed(faded(theme.accent_soft, 0.6)), 8);
        list.AddRect(c.from, c.to, ui::packed(theme.accent), 8, 0, drag.pinning ? 3.0f : 2.0f);
    }
    if (!drag.place || drag.pinning) return;
    gap(drag.place->gap);
}

void GestureMarks::target(const Rect& card) const {
    const Corners c = corners(*this, grown(card, 3));
    list.AddRect(c.from, c.to, ui::packed(theme.accent), 9, 0, 4);
}

void GestureMarks::gap(const Rect& world) const {
    const Corners c = corners(*this, world);
    const float middle = (c.from.y + c.to.y) / 2;
    list.AddLine({c.from.x, middle}, {c.to.x, middle}, ui::packed(theme.accent), 4);
}

void GestureMarks::selection_box(const Rect& world) const {
    const Corners c = corners(*this, world);
    list.AddRectFilled(c.from, c.to, ui::packed(faded(theme.accent, 0.10)));
    list.AddRect(c.from, c.to, ui::packed(theme.accent), 0, 0, 1.5f);
}

void GestureMarks::link(const Document& document, const ViewLayout& placed, const LinkDraft& draft) const {
    const ViewCard* from = placed.find(draft.from);
    if (!from) return;
    for (const CardId& id : acts::forward_targets(document, placed, draft.from)) {
        const ViewCard* target = placed.find(id);
        const bool under = target->box.contains(draft.to);
        const Corners c = corners(*this, grown(target->box, 3));
        list.AddRect(c.from, c.to, ui::packed(under ? theme.accent : faded(theme.accent, 0.45)), 9, 0,
                     under ? 4.0f : 2.0f);
    }
    const Corners start = corners(*this, {from->box.right(), from->box.centre().y, 0, 0});
    const Corners end = corners(*this, {draft.to.x, draft.to.y, 0, 0});
    const float bend = std::max(40.0f, std::abs(end.from.x - start.from.x) / 2);
    list.AddBezierCubic(start.from, {start.from.x + bend, start.from.y}, {end.from.x - bend, end.from.y}, end.from,
                        ui::packed(theme.accent), 3);
    list.AddCircleFilled(end.from, 5, ui::packed(theme.accent));
}

}  // namespace banso
