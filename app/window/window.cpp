#include "app/window/window.h"

#define GLFW_INCLUDE_GLCOREARB
#define GL_GLEXT_PROTOTYPES
#include <algorithm>
#include <cmath>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "app/window/imgui_keys.h"

namespace banso::window {
namespace {

// Frames drawn after an event: hover, focus and the size of a new panel follow one frame behind in ImGui.
constexpr int frames_after_event = 3;

Window& window_of(GLFWwindow* window) {
    return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

std::string last_glfw_error() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description ? description : "unknown";
}

void set_hints(bool visible, const WindowState& state) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_VISIBLE, visible ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_MAXIMIZED, state.maximized ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // full screen on the projector stays when the laptop is clicked
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "banso");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "banso");
}

// An OpenGL framebuffer of one size, to draw a picture into whatever the window shows.
class Offscreen {
  public:
    Offscreen(int width, int height) : width_(width), height_(height) {
        glGenTextures(1, &texture_);
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        glGenFramebuffers(1, &framebuffer_);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    }
    ~Offscreen() {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glDeleteFramebuffers(1, &framebuffer_);
        glDeleteTextures(1, &texture_);
    }
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    [[nodiscard]] Picture read() const {
        Picture picture{width_, height_, {}};
        const auto row = static_cast<std::size_t>(width_) * 4;
        std::vector<unsigned char> upside_down(row * static_cast<std::size_t>(height_));
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
        for (int y = height_ - 1; y >= 0; --y) {
            const auto from = upside_down.begin() + static_cast<std::ptrdiff_t>(row) * y;
            picture.rgba.insert(picture.rgba.end(), from, from + static_cast<std::ptrdiff_t>(row));
        }
        return picture;
    }

  private:
    int width_;
    int height_;
    GLuint texture_ = 0;
    GLuint framebuffer_ = 0;
};

}  // namespace

template <class Act>
void Window::hear_pointer(Act act) {
    frames_due_ = frames_after_event;
    events.pointer_hook ? events.pointer_hook(act) : act();
}

std::variant<std::unique_ptr<Window>, WindowFailure> Window::open(const std::string& title, const WindowState& state,
                                                                  bool visible) {
    glfwSetErrorCallback(nullptr);
    if (!glfwInit()) return WindowFailure{last_glfw_error()};
    std::unique_ptr<Window> self(new Window);  // the constructor is private
    set_hints(visible, state);
    self->window_ = glfwCreateWindow(state.width, state.height, title.c_str(), nullptr, nullptr);
    if (!self->window_) return WindowFailure{last_glfw_error()};
    if (state.x >= 0 && state.y >= 0 && !state.maximized) glfwSetWindowPos(self->window_, state.x, state.y);
    self->windowed_ = state;
    glfwMakeContextCurrent(self->window_);
    glfwSwapInterval(visible ? 1 : 0);
    glfwSetWindowUserPointer(self->window_, self.get());
    glfwSetInputMode(self->window_, GLFW_LOCK_KEY_MODS, GLFW_TRUE);  // key events name Caps Lock and Num Lock

    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;  // window state is ours to keep
    // Our callbacks come first and hand on: every key passes the hook.
    if (!ImGui_ImplGlfw_InitForOpenGL(self->window_, false) || !ImGui_ImplOpenGL3_Init("#version 330"))
        return WindowFailure{"OpenGL 3.3"};
    self->backends_ready_ = true;

    glfwSetKeyCallback(self->window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        Window& me = window_of(w);
        const KeyEvent event{key, scancode, action, mods, 0};
        me.frames_due_ = frames_after_event;
        if (!me.events.key_hook || !me.events.key_hook(event)) me.pass(event);
    });
    glfwSetCharCallback(self->window_, [](GLFWwindow* w, unsigned int character) {
        Window& me = window_of(w);
        const KeyEvent event{0, 0, GLFW_PRESS, 0, static_cast<char32_t>(character)};
        me.frames_due_ = frames_after_event;
        if (!me.events.key_hook || !me.events.key_hook(event)) me.pass(event);
    });
    glfwSetMouseButtonCallback(self->window_, [](GLFWwindow* w, int button, int action, int mods) {
        window_of(w).hear_pointer([=] { ImGui_ImplGlfw_MouseButtonCallback(w, button, action, mods); });
    });
    glfwSetCursorPosCallback(self->window_, [](GLFWwindow* w, double x, double y) {
        window_of(w).hear_pointer([=] { ImGui_ImplGlfw_CursorPosCallback(w, x, y); });
    });
    glfwSetCursorEnterCallback(self->window_, [](GLFWwindow* w, int entered) {
        window_of(w).frames_due_ = frames_after_event;
        ImGui_ImplGlfw_CursorEnterCallback(w, entered);
    });
    glfwSetScrollCallback(self->window_, [](GLFWwindow* w, double x, double y) {
        window_of(w).hear_pointer([=] { ImGui_ImplGlfw_ScrollCallback(w, x, y); });
    });
    glfwSetWindowFocusCallback(self->window_, [](GLFWwindow* w, int focused) {
        Window& me = window_of(w);
        me.frames_due_ = frames_after_event;
        if (me.events.focus_changed) me.events.focus_changed(focused != 0);
        ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
    glfwSetDropCallback(self->window_, [](GLFWwindow* w, int count, const char** paths) {
        Window& me = window_of(w);
        me.frames_due_ = frames_after_event;
        if (me.events.files_dropped) me.events.files_dropped({paths, paths + count});
    });
    glfwSetFramebufferSizeCallback(self->window_,
                                   [](GLFWwindow* w, int, int) { window_of(w).frames_due_ = frames_after_event; });
    glfwSetWindowRefreshCallback(
        self->window_, [](GLFWwindow* w) { window_of(w).frames_due_ = std::max(window_of(w).frames_due_, 1); });
    self->frames_due_ = frames_after_event;
    self->opened_at_ = glfwGetTime();
    return self;
}

Window::~Window() {
    if (backends_ready_) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
    }
    if (window_) {
        if (ImGui::GetCurrentContext()) ImGui::DestroyContext();
        glfwDestroyWindow(window_);
    }
    glfwTerminate();
}

double Window::now() const {
    return glfwGetTime() - opened_at_;
}

void Window::pass(const KeyEvent& event) {
    frames_due_ = frames_after_event;
    hand_to_imgui(event);
}

void Window::type(char32_t character) {
    pass({0, 0, GLFW_PRESS, 0, character});
}

double Window::draw(const Frame& frame) {
    const double due = events.before_frame ? events.before_frame(now()) : when_something_happens;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    const double next = std::min(frame(now()), due);
    ImGui::Render();
    // Of events that came at once Dear ImGui takes some per frame: the others must not wait for the next event.
    if (!ImGui::GetCurrentContext()->InputEventsQueue.empty()) frames_due_ = std::max(frames_due_, 1);
    return next;
}

void Window::run(const Frame& frame, const std::function<bool()>& may_close) {
    double next = 0;
    double next_at = 0;
    for (;;) {
        if (glfwWindowShouldClose(window_)) {
            if (may_close()) return;
            glfwSetWindowShouldClose(window_, GLFW_FALSE);
        }
        const double wait = next_at - now();
        if (frames_due_ > 0 || wait <= 0) {
            glfwPollEvents();
        } else if (std::isinf(wait)) {
            glfwWaitEvents();
        } else {
            glfwWaitEventsTimeout(wait);
        }
        if (woken_.exchange(false)) frames_due_ = std::max(frames_due_, 1);
        if (frames_due_ <= 0 && now() < next_at) continue;
        frames_due_ = std::max(frames_due_ - 1, 0);

        next = draw(frame);
        next_at = now() + next;
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(window_, &width, &height);
        glViewport(0, 0, width, height);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        glfwSwapBuffers(window_);
    }
}

Picture Window::draw_settled(const Frame& frame, const std::function<bool()>& settled, int most) {
    double next = 0;
    int calm = 0;
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    const Offscreen target(width, height);
    for (int i = 0; i < most && calm < frames_after_event; ++i) {
        glfwPollEvents();
        next = draw(frame);
        glViewport(0, 0, width, height);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        calm = next > 0 && settled() ? calm + 1 : 0;
        if (calm == 0) glfwWaitEventsTimeout(std::min(std::max(next, 0.005), 0.05));
    }
    return target.read();
}

void Window::request_close() {
    glfwSetWindowShouldClose(window_, GLFW_TRUE);
}

void Window::wake() {
    woken_ = true;
    glfwPostEmptyEvent();
}

float Window::content_scale() const {
    float x = 1;
    float y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    return std::max(x, y);
}

Point Window::position() const {
    int x = 0;
    int y = 0;
    glfwGetWindowPos(window_, &x, &y);
    return {static_cast<double>(x), static_cast<double>(y)};
}

WindowState Window::state() const {
    if (full_screen_monitor() >= 0) return windowed_;
    WindowState state;
    state.maximized = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) == GLFW_TRUE;
    if (state.maximized) {
        state.width = windowed_.width;
        state.height = windowed_.height;
        return state;
    }
    glfwGetWindowSize(window_, &state.width, &state.height);
    glfwGetWindowPos(window_, &state.x, &state.y);
    return state;
}

void Window::set_title(const std::string& title) {
    glfwSetWindowTitle(window_, title.c_str());
}

int Window::monitors() {
    int count = 0;
    glfwGetMonitors(&count);
    return count;
}

int Window::full_screen_monitor() const {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    GLFWmonitor** found = std::find(monitors, monitors + count, glfwGetWindowMonitor(window_));
    return found == monitors + count ? -1 : static_cast<int>(found - monitors);
}

void Window::set_full_screen(int monitor) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    if (monitor < 0 || monitor >= count) {
        if (full_screen_monitor() < 0) return;
        const int x = std::max(windowed_.x, 0);
        const int y = std::max(windowed_.y, 0);
        glfwSetWindowMonitor(window_, nullptr, x, y, windowed_.width, windowed_.height, GLFW_DONT_CARE);
        return;
    }
    if (full_screen_monitor() < 0) windowed_ = state();
    const GLFWvidmode* mode = glfwGetVideoMode(monitors[monitor]);
    glfwSetWindowMonitor(window_, monitors[monitor], 0, 0, mode->width, mode->height, mode->refreshRate);
}

}  // namespace banso::window
