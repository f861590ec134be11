// What pointer and keys do on the canvas: select, box select, drag cards, pin, draw links, pan. A small state a phase;
// one gesture is one undo step; Esc leaves nothing behind. Gets events, knows no ImGui; tested by events alone.
#pragma once

#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "app/canvas/hit.h"
#include "app/places.h"
#include "app/workspace.h"

namespace banso {

enum class PointerAct { Move, Press, Release, DoubleClick };
enum class PointerButton { None, Left, Middle, Right };

struct PointerEvent {
    PointerAct act = PointerAct::Move;
    PointerButton button = PointerButton::None;
    Point world;
    Point screen;  // pixels from the canvas's top left
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    bool space = false;  // held: the left button pans
};

// What a gesture shows while it is under way.
struct DragShow {
    std::vector<CardId> cards;
    Point offset;  // how far they are from where they were
    std::optional<CellPlace> place;
    bool pinning = false;
};

class CanvasTool {
  public:
    // Pixels the pointer may wander before a press becomes a drag.
    static constexpr double drag_threshold = 5;

    // `hit`: what is under the pointer. The workspace is changed at once, by edits only.
    void handle(const PointerEvent& event, const Hit& hit, Workspace& workspace);
    // Ends the gesture and leaves nothing behind. Returns whether there was one.
    bool cancel(Workspace& workspace);

    [[nodiscard]] bool is_idle() const { return std::holds_alternative<Idle>(state_); }
    [[nodiscard]] bool is_panning() const { return std::holds_alternative<Panning>(state_); }
    [[nodiscard]] std::optional<DragShow> drag() const;
    // A right click that was no drag asks for the context menu; once.
    bool take_menu_request() { return std::exchange(menu_requested_, false); }

  private:
    struct Idle {};
    struct Panning {
        Point last;
        Point start;
        bool may_be_click = false;
    };
    struct Pressing {
        PointerEvent event;
        Hit hit;
    };
    struct Dragging {
        Point start;
        Point now;
        std::vector<CardId> cards;
        std::optional<CellPlace> place;
        bool pinning = false;
    };
    struct Boxing {
        Point start;
        std::vector<RecordId> before;
    };
    struct Linking {
        CardId from;
    };

    void press(const PointerEvent& event, const Hit& hit, Workspace& workspace);
    void move(const PointerEvent& event, Workspace& workspace);
    void release(const PointerEvent& event, const Hit& hit, Workspace& workspace);
    void begin_drag(const PointerEvent& event, const Pressing& pressing, Workspace& workspace);
    static void click(const Pressing& pressing, Workspace& workspace);
    static void drop(const Dragging& dragging, Workspace& workspace);
    static void end_link(const Linking& linking, const PointerEvent& event, const Hit& hit, Workspace& workspace);
    static void select_in_box(const Boxing& boxing, const PointerEvent& event, Workspace& workspace);

    std::variant<Idle, Panning, Pressing, Dragging, Boxing, Linking> state_;
    bool menu_requested_ = false;
};

}  // namespace banso
