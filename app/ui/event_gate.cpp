#include "app/ui/event_gate.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

namespace banso::ui {

// They stand outside of Dear ImGui's queue only while it takes from it: whoever adds an event sees the whole queue.
struct EventGate::Waiting {
    ImVector<ImGuiInputEvent> events;
};

EventGate::EventGate(Judge judge)
    : context_(ImGui::GetCurrentContext()), judge_(std::move(judge)), waiting_(std::make_unique<Waiting>()) {
    ImGuiContextHook hook;
    hook.UserData = this;
    hook.Type = ImGuiContextHookType_NewFramePre;
    hook.Callback = before_frame;
    before_ = ImGui::AddContextHook(context_, &hook);
    hook.Type = ImGuiContextHookType_NewFramePost;
    hook.Callback = after_events;
    after_ = ImGui::AddContextHook(context_, &hook);
}

EventGate::~EventGate() {
    ImGui::RemoveContextHook(context_, before_);
    ImGui::RemoveContextHook(context_, after_);
}

void EventGate::before_frame(ImGuiContext* context, ImGuiContextHook* hook) {
    EventGate& gate = *static_cast<EventGate*>(hook->UserData);
    ImVector<ImGuiInputEvent>& queue = context->InputEventsQueue;
    const std::size_t passing = gate.judge_({queue.Data, static_cast<std::size_t>(queue.Size)});
    for (int i = static_cast<int>(passing); i < queue.Size; ++i) gate.waiting_->events.push_back(queue[i]);
    queue.resize(std::min(queue.Size, static_cast<int>(passing)));
}

void EventGate::after_events(ImGuiContext* context, ImGuiContextHook* hook) {
    ImVector<ImGuiInputEvent>& waiting = static_cast<EventGate*>(hook->UserData)->waiting_->events;
    for (const ImGuiInputEvent& event : waiting) context->InputEventsQueue.push_back(event);
    waiting.resize(0);
}

}  // namespace banso::ui
