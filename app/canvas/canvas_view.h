// The canvas in the window: hands pointer and keys to the tool, and paints the Scene with what a gesture shows on
// top.
#pragma once

#include "app/camera_guide.h"
#include "app/canvas/canvas_scene.h"
#include "app/canvas/canvas_tool.h"
#include "app/canvas/head_menu.h"
#include "app/canvas/scene_painter.h"
#include "app/canvas/tidy_ghost.h"
#include "app/ui/fonts.h"
#include "app/ui/text_field.h"

namespace banso {

class CanvasView {
  public:
    CanvasView(const ui::Fonts& fonts, ui::TextFields& fields) : fonts_(fonts), fields_(fields) {}

    // Draws into the rest of the current ImGui window. Returns in how many seconds it wants to be drawn again.
    double draw(Workspace& workspace);

    // Where it was drawn last, in pixels of the window.
    [[nodiscard]] Rect place() const { return {viewport_.at.x, viewport_.at.y, viewport_.size.w, viewport_.size.h}; }

    // Esc: ends a gesture, a link under way, the typing, or the selection, the innermost first. False: nothing to end.
    bool escape(Workspace& workspace);

  private:
    void measure_smallest(Workspace& workspace);
    void take_input(Workspace& workspace);
    void take_drop(Workspace& workspace);
    [[nodiscard]] Hit hit_at(const Workspace& workspace, Point world);
    void draw_gesture(Workspace& workspace);
    void draw_title_field(Workspace& workspace) const;
    void draw_menu(Workspace& workspace);
    void draw_empty_hint(const Workspace& workspace) const;

    ui::Fonts fonts_;
    ui::TextFields& fields_;
    CanvasTool tool_;
    HeadMenu head_menu_;
    Viewport viewport_;
    CameraGuide camera_;
    CanvasScene scene_;
    TidyGhost ghost_;
};

}  // namespace banso
