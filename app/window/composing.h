// Japanese input in the window: lets every key pass the input method first, tells the text field what is being
// composed, and the input method where the caret is.
#pragma once

#include <memory>
#include <optional>

#include "app/platform/input_method.h"
#include "app/ui/composition.h"
#include "app/window/key_line.h"
#include "app/window/window.h"

namespace banso::window {

// The input method to ask, if there is one. To be called before the window opens: GLFW speaks to input methods as well,
// by X's old protocol, without showing what is composed and while still reporting the keys they took. It is kept from
// that where this one answers, or may come to answer; where only the old protocol is served, GLFW has it.
[[nodiscard]] std::unique_ptr<platform::InputMethod> open_input_method();

class Composing {
  public:
    // Takes the window's key hook and others of its events. `method` may be null: then keys pass as they come.
    Composing(std::unique_ptr<platform::InputMethod> method, Window& window, ui::TextInput& text_input);

    // After each frame was drawn: does what the text field asked for.
    void after_frame();
    // The window wants to close: true when nothing is being composed any more. Otherwise what was composed is typed,
    // and the window asks again.
    bool may_close();

  private:
    void prepare_frame(double now);
    // No text is being typed yet: a space would be a full-width one to most input methods, here it pans.
    [[nodiscard]] bool begins_nothing() const;
    void set_caret(const Rect& caret);

    std::unique_ptr<platform::InputMethod> method_;
    Window& window_;
    ui::TextInput& text_input_;
    std::optional<KeyLine> line_;  // absent without an input method
    bool window_focused_ = true;
    bool typing_ = false;      // a field had the keyboard in the last frame
    int frames_to_leave_ = 0;  // until what is composed counts as typed, when no field wants it any more
    Rect caret_;               // as last told, on the screen
};

}  // namespace banso::window
