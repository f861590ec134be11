#include "app/ui/keys.h"

#include <imgui.h>

namespace banso::ui {
namespace {

struct Pair {
    ImGuiKey imgui;
    Key key;
};

constexpr Pair pairs[] = {
    {ImGuiKey_Enter, Key::Enter},
    {ImGuiKey_KeypadEnter, Key::Enter},
    {ImGuiKey_Escape, Key::Escape},
    {ImGuiKey_Tab, Key::Tab},
    {ImGuiKey_Space, Key::Space},
    {ImGuiKey_Backspace, Key::Backspace},
    {ImGuiKey_Delete, Key::Delete},
    {ImGuiKey_Insert, Key::Insert},
    {ImGuiKey_Home, Key::Home},
    {ImGuiKey_End, Key::End},
    {ImGuiKey_PageUp, Key::PageUp},
    {ImGuiKey_PageDown, Key::PageDown},
    {ImGuiKey_LeftArrow, Key::Left},
    {ImGuiKey_RightArrow, Key::Right},
    {ImGuiKey_UpArrow, Key::Up},
    {ImGuiKey_DownArrow, Key::Down},
    {ImGuiKey_KeypadAdd, Key::Plus},
    {ImGuiKey_Equal, Key::Plus},
    {ImGuiKey_Semicolon, Key::Plus},  // Shift+; is + on a Japanese keyboard
    {ImGuiKey_KeypadSubtract, Key::Minus},
    {ImGuiKey_Minus, Key::Minus},
    {ImGuiKey_Comma, Key::Comma},
    {ImGuiKey_Period, Key::Period},
    {ImGuiKey_Slash, Key::Slash},
};

template <class Visitor>
bool any_key(Visitor&& is_it) {
    for (const Pair& pair : pairs) {
        if (is_it(pair.imgui, pair.key)) return true;
    }
    const auto run = [&](ImGuiKey first, Key key, int count) {
        for (int i = 0; i < count; ++i) {
            if (is_it(static_cast<ImGuiKey>(first + i), static_cast<Key>(static_cast<int>(key) + i))) return true;
        }
        return false;
    };
    return run(ImGuiKey_A, Key::A, 26) || run(ImGuiKey_0, Key::Digit0, 10) || run(ImGuiKey_F1, Key::F1, 12);
}

}  // namespace

std::optional<Shortcut> pressed_shortcut() {
    const ImGuiIO& io = ImGui::GetIO();
    std::optional<Shortcut> shortcut;
    any_key([&](ImGuiKey imgui, Key key) {
        if (!ImGui::IsKeyPressed(imgui, true)) return false;
        shortcut = Shortcut{key, io.KeyCtrl, io.KeyShift, io.KeyAlt};
        return true;
    });
    return shortcut;
}

}  // namespace banso::ui
