#include "app/canvas/tidy_ghost.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/ui/imgui_values.h"
#include "render/scene/build_scene.h"

namespace banso {
namespace {

constexpr double dim = 0.7;         // of what stands now
constexpr double least_bulge = 10;  // of a line to a card's new place, pixels
constexpr double largest_bulge = 44;
constexpr float arrow = 6;

// World units to ImGui's.
struct Onto {
    const Camera& camera;
    Point at;
    [[nodiscard]] ImVec2 point(Point world) const { return ui::to_imgui(camera.world_to_screen(world) + at); }
};

void outline(ImDrawList& list, const Onto& onto, const Rect& box, Colour colour, float width, double grow = 0) {
    const Rect r = grown(box, grow);
    list.AddRect(onto.point({r.x, r.y}), onto.point({r.right(), r.bottom()}), ui::packed(colour), 8, 0, width);
}

// From where the card stands to where it would stand, in a bow beside the column.
void lead(ImDrawList& list, const Onto& onto, const Rect& was, const Rect& becomes, Colour colour) {
    const ImVec2 from = onto.point({was.x, was.centre().y});
    const ImVec2 to = onto.point({becomes.x, becomes.centre().y});
    const auto bulge = static_cast<float>(std::clamp(std::abs(to.y - from.y) * 0.25, least_bulge, largest_bulge));
    list.AddBezierCubic(from, {from.x - bulge, from.y}, {to.x - bulge, to.y}, {to.x - arrow, to.y}, ui::packed(colour),
                        2);
    list.AddTriangleFilled(to, {to.x - arrow, to.y - arrow * 0.7f}, {to.x - arrow, to.y + arrow * 0.7f},
                           ui::packed(colour));
    list.AddCircleFilled(from, 3, ui::packed(colour));
}

}  // namespace

void TidyGhost::build(Workspace& workspace, const Viewport& viewport) {
    Inputs inputs;
    inputs.ghost = workspace.tidy().ghost_revision();
    inputs.detail = detail_at(workspace.camera.scale());
    inputs.visible = workspace.camera.visible(viewport.size);
    inputs.theme = workspace.theme();
    inputs.language = workspace.language();
    if (built_from_ == inputs) return;
    ViewLayout cards = workspace.tidy().ghost();  // the cards alone: lanes and heads are the picture's own
    cards.lanes.clear();
    cards.columns.clear();
    cards.band = {};
    SceneOptions options;
    options.theme = inputs.theme;
    options.detail = inputs.detail;
    options.visible = inputs.visible;
    scene_ = build_scene(workspace.document(), cards, options, workspace.scene_words(), workspace.texts());
    built_from_ = inputs;
}

void TidyGhost::draw(ImDrawList& list, Workspace& workspace, const Viewport& viewport, const ui::Fonts& fonts) {
    const TidyProposal* proposal = workspace.tidy().proposal();
    if (!proposal) return;
    build(workspace, viewport);
    const Theme& theme = built_from_->theme;
    const Rect& visible = built_from_->visible;
    const Onto onto{workspace.camera, viewport.at};
    const ImVec2 corner = ui::to_imgui(viewport.at);
    const ImVec2 opposite{static_cast<float>(viewport.at.x + viewport.size.w),
                          static_cast<float>(viewport.at.y + viewport.size.h)};
    list.PushClipRect(corner, opposite, true);
    list.AddRectFilled(corner, opposite, ui::packed(faded(theme.ground, dim)));
    const ViewLayout& ghost = workspace.tidy().ghost();
    const ViewLayout& shown = workspace.picture().shown();
    for (const ViewLane& lane : ghost.lanes)
        if (overlap(lane.box, visible)) outline(list, onto, lane.box, faded(theme.accent, 0.45), 1.5f);
    paint_scene(list, scene_, workspace.camera, viewport, fonts);
    for (const ViewCard& becomes : ghost.cards) {
        const ViewCard* was = shown.find(becomes.id);
        const bool moves = std::binary_search(proposal->moving.begin(), proposal->moving.end(), becomes.id);
        if (!was || !moves) continue;
        if (overlap(becomes.box, visible)) outline(list, onto, becomes.box, theme.accent, 2, 1);
        if (overlap(united(was->box, becomes.box), visible)) lead(list, onto, was->box, becomes.box, theme.accent);
    }
    list.PopClipRect();
}

}  // namespace banso
