#include "app/window/imgui_keys.h"

#include <cstring>

#include <GLFW/glfw3.h>
#include <imgui.h>

// Not in its header, but kept callable by Dear ImGui's backend for programs that take keys themselves.
ImGuiKey ImGui_ImplGlfw_KeyToImGuiKey(int keycode, int scancode);

namespace banso::window {
namespace {

// GLFW names a key by its place on a US keyboard; shortcuts go by what is printed on it.
int printed_key(int key, int scancode) {
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_EQUAL) return key;
    const char* name = glfwGetKeyName(key, scancode);
    if (!name || !name[0] || name[1]) return key;
    const char c = name[0];
    if (c >= '0' && c <= '9') return GLFW_KEY_0 + (c - '0');
    if (c >= 'a' && c <= 'z') return GLFW_KEY_A + (c - 'a');
    if (c >= 'A' && c <= 'Z') return GLFW_KEY_A + (c - 'A');
    // GLFW numbers these by their characters.
    return std::strchr("`-=[]\\,;'./", c) ? c : key;
}

bool held_after(const KeyEvent& event, int modifier, int left, int right) {
    // X's modifiers are those before the event.
    if (event.key == left || event.key == right) return event.action != GLFW_RELEASE;
    return (event.mods & modifier) != 0;
}

}  // namespace

void hand_to_imgui(const KeyEvent& event) {
    ImGuiIO& io = ImGui::GetIO();
    if (event.character != 0) return io.AddInputCharacter(event.character);
    io.AddKeyEvent(ImGuiMod_Ctrl, held_after(event, GLFW_MOD_CONTROL, GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL));
    io.AddKeyEvent(ImGuiMod_Shift, held_after(event, GLFW_MOD_SHIFT, GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT));
    io.AddKeyEvent(ImGuiMod_Alt, held_after(event, GLFW_MOD_ALT, GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT));
    io.AddKeyEvent(ImGuiMod_Super, held_after(event, GLFW_MOD_SUPER, GLFW_KEY_LEFT_SUPER, GLFW_KEY_RIGHT_SUPER));
    const int key = printed_key(event.key, event.scancode);
    const ImGuiKey imgui = ImGui_ImplGlfw_KeyToImGuiKey(key, event.scancode);
    io.AddKeyEvent(imgui, event.action != GLFW_RELEASE);
    io.SetKeyEventNativeData(imgui, key, event.scancode);
}

}  // namespace banso::window
