#include "app/ui/keys.h"

#include <algorithm>
#include <optional>

#include <imgui.h>
#include <imgui_internal.h>

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

std::optional<Key> key_of(ImGuiKey imgui) {
    for (const Pair& pair : pairs) {
        if (pair.imgui == imgui) return pair.key;
    }
    const auto in_run = [imgui](ImGuiKey first, Key key, int count) -> std::optional<Key> {
        const int offset = imgui - first;
        if (offset < 0 || offset >= count) return std::nullopt;
        return static_cast<Key>(static_cast<int>(key) + offset);
    };
    if (const auto letter = in_run(ImGuiKey_A, Key::A, 26)) return letter;
    if (const auto digit = in_run(ImGuiKey_0, Key::Digit0, 10)) return digit;
    if (const auto digit = in_run(ImGuiKey_Keypad0, Key::Digit0, 10)) return digit;
    return in_run(ImGuiKey_F1, Key::F1, 12);
}

// Held down, these go on; whatever makes, deletes or pastes happens once.
bool goes_on(Key key, bool with_ctrl) {
    const bool moves = key >= Key::Left && key <= Key::Minus;
    return moves || (with_ctrl && (key == Key::Z || key == Key::Y));
}

}  // namespace

std::vector<Shortcut> KeyReader::pressed() {
    std::vector<Shortcut> shortcuts;
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiIO& io = context.IO;
    for (const ImGuiInputEvent& event : context.InputEventsTrail) {
        if (event.Type != ImGuiInputEventType_Key) continue;
        const bool down = event.Key.Down;
        if (event.Key.Key == ImGuiMod_Ctrl) ctrl_ = down;
        if (event.Key.Key == ImGuiMod_Shift) shift_ = down;
        if (event.Key.Key == ImGuiMod_Alt) alt_ = down;
        if (const auto key = key_of(event.Key.Key); key && down) shortcuts.push_back({*key, ctrl_, shift_, alt_});
    }
    ctrl_ = io.KeyCtrl;
    shift_ = io.KeyShift;
    alt_ = io.KeyAlt;
    // Keys that are held repeat without events.
    for (int named = ImGuiKey_NamedKey_BEGIN; named < ImGuiKey_NamedKey_END; ++named) {
        const auto imgui = static_cast<ImGuiKey>(named);
        const auto key = key_of(imgui);
        if (!key || !goes_on(*key, ctrl_) || !ImGui::IsKeyPressed(imgui, true) || ImGui::IsKeyPressed(imgui, false))
            continue;
        shortcuts.push_back({*key, ctrl_, shift_, alt_});
    }
    return shortcuts;
}

}  // namespace banso::ui
