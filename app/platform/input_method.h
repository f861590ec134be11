// The desktop's input method: keys go over, compositions and finished text come back. Nothing here ever waits for the
// other side. Which method it is (IBus, fcitx5, …) and where it answers is the library's business; this header knows
// neither that library nor the window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/platform/composition.h"

namespace banso::platform {

// A key press or release in X11's terms, which input methods speak everywhere on Linux.
struct MethodKey {
    std::uint32_t symbol = 0;     // X's keysym
    std::uint32_t code = 0;       // the kernel's number: X's keycode less 8
    std::uint32_t modifiers = 0;  // X's mask, as it was before this key
    bool release = false;
    friend bool operator==(const MethodKey&, const MethodKey&) = default;
};

// What the input method says, in its order: what a key brought about comes before that key's answer.
struct MethodConnected {};
struct MethodLost {};  // no answer will come to anything sent before; it is also said instead of an error
struct KeyAnswered {
    std::uint64_t number = 0;  // as given to send_key
    bool taken = false;        // false: the key is the program's
};
struct ResetAnswered {};
struct Composed {
    Composition composition;  // empty: nothing is being composed any more
};
struct Committed {
    std::string text;
};
// A key that the program is to take as if it had just been pressed, without asking again.
struct KeyForwarded {
    MethodKey key;
};
using MethodEvent =
    std::variant<MethodConnected, MethodLost, KeyAnswered, ResetAnswered, Composed, Committed, KeyForwarded>;

class InputMethod {
  public:
    InputMethod() = default;
    InputMethod(const InputMethod&) = delete;
    InputMethod& operator=(const InputMethod&) = delete;
    virtual ~InputMethod() = default;

    // Hands a key over; its KeyAnswered comes unless the connection is lost. Numbers are the caller's.
    virtual void send_key(std::uint64_t number, const MethodKey& key) = 0;
    // Drops what is being composed; ResetAnswered comes when everything sent before is dealt with.
    virtual void reset() = 0;
    // Whether a text is being typed here. Remembered over a lost connection, as is the caret.
    virtual void set_focus(bool focused) = 0;
    // Where the candidate window belongs, below this rectangle: pixels of the screen.
    virtual void set_caret(int x, int y, int width, int height) = 0;
    // What was said since the last call.
    virtual std::vector<MethodEvent> take_events() = 0;
    // Whether it is certain that there is no input method to talk to. Waits at most so many seconds to know; one that
    // says that it is there but does not answer yet counts as there.
    virtual bool is_absent(double seconds) = 0;
};

// Starts connecting and comes back at once; connects again whenever the input method does. `wake` is called from
// another thread when there are events to take. Null when this build knows no input method.
[[nodiscard]] std::unique_ptr<InputMethod> open_input_method(std::function<void()> wake);

}  // namespace banso::platform
