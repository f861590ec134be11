// Asks a window to close, as its close button does: ask_to_close WINDOW, in decimal. For scripts without a window
// manager.
#include <cstdlib>

#include <X11/Xlib.h>

int main(int count, char** arguments) {
    Display* display = count == 2 ? XOpenDisplay(nullptr) : nullptr;
    if (!display) return 2;
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = std::strtoul(arguments[1], nullptr, 10);
    event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
    event.xclient.data.l[1] = CurrentTime;
    const bool sent = XSendEvent(display, event.xclient.window, False, NoEventMask, &event) != 0;
    XCloseDisplay(display);
    return sent ? 0 : 1;
}
