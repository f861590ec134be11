// A matrix in the window: cards are selected by a click and dragged into cells; keys are in meeting_keys.h.
#pragma once

#include <memory>
#include <optional>

#include "app/canvas/scene_frame.h"
#include "app/ui/fonts.h"
#include "app/workspace.h"
#include "render/pick.h"
#include "render/scene/matrix.h"

namespace banso {

class MatrixView {
  public:
    // World units: the size at which letters are as intended, and the least it is laid out in.
    static constexpr Size usual{1300, 780};
    static constexpr Size least{700, 420};
    static constexpr double smallest_letters = 0.85;  // against the intended, at an interface scale of 100 %

    explicit MatrixView(const ui::Fonts& fonts) : fonts_(fonts) {}

    // Draws into the rest of the current ImGui window. Precondition: the workspace's area is a matrix.
    void draw(Workspace& workspace);

    // Esc: a drag leaves nothing behind. False: there was none.
    bool escape();

  private:
    struct Inputs {
        std::uint64_t document = 0;
        MatrixKind kind = MatrixKind::Issues;
        Size world;
        std::vector<RecordId> selected;
        RecordId hovered;
        PollId poll;
        Theme theme;
        words::Language language = words::Language::Japanese;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };
    struct Drag {
        CardId card;
        Point start;  // pixels
        bool moving = false;
    };

    void draw_head(Workspace& workspace);
    void build(Workspace& workspace, MatrixKind kind);
    void take_input(Workspace& workspace);
    void draw_drag(const Workspace& workspace) const;
    void drop(Workspace& workspace);
    void tell_the_rest(const Workspace& workspace) const;
    void draw_empty_hint(const Workspace& workspace) const;

    ui::Fonts fonts_;
    SceneFrame frame_;
    MatrixLayout layout_;
    std::optional<Inputs> built_from_;
    std::unique_ptr<Scene> scene_ = std::make_unique<Scene>();  // the picker holds on to it
    std::optional<Picker> picker_;
    RecordId hovered_;
    std::optional<Drag> drag_;
};

}  // namespace banso
