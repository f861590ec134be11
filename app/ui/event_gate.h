// Lets input events wait: what happened before a click or a key can be brought to an end before the click or key is
// heard. Order is kept. Knows no fields.
#pragma once

#include <functional>
#include <memory>
#include <span>

struct ImGuiContext;
struct ImGuiContextHook;
struct ImGuiInputEvent;

namespace banso::ui {

class EventGate {
  public:
    // Asked before each frame about what is to be heard in it: how many of the events may pass, the first of them
    // first. The others are asked about again before the next frame.
    using Judge = std::function<std::size_t(std::span<const ImGuiInputEvent>)>;

    // Of the current context, which must outlive it.
    explicit EventGate(Judge judge);
    ~EventGate();
    EventGate(const EventGate&) = delete;
    EventGate& operator=(const EventGate&) = delete;

  private:
    static void before_frame(ImGuiContext* context, ImGuiContextHook* hook);
    static void after_events(ImGuiContext* context, ImGuiContextHook* hook);

    struct Waiting;
    ImGuiContext* context_;
    Judge judge_;
    std::unique_ptr<Waiting> waiting_;
    unsigned before_ = 0;  // hooks
    unsigned after_ = 0;
};

}  // namespace banso::ui
