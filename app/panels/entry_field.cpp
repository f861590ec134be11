#include "app/panels/entry_field.h"

#include <imgui.h>

namespace banso::ui {

EntryEvent entry_field(TextFields& fields, const char* id, const char* hint, std::string& text, float width,
                       bool take_keyboard) {
    TextFieldOptions options;
    options.hint = hint;
    options.take_keyboard = take_keyboard;
    ImGui::SetNextItemWidth(width);
    const TextFieldResult typed = fields.line(id, text, options);
    EntryEvent event;
    event.changed = typed.changed;
    event.open = typed.has_keyboard;
    event.called_off = typed.end == TextEnd::Escape;
    event.entered = typed.end == TextEnd::Enter || typed.end == TextEnd::CtrlEnter;
    event.left = typed.ended() && !event.entered && typed.end != TextEnd::Escape && typed.was_edited;
    return event;
}

EntryEvent lines_field(TextFields& fields, const char* id, const char* hint, std::string& text, int lines,
                       bool take_keyboard) {
    TextFieldOptions options;
    options.hint = hint;
    options.take_keyboard = take_keyboard;
    ImGui::SetNextItemWidth(-1);
    const TextFieldResult typed = fields.area(id, text, lines, lines + 3, options);
    EntryEvent event;
    event.changed = typed.changed;
    event.open = typed.has_keyboard;
    event.called_off = typed.end == TextEnd::Escape;
    // A line end that was typed says that this is all; one that was pasted does not.
    const bool line_end = typed.changed && typed.has_keyboard && typed.caret > 0 && text[typed.caret - 1] == '\n';
    event.entered = typed.end == TextEnd::CtrlEnter ||
                    (line_end && (ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter)));
    event.left = typed.ended() && !event.entered && typed.end != TextEnd::Escape && typed.was_edited;
    return event;
}

}  // namespace banso::ui
