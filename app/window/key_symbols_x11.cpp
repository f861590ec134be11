#include "app/window/key_symbols.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <X11/XKBlib.h>

// As glfw3native.h has it, which wants headers of more of X than is used here.
extern "C" Display* glfwGetX11Display();

namespace banso::window {
namespace {

constexpr unsigned code_offset = 8;  // between X's keycodes and the kernel's

struct Modifier {
    int glfw;
    unsigned x;
};
constexpr Modifier modifiers[] = {{GLFW_MOD_SHIFT, ShiftMask},    {GLFW_MOD_CONTROL, ControlMask},
                                  {GLFW_MOD_ALT, Mod1Mask},       {GLFW_MOD_SUPER, Mod4Mask},
                                  {GLFW_MOD_CAPS_LOCK, LockMask}, {GLFW_MOD_NUM_LOCK, Mod2Mask}};

// GLFW does not tell of these: AltGr and its like.
constexpr unsigned untold_modifiers = Mod3Mask | Mod5Mask;

int glfw_key(int scancode) {
    for (int key = GLFW_KEY_SPACE; key <= GLFW_KEY_LAST; ++key) {
        if (glfwGetKeyScancode(key) == scancode) return key;
    }
    return GLFW_KEY_UNKNOWN;
}

}  // namespace

std::optional<platform::MethodKey> key_symbol(const KeyEvent& event) {
    Display* display = glfwGetX11Display();
    if (!display || event.scancode < static_cast<int>(code_offset)) return std::nullopt;
    XkbStateRec keyboard{};
    XkbGetState(display, XkbUseCoreKbd, &keyboard);
    unsigned state = keyboard.mods & untold_modifiers;
    for (const Modifier& modifier : modifiers) {
        if ((event.mods & modifier.glfw) != 0) state |= modifier.x;
    }
    KeySym symbol = NoSymbol;
    unsigned used = 0;
    XkbLookupKeySym(display, static_cast<KeyCode>(event.scancode), XkbBuildCoreState(state, keyboard.group), &used,
                    &symbol);
    platform::MethodKey key;
    key.symbol = static_cast<std::uint32_t>(symbol);
    key.code = static_cast<unsigned>(event.scancode) - code_offset;
    key.modifiers = state;
    key.release = event.action == GLFW_RELEASE;
    return key;
}

KeyEvent key_event(const platform::MethodKey& key) {
    KeyEvent event;
    event.scancode = static_cast<int>(key.code + code_offset);
    event.key = glfw_key(event.scancode);
    event.action = key.release ? GLFW_RELEASE : GLFW_PRESS;
    for (const Modifier& modifier : modifiers) {
        if ((key.modifiers & modifier.x) != 0) event.mods |= modifier.glfw;
    }
    return event;
}

char32_t key_character(const platform::MethodKey& key) {
    // X's protocol: Latin-1 stands for itself, all other characters from a fixed offset on.
    constexpr std::uint32_t unicode_offset = 0x01000000;
    if (key.release || (key.modifiers & (ControlMask | Mod1Mask)) != 0) return 0;
    if (key.symbol >= unicode_offset + 0x100 && key.symbol <= unicode_offset + 0x10FFFF)
        return key.symbol - unicode_offset;
    const bool latin = (key.symbol >= 0x20 && key.symbol <= 0x7E) || (key.symbol >= 0xA0 && key.symbol <= 0xFF);
    return latin ? key.symbol : 0;
}

}  // namespace banso::window
