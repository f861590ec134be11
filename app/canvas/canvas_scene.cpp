#include "app/canvas/canvas_scene.h"

#include <algorithm>
#include <utility>

#include "app/opinion_acts.h"
#include "app/workspace.h"

namespace banso {

// The part of the world that the Scene has to show: as before while the camera stays in it and does not come so near
// that most of it is out of sight; else what is visible, with room for panning.
Rect CanvasScene::part_to_build(const Rect& visible) const {
    const double room = 0.5 * std::max(visible.w, visible.h);
    if (accents_made_of_) {
        const Rect& part = accents_made_of_->ground.part;
        const bool inside = part.contains({visible.x, visible.y}) && part.contains({visible.right(), visible.bottom()});
        if (inside && part.w < 6 * visible.w) return part;
    }
    return grown(visible, room);
}

CanvasScene::GroundInputs CanvasScene::ground_inputs(const Workspace& workspace, const Rect& visible) const {
    GroundInputs inputs;
    inputs.document = workspace.document().revision();
    inputs.picture = workspace.picture().revision();
    inputs.detail = detail_at(workspace.camera.scale());
    inputs.part = part_to_build(visible);
    if (workspace.ui.title_edit) inputs.edited = any(workspace.ui.title_edit->card);
    if (workspace.ui.meeting.poll.marks) inputs.poll = workspace.ui.meeting.poll.poll;
    inputs.professions = acts::shows_professions(workspace);
    inputs.theme = workspace.theme();
    inputs.language = workspace.language();
    return inputs;
}

void CanvasScene::update(const Workspace& workspace, TextCache& texts, Size window) {
    AccentInputs inputs;
    inputs.ground = ground_inputs(workspace, workspace.camera.visible(window));
    inputs.selected = workspace.editor().selection().ids();
    std::sort(inputs.selected.begin(), inputs.selected.end());
    inputs.hovered = workspace.ui.hovered;
    const auto& lit = lights_.of(workspace);
    inputs.lights = lights_.revision();
    if (accents_made_of_ == inputs) return;

    SceneOptions options;
    options.theme = inputs.ground.theme;
    options.detail = inputs.ground.detail;
    options.visible = inputs.ground.part;
    options.edited = inputs.ground.edited;
    options.professions_in_meeting = inputs.ground.professions;
    options.poll = inputs.ground.poll;
    options.locks = true;
    options.selected = inputs.selected;
    options.hovered = inputs.hovered;
    options.lit = lit;
    const Document& document = workspace.document();
    const ViewLayout& placed = workspace.picture().shown();
    dims_ = lit.has_value();
    Ground& ground = dims_ ? dim_ : bright_;
    if (ground.made_of != inputs.ground) {
        ground.picker.reset();
        *ground.scene = build_ground(document, placed, options, workspace.scene_words(), texts);
        ground.made_of = inputs.ground;
    }
    accents_ = build_accents(document, placed, options, workspace.scene_words(), texts);
    accents_made_of_ = std::move(inputs);
}

const Picker* CanvasScene::picker() {
    if (!accents_made_of_) return nullptr;
    // Dimmed or not, everything stands at the same place.
    for (const Ground* ground : {&bright_, &dim_})
        if (ground->picker && ground->made_of == accents_made_of_->ground) return &*ground->picker;
    Ground& ground = dims_ ? dim_ : bright_;
    return &ground.picker.emplace(*ground.scene);
}

}  // namespace banso
