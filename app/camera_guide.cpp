#include "app/camera_guide.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "app/back_row_acts.h"
#include "app/focus.h"
#include "app/focus_acts.h"
#include "app/sight_acts.h"
#include "app/workspace.h"
#include "render/scene/filter.h"

namespace banso {

// What actions asked of the camera, now that the picture is there.
bool CameraGuide::follow(Workspace& workspace, Size viewport, double now) {
    viewport_ = viewport;
    const ViewLayout& goal = workspace.picture().goal();
    if (goal.lanes.empty()) return false;
    const bool is_there = goal.view == workspace.shown_view();  // another view's layout may still be under way
    if (workspace.ui.wants_fit != Fit::None && is_there) {
        fit(workspace, std::exchange(workspace.ui.wants_fit, Fit::None));
    } else if (workspace.ui.wants_fit == Fit::None) {
        fit_again(workspace);
    }
    if (workspace.ui.wants_reveal) {
        const Card* wanted = workspace.document().find(CardId{workspace.ui.wants_reveal->value});
        if (wanted && !shows(workspace.shown_view(), workspace.document(), *wanted)) acts::uncover(workspace, *wanted);
        if (const ViewCard* card = goal.find({workspace.ui.wants_reveal->value})) {
            // The camera goes along with what still moves.
            Rect box = card->box;
            box.y -= workspace.picture().drift_to_come();
            if (workspace.ui.seeing.search.open) {
                workspace.ui.seeing.glide_to =
                    framed({"", "", box, FocusStop::Frame::Card}, goal, viewport_, workspace.camera);
            } else {
                workspace.camera.reveal(box, viewport_);
            }
            workspace.ui.wants_reveal.reset();
        }
    }
    frame_focus(workspace);
    return glide(workspace, now);
}

// The camera goes to where the focus is, once the picture is as it will be.
void CameraGuide::frame_focus(Workspace& workspace) {
    Seeing& seeing = workspace.ui.seeing;
    if (!seeing.wants_framing || workspace.picture().goal().view != workspace.shown_view()) return;
    seeing.wants_framing = false;
    const std::vector<FocusStop> stops = acts::stops_of(workspace);
    if (stops.empty()) return;
    auto stop = std::find_if(stops.begin(), stops.end(), [&](const FocusStop& s) { return s.key == seeing.focus.at; });
    if (stop == stops.end()) stop = stops.begin();
    seeing.focus.at = stop->key;
    Camera now = workspace.camera;
    now.look_at(now.origin(), acts::back_row_scale(workspace));
    framed_ = {framed(*stop, workspace.picture().goal(), viewport_, now), viewport_};
    seeing.glide_to = framed_.camera;
}

bool CameraGuide::glide(Workspace& workspace, double now) {
    Seeing& seeing = workspace.ui.seeing;
    if (const auto to = std::exchange(seeing.glide_to, std::nullopt)) {
        if (!workspace.settings.animate) {
            workspace.camera = *to;
            glide_.reset();
        } else {
            glide_ = Glide{workspace.camera, *to, workspace.camera, now};
        }
    }
    if (glide_ && workspace.camera != glide_->last) glide_.reset();
    if (!glide_) return false;
    const double t = (now - glide_->since) / Picture::ease_seconds;
    workspace.camera = glide_->last = between(glide_->from, glide_->to, viewport_, t);
    if (t >= 1) glide_.reset();
    return glide_.has_value();
}

void CameraGuide::fit(Workspace& workspace, Fit which) {
    const Rect& bounds = workspace.picture().goal().bounds;
    if (which == Fit::All) {
        workspace.camera.fit(bounds, viewport_);
    } else {
        workspace.camera.fit_width(bounds, viewport_);
    }
    fit_ = which;
    fitted_ = {workspace.camera, viewport_};
}

// Where the room for the picture has changed, what was fitted into it and neither zoomed nor moved aside since is
// fitted again; how far down it has been read stays, and a selected card that was in sight stays in sight.
void CameraGuide::fit_again(Workspace& workspace) {
    const Camera before = workspace.camera;
    if (framed_.viewport != viewport_ && framed_.camera == before) workspace.ui.seeing.wants_framing = true;
    const Fitted last = fitted_;
    const bool untouched = before.scale() == last.camera.scale() && before.origin().x == last.camera.origin().x;
    if (fit_ == Fit::None || last.viewport == viewport_ || !untouched) return;
    fit(workspace, fit_);
    if (fit_ == Fit::All) return;
    const double read = before.origin().y - last.camera.origin().y;
    workspace.camera.pan({0, -read * workspace.camera.scale()});
    const auto cards = workspace.editor().selection().cards(workspace.document());
    const ViewCard* card = cards.empty() ? nullptr : workspace.picture().goal().find(cards.back());
    if (card && before.visible(last.viewport).contains(card->box.centre()))
        workspace.camera.reveal(card->box, viewport_);
}

}  // namespace banso
