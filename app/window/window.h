// One window on the screen with OpenGL and Dear ImGui behind it, and its frame loop: draws only when something
// happened. Knows nothing of sessions; what is drawn and what keys mean comes as functions.
#pragma once

#include <atomic>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/window/key_event.h"
#include "app/window/window_state.h"
#include "model/geometry.h"

struct GLFWwindow;

namespace banso::window {

// Why there is no window, in the system's words (no display, no OpenGL 3).
struct WindowFailure {
    std::string reason;
};

struct WindowEvents {
    // Every key and character passes here before anything else sees it; true: it is kept, and comes back through
    // Window::pass() if it is not used up (an input method is asked first).
    std::function<bool(const KeyEvent&)> key_hook;
    // What the pointer does passes here, as a function that hands it to Dear ImGui: to be called at once, or after the
    // keys that came before it.
    std::function<void(std::function<void()>)> pointer_hook;
    // Before each frame, while what is passed on still gets into it. Returns in how many seconds it wants to be called
    // again though nothing happens.
    std::function<double(double now)> before_frame;
    std::function<void(const std::vector<std::string>&)> files_dropped;
    std::function<void(bool)> focus_changed;
};

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgba;  // rows from the top
};

// Seconds until the next frame is wanted though nothing happens.
inline constexpr double when_something_happens = std::numeric_limits<double>::infinity();

class Window {
  public:
    // `visible`: false for drawing into pictures. Makes the ImGui context current; one Window at a time.
    static std::variant<std::unique_ptr<Window>, WindowFailure> open(const std::string& title, const WindowState& state,
                                                                     bool visible);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    WindowEvents events;

    // Draws one frame: called between NewFrame and Render. Returns in how many seconds it wants to be drawn again: 0
    // while something moves.
    using Frame = std::function<double(double now)>;
    // Runs until the window is asked to close and `may_close` agrees.
    void run(const Frame& frame, const std::function<bool()>& may_close);

    // Draws frames until nothing changes any more, at most `most`, and gives the last one. `settled` says whether work
    // beside the window is finished.
    Picture draw_settled(const Frame& frame, const std::function<bool()>& settled, int most = 600);

    // Hands a key or character to Dear ImGui, as if it had just come.
    void pass(const KeyEvent& event);
    // Hands over a character that no key stands for.
    void type(char32_t character);

    void request_close();
    // Makes run() draw a frame; from any thread.
    static void wake();

    [[nodiscard]] double now() const;           // seconds since the window was opened
    [[nodiscard]] float content_scale() const;  // of the monitor: 1 = 100 %
    [[nodiscard]] Point position() const;       // of the inner upper left corner, on the screen
    [[nodiscard]] WindowState state() const;
    void set_title(const std::string& title);

    [[nodiscard]] static int monitors();
    // Which monitor the window fills; -1: none.
    [[nodiscard]] int full_screen_monitor() const;
    // -1: back to a window; else fills that monitor.
    void set_full_screen(int monitor);

  private:
    Window() = default;
    double draw(const Frame& frame);
    template <class Act>
    void hear_pointer(Act act);

    GLFWwindow* window_ = nullptr;
    bool backends_ready_ = false;
    int frames_due_ = 0;  // ImGui needs a few frames to settle after an event
    double opened_at_ = 0;
    static inline std::atomic<bool> woken_ = false;  // GLFW is one for the process, and so is its wake-up
    WindowState windowed_;                           // where to go back to from full screen
};

}  // namespace banso::window
