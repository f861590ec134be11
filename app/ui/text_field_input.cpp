// What a text field does with pointer, characters, keys and compositions.
#include <algorithm>
#include <cmath>

#include "app/ui/text_field_parts.h"

namespace banso::ui {
namespace {

bool pressed(ImGuiKey key, ImGuiID owner) {
    return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner);
}

bool pressed_once(ImGuiKey key, ImGuiID owner) {
    return ImGui::IsKeyPressed(key, ImGuiInputFlags_None, owner);
}

bool is_modifier(ImGuiKey key) {
    return (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper) || key >= ImGuiKey_NamedKey_END ||
           (key >= ImGuiKey_ReservedForModCtrl && key <= ImGuiKey_ReservedForModSuper);
}

// Nobody else acts on these while a text has the keyboard.
void own_keys(ImGuiID id, bool tab) {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                               ImGuiKey_PageUp, ImGuiKey_PageDown, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_Enter,
                               ImGuiKey_KeypadEnter, ImGuiKey_Delete, ImGuiKey_Backspace})
        ImGui::SetKeyOwner(key, id);
    if (tab) ImGui::SetKeyOwner(ImGuiKey_Tab, id);
    ImGui::GetCurrentContext()->ActiveIdUsingNavDirMask = 0xF;
}

std::string typed_characters() {
    std::string typed;
    ImVector<ImWchar>& queue = ImGui::GetIO().InputQueueCharacters;
    for (const ImWchar character : queue) {
        if (character < ' ' || character == 0x7F) continue;
        char bytes[5] = {};
        const int length = ImTextCharToUtf8(bytes, static_cast<unsigned int>(character));
        typed.append(bytes, static_cast<std::size_t>(length));
    }
    queue.resize(0);
    return typed;
}

bool take_moves(TextEdit& edit, ImGuiID id, const CaretPlaces& places, bool wraps, std::size_t page) {
    static constexpr struct {
        ImGuiKey key;
        CaretMove move;
        CaretMove with_ctrl;
        bool by_line;
    } moves[] = {
        {ImGuiKey_LeftArrow, CaretMove::Left, CaretMove::WordLeft, false},
        {ImGuiKey_RightArrow, CaretMove::Right, CaretMove::WordRight, false},
        {ImGuiKey_UpArrow, CaretMove::Up, CaretMove::Up, true},
        {ImGuiKey_DownArrow, CaretMove::Down, CaretMove::Down, true},
        {ImGuiKey_PageUp, CaretMove::PageUp, CaretMove::PageUp, true},
        {ImGuiKey_PageDown, CaretMove::PageDown, CaretMove::PageDown, true},
        {ImGuiKey_Home, CaretMove::LineStart, CaretMove::TextStart, false},
        {ImGuiKey_End, CaretMove::LineEnd, CaretMove::TextEnd, false},
    };
    const ImGuiIO& io = ImGui::GetIO();
    bool moved = false;
    for (const auto& [key, move, with_ctrl, by_line] : moves) {
        if ((by_line && !wraps) || !pressed(key, id)) continue;
        edit.move(io.KeyCtrl ? with_ctrl : move, io.KeyShift, places, page);
        moved = true;
    }
    return moved;
}

bool take_deletions(TextEdit& edit, ImGuiID id) {
    const ImGuiIO& io = ImGui::GetIO();
    if (pressed(ImGuiKey_Backspace, id)) return edit.erase(io.KeyCtrl ? CaretMove::WordLeft : CaretMove::Left), true;
    if (io.KeyShift || !pressed(ImGuiKey_Delete, id)) return false;
    return edit.erase(io.KeyCtrl ? CaretMove::WordRight : CaretMove::Right), true;
}

bool take_clipboard(TextEdit& edit, ImGuiID id, bool read_only) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool ctrl = io.KeyCtrl && !io.KeyAlt;
    const bool shift_alone = io.KeyShift && !io.KeyCtrl && !io.KeyAlt;
    const bool cut = (ctrl && pressed_once(ImGuiKey_X, id)) || (shift_alone && pressed_once(ImGuiKey_Delete, id));
    const bool copy = (ctrl && pressed_once(ImGuiKey_C, id)) || (ctrl && pressed_once(ImGuiKey_Insert, id));
    const bool paste = (ctrl && pressed(ImGuiKey_V, id)) || (shift_alone && pressed(ImGuiKey_Insert, id));
    if ((cut || copy) && !edit.selection().empty()) {
        ImGui::SetClipboardText(edit.selected_text().c_str());
        if (cut && !read_only) edit.erase(CaretMove::Left);
    }
    if (paste && !read_only)
        if (const char* text = ImGui::GetClipboardText()) edit.insert(text);
    return cut || copy || paste;
}

bool take_undo(TextEdit& edit, ImGuiID id) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyCtrl || io.KeyAlt) return false;
    if (pressed(ImGuiKey_Z, id)) return io.KeyShift ? edit.redo() : edit.undo();
    return pressed(ImGuiKey_Y, id) && edit.redo();
}

// How the field is to end by a key; Open: not at all.
TextEnd end_by_key(ImGuiID id, bool enter_is_text, bool keeps_tab) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyAlt) return TextEnd::Open;
    if (pressed_once(ImGuiKey_Escape, id)) return TextEnd::Escape;
    if (!keeps_tab && pressed_once(ImGuiKey_Tab, id) && !io.KeyCtrl)
        return io.KeyShift ? TextEnd::ShiftTab : TextEnd::Tab;
    if (!pressed_once(ImGuiKey_Enter, id) && !pressed_once(ImGuiKey_KeypadEnter, id)) return TextEnd::Open;
    if (io.KeyCtrl) return TextEnd::CtrlEnter;
    return enter_is_text ? TextEnd::Open : TextEnd::Enter;
}

}  // namespace

// --- what must wait -----------------------------------------------------------------------------------------------

// A click beside the field, and a key that the input method has let through, wait until the field has taken in what is
// being composed: whoever hears them may make the field go away.
std::size_t TextFields::Gate::passing(std::span<const ImGuiInputEvent> events) const {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    Active* field = fields.active_.get();
    if (!field || g.ActiveId != field->id || field->last_frame != g.FrameCount) return events.size();
    const bool composing = !fields.composition().empty();
    Point pointer{g.IO.MousePos.x, g.IO.MousePos.y};
    bool unfocused = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const ImGuiInputEvent& event = events[i];
        if (event.Type == ImGuiInputEventType_MousePos) pointer = {event.MousePos.PosX, event.MousePos.PosY};
        const bool leaves =
            event.Type == ImGuiInputEventType_MouseButton && event.MouseButton.Down && !field->box.contains(pointer);
        const bool commits =
            composing && event.Type == ImGuiInputEventType_Key && event.Key.Down && !is_modifier(event.Key.Key);
        // Dear ImGui forgets the characters of a frame in which the window's focus goes: it goes in a frame without.
        const bool unfocuses = event.Type == ImGuiInputEventType_Focus && !event.AppFocused.Focused;
        const bool forgotten = unfocused && event.Type == ImGuiInputEventType_Text;
        unfocused = unfocused || unfocuses;
        if (!leaves && !commits && !forgotten && !(unfocuses && i > 0)) continue;
        field->leave = i == 0 && leaves;
        field->commit = i == 0 && commits;
        return i;
    }
    return events.size();
}

// --- compositions -------------------------------------------------------------------------------------------------

Composition TextFields::composition() const {
    return input_.composition == taken_ ? Composition{} : input_.composition;
}

// As if it had been committed.
void TextFields::take_composition(Active& field) {
    const Composition composing = composition();
    if (composing.empty()) return;
    field.edit.insert(composing.text);
    taken_ = input_.composition;
    input_.end_composition = true;
}

// --- everything a frame brings ------------------------------------------------------------------------------------

TextEnd TextFields::take_input(Active& field, const Form& form, bool hovered, bool read_only) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    if (input_.composition.empty()) taken_ = {};
    for (const ImGuiInputEvent& event : g.InputEventsTrail)
        if (event.Type == ImGuiInputEventType_Focus) field.window_has_focus = event.AppFocused.Focused;
    own_keys(field.id, form.look == Form::Look::Title || form.keeps_tab);
    // Other things can be hovered, but for while the pointer selects.
    g.ActiveIdAllowOverlap = !g.IO.MouseDown[0];

    const Caret caret_before = field.edit.caret();
    const std::string typed = typed_characters();
    if (!read_only && !typed.empty()) field.edit.insert(typed);
    if (field.leave || field.commit || g.IO.AppFocusLost || (hovered && g.IO.MouseClicked[0])) take_composition(field);
    const bool just_opened = field.first_frame == field.last_frame;
    if (field.leave) return TextEnd::Left;
    field.commit = false;

    take_pointer(field, form, hovered);
    bool stirred = !typed.empty();
    TextEnd end = TextEnd::Open;
    if (!just_opened) {
        end = end_by_key(field.id, form.lines == TextEdit::Lines::Many, form.keeps_tab);
        stirred = take_keys(field, form, read_only) || stirred;
    }
    if (end == TextEnd::Escape) field.edit.adopt(field.before);
    if (end == TextEnd::Tab && !read_only) stirred = true;
    if (stirred || just_opened || field.edit.caret() != caret_before || !composition().empty()) {
        field.stirred = ImGui::GetTime();
        field.follow = true;
    }
    return end;
}

bool TextFields::take_keys(Active& field, const Form& form, bool read_only) {
    TextEdit& edit = field.edit;
    const ImGuiIO& io = ImGui::GetIO();
    bool any = false;
    if (!read_only) {
        any = take_undo(edit, field.id) || take_deletions(edit, field.id);
        const bool enter = pressed(ImGuiKey_Enter, field.id) || pressed(ImGuiKey_KeypadEnter, field.id);
        if (enter && form.lines == TextEdit::Lines::Many && !io.KeyCtrl && !io.KeyAlt) edit.insert("\n");
    }
    any = take_clipboard(edit, field.id, read_only) || any;
    if (io.KeyCtrl && !io.KeyAlt && pressed_once(ImGuiKey_A, field.id)) edit.select_all();
    lay_out(field, form);
    const double line = field.laid.block().line_height * form.scale;
    const auto page = static_cast<std::size_t>(std::max(1.0, std::floor(form.inner.h / line) - 1));
    return take_moves(edit, field.id, field.laid.places(), form.wraps(), page) || any;
}

void TextFields::take_pointer(Active& field, const Form& form, bool hovered) {
    const ImGuiIO& io = ImGui::GetIO();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (!io.MouseDown[0]) {
        field.dragging = false;
        field.picked_word.reset();
    }
    const bool clicked = hovered && io.MouseClicked[0];
    if (!clicked && !field.dragging) return;
    if (!clicked && io.MouseDelta.x == 0 && io.MouseDelta.y == 0) return;

    lay_out(field, form);
    const CaretPlaces& places = field.laid.places();
    const double x = (io.MousePos.x - form.inner.x + field.scroll.x) / form.scale;
    const double y = (io.MousePos.y - form.inner.y + field.scroll.y) / form.scale;
    const double row =
        std::clamp(std::floor(y / field.laid.block().line_height), 0.0, static_cast<double>(places.lines() - 1));
    const auto line = static_cast<std::size_t>(row);
    const TextRange word = word_at(field.edit.text(), places.under(line, x));
    if (clicked) {
        field.dragging = true;
        const int clicks = (io.MouseClickedCount[0] - 1) % 3;
        if (clicks == 0) field.edit.place(places.nearest(line, x), io.KeyShift);
        if (clicks == 1) field.edit.select(word);
        if (clicks == 1) field.picked_word = word;
        if (clicks == 2) {
            field.edit.select_all();
            field.dragging = false;
        }
    } else if (field.picked_word) {
        const TextRange first = *field.picked_word;
        if (word.begin < first.begin) {
            field.edit.select({first.end, word.begin});
        } else {
            field.edit.select({first.begin, std::max(first.end, word.end)});
        }
    } else {
        field.edit.place(places.nearest(line, x), true);
    }
}

}  // namespace banso::ui
