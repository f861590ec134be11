#include "app/back_row_acts.h"

#include <utility>

#include "app/focus_acts.h"

namespace banso::acts {
namespace {

BackRowView make_view(Workspace& workspace, const View& view, double character) {
    FaceInputs inputs{workspace.document(), workspace.scene_words(), workspace.texts(), {}};
    return back_row_view(inputs, workspace.picture().layout(), view, workspace.ui.viewport, character);
}

void enter(Workspace& workspace) {
    Seeing& seeing = workspace.ui.seeing;
    seeing.back_row = BackRow{.before = workspace.camera, .focus_before = seeing.focus};
    keep_back_row(workspace);
    seeing.focus = {FocusKind::Pages, ""};
    seeing.wants_framing = true;
}

void leave(Workspace& workspace) {
    Seeing& seeing = workspace.ui.seeing;
    const BackRow was = *std::exchange(seeing.back_row, std::nullopt);
    seeing.focus = was.focus_before;
    seeing.wants_framing = false;
    seeing.glide_to = was.before;
}

}  // namespace

Room room_of(const Settings& settings) {
    return {settings.screen_width, settings.room_depth, settings.reading_divisor};
}

void set_room(Workspace& workspace, const Room& room) {
    workspace.settings.screen_width = room.screen_width;
    workspace.settings.room_depth = room.depth;
    workspace.settings.reading_divisor = room.divisor;
}

void toggle_back_row(Workspace& workspace) {
    Seeing& seeing = workspace.ui.seeing;
    if (seeing.back_row) return leave(workspace);
    if (room_of(workspace.settings).known()) return enter(workspace);
    seeing.back_row_after_room = true;
    workspace.ui.dialog = Dialog::Room;
}

void keep_back_row(Workspace& workspace) {
    Seeing& seeing = workspace.ui.seeing;
    if (seeing.back_row_after_room && workspace.ui.dialog != Dialog::Room) {
        seeing.back_row_after_room = false;
        if (room_of(workspace.settings).known() && !seeing.back_row) enter(workspace);
    }
    if (!seeing.back_row || workspace.ui.title_edit) return;
    BackRow& now = *seeing.back_row;
    const View view = looked_at(view_of(workspace.view()), seeing.sight);
    const double character = needed_character(workspace);
    const bool same_wall = view == now.made_of && workspace.ui.viewport == now.viewport && character == now.character;
    const bool same_picture =
        workspace.document().revision() == now.document && workspace.picture().layouts_taken() == now.layouts;
    if (same_wall && same_picture) return;
    BackRowView made = make_view(workspace, view, character);
    if (!same_wall || made.scale > now.shown.scale) {
        now.shown = std::move(made);
        seeing.wants_framing = seeing.focus.kind == FocusKind::Pages;
    }
    now.made_of = view;
    now.viewport = workspace.ui.viewport;
    now.character = character;
    now.document = workspace.document().revision();
    now.layouts = workspace.picture().layouts_taken();
}

double back_row_scale(const Workspace& workspace) {
    const auto& back_row = workspace.ui.seeing.back_row;
    return back_row ? back_row->shown.scale : workspace.camera.scale();
}

double needed_character(const Workspace& workspace) {
    return needed_character(room_of(workspace.settings), workspace.ui.seeing.pixels_across);
}

}  // namespace banso::acts
