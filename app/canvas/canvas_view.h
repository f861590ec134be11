// The canvas in the window: hands pointer and keys to the tool, builds the Scene when something it shows has changed,
// and paints it with what a gesture shows on top.
#pragma once

#include <memory>
#include <optional>

#include "app/camera_guide.h"
#include "app/canvas/canvas_tool.h"
#include "app/canvas/head_menu.h"
#include "app/canvas/scene_painter.h"
#include "app/canvas/tidy_ghost.h"
#include "app/lights.h"
#include "app/ui/fonts.h"
#include "app/ui/text_field.h"
#include "render/pick.h"
#include "render/scene/build_scene.h"

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
    // Everything the Scene is made of: equal inputs, same Scene.
    struct Inputs {
        std::uint64_t document = 0;
        std::uint64_t picture = 0;
        Detail detail = Detail::Near;
        Rect part;  // of the world: what is out of it is left out of the Scene
        std::vector<RecordId> selected;
        RecordId hovered;
        RecordId edited;
        bool professions = false;
        std::uint64_t lights = 0;
        PollId poll;
        Theme theme;
        words::Language language = words::Language::Japanese;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };

    void measure_smallest(Workspace& workspace);
    void take_input(Workspace& workspace);
    void take_drop(Workspace& workspace);
    [[nodiscard]] Rect part_to_build(const Rect& visible) const;
    void build(const Workspace& workspace, TextCache& texts);
    [[nodiscard]] Hit hit_at(const Workspace& workspace, Point world) const;
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
    Lights lights_;
    TidyGhost ghost_;
    std::optional<Inputs> built_from_;
    std::unique_ptr<Scene> scene_ = std::make_unique<Scene>();  // the picker holds on to it
    std::optional<Picker> picker_;
};

}  // namespace banso
