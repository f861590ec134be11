#include "app/window/composing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui_internal.h>

#include "app/window/key_symbols.h"

namespace banso::window {
namespace {

constexpr const char* xim_variable = "XMODIFIERS";
constexpr const char* no_xim = "@im=none";
constexpr double patience_at_start = 0.2;  // seconds
constexpr int frames_to_take = 3;          // for a field that loses the keyboard to take what is composed into its text
constexpr int frames_between = 1;          // from one field to the next, in which neither has the keyboard

// Whether X's old protocol has a server to go to.
bool names_xim_server() {
    const char* value = std::getenv(xim_variable);
    const std::string named = value ? value : "";
    const auto at = named.find("@im=");
    if (at == std::string::npos) return false;
    const std::string server = named.substr(at + 4, named.find('@', at + 1) - at - 4);
    return !server.empty() && server != "none" && server != "local";
}

// BANSO_INPUT_METHOD_PATIENCE=5: seconds, for machines on which input methods think long.
double patience() {
    const char* value = std::getenv("BANSO_INPUT_METHOD_PATIENCE");
    const double seconds = value ? std::strtod(value, nullptr) : 0;
    return seconds > 0 ? seconds : KeyLine::usual_patience;
}

// Has a key that was handed to Dear ImGui not been taken in yet?
bool key_is_pending() {
    const ImVector<ImGuiInputEvent>& queue = ImGui::GetCurrentContext()->InputEventsQueue;
    return std::any_of(queue.begin(), queue.end(), [](const ImGuiInputEvent& event) {
        return event.Type == ImGuiInputEventType_Key && event.Key.Down;
    });
}

}  // namespace

std::unique_ptr<platform::InputMethod> open_input_method() {
    auto method = platform::open_input_method([] { Window::wake(); });
    if (!method) return nullptr;
    if (names_xim_server() && method->is_absent(patience_at_start)) return nullptr;
    // Only for this process. Dead keys and the compose key are X's own and stay.
    setenv(xim_variable, no_xim, 1);
    return method;
}

Composing::Composing(std::unique_ptr<platform::InputMethod> method, Window& window, ui::TextInput& text_input)
    : method_(std::move(method)), window_(window), text_input_(text_input) {
    if (method_) {
        const auto forward = [this](const platform::MethodKey& key) {
            window_.pass(key_event(key));
            if (const char32_t character = key_character(key)) window_.type(character);
        };
        line_.emplace(
            *method_,
            KeyLine::Outlet{[this](const KeyEvent& event) { window_.pass(event); }, forward,
                            [this](char32_t character) { window_.type(character); }, [] { return !key_is_pending(); }},
            patience());
    }
    window_.events.key_hook = [this](const KeyEvent& event) {
        if (!line_) return false;
        if (event.character != 0) return line_->take_character(event), true;
        line_->update(window_.now());  // who is there to ask?
        const bool asks = !(event.key == GLFW_KEY_SPACE && event.mods == 0 && begins_nothing());
        line_->take_key(event, event.action == GLFW_RELEASE, asks ? key_symbol(event) : std::nullopt, window_.now());
        return true;
    };
    window_.events.pointer_hook = [this](std::function<void()> act) {
        line_ ? line_->take_act(std::move(act)) : act();
    };
    window_.events.focus_changed = [this](bool focused) { window_focused_ = focused; };
    window_.events.before_frame = [this](double now) {
        prepare_frame(now);
        return line_ ? line_->due(now) : when_something_happens;
    };
}

bool Composing::begins_nothing() const {
    return !typing_ && !line_->busy();
}

void Composing::prepare_frame(double now) {
    if (line_) line_->update(now);
    text_input_ = {};
    if (line_) text_input_.composition = line_->composition();
}

void Composing::after_frame() {
    if (!line_) return;
    if (text_input_.end_composition) line_->end_composition();
    typing_ = text_input_.wanted;
    const bool leaves = !window_focused_ || !(typing_ || text_input_.may_begin);
    if (!leaves) {
        frames_to_leave_ = frames_to_take;
    } else if (line_->composition().empty()) {
        if (--frames_to_leave_ < frames_to_take - frames_between) line_->set_focus(false);
    } else if (ImGui::GetCurrentContext()->InputEventsQueue.empty() && --frames_to_leave_ <= 0) {
        line_->finish_composition();
    }
    if (!leaves) line_->set_focus(true);
    line_->frame_ended(window_.now());
    if (text_input_.caret.h > 0) set_caret(text_input_.caret);
}

void Composing::set_caret(const Rect& caret) {
    const Point corner = window_.position();
    const Rect on_screen{caret.x + corner.x, caret.y + corner.y, caret.w, caret.h};
    if (on_screen == caret_) return;
    caret_ = on_screen;
    const auto whole = [](double pixels) { return static_cast<int>(std::lround(pixels)); };
    method_->set_caret(whole(caret_.x), whole(caret_.y), whole(caret_.w), whole(caret_.h));
}

bool Composing::may_close() {
    if (line_) line_->finish_composition();
    return !(line_ && line_->busy()) && ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

}  // namespace banso::window
