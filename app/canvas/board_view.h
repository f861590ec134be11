// The PDCA board in the window: cards are selected by a click, dragged from column to column, opened by a double click;
// above them what is shown of them, and, when a card comes to A, which decision was taken. Keys are in meeting_keys.h.
#pragma once

#include <memory>
#include <optional>

#include "app/canvas/scene_frame.h"
#include "app/ui/fonts.h"
#include "app/workspace.h"
#include "render/pick.h"
#include "render/scene/pdca_board.h"

namespace banso {

class BoardView {
  public:
    // World units: the size at which letters are as intended, and the least it is laid out in.
    static constexpr Size usual{1400, 800};
    static constexpr Size least{900, 480};
    static constexpr double smallest_letters = 0.8;  // against the intended, at an interface scale of 100 %

    explicit BoardView(const ui::Fonts& fonts) : fonts_(fonts) {}

    // Draws into the rest of the current ImGui window. Precondition: the workspace's area is the board.
    void draw(Workspace& workspace);

    // Esc: a drag leaves nothing behind. False: there was none.
    bool escape();

  private:
    struct Inputs {
        std::uint64_t document = 0;
        BoardFilter filter;
        std::size_t page = 0;
        Size world;
        std::vector<RecordId> selected;
        RecordId hovered;
        Theme theme;
        words::Language language = words::Language::Japanese;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };
    struct Drag {
        CardId card;
        Point start;  // pixels
        bool moving = false;
    };

    void draw_strip(Workspace& workspace);
    void draw_question(Workspace& workspace);
    void build(Workspace& workspace);
    void take_input(Workspace& workspace);
    void draw_drag(const Workspace& workspace) const;
    void drop(Workspace& workspace);
    void tell_the_rest(const Workspace& workspace) const;

    ui::Fonts fonts_;
    SceneFrame frame_;
    BoardLayout layout_;
    std::optional<Inputs> built_from_;
    std::unique_ptr<Scene> scene_ = std::make_unique<Scene>();  // the picker holds on to it
    std::optional<Picker> picker_;
    RecordId hovered_;
    RecordId seen_;  // was selected in the last frame
    std::optional<Drag> drag_;
    CardId asked_;  // whose decision the list that is open asks for
};

}  // namespace banso
