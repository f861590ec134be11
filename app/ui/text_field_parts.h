// What text_field's .cpp files share. Only for them.
#pragma once

#include <optional>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/text_edit.h"
#include "app/ui/event_gate.h"
#include "app/ui/laid_text.h"
#include "app/ui/text_field.h"

namespace banso::ui {

// How a field is laid out and drawn in this frame.
struct TextFields::Form {
    enum class Look { Panel, Title };
    TextShape shape;
    double scale = 1;  // pixels a unit of the shape
    Rect box;          // pixels, with the frame
    Rect inner;        // pixels: the text's, cut off at its edges
    TextEdit::Lines lines = TextEdit::Lines::One;
    Look look = Look::Panel;
    bool keeps_tab = false;  // does not end by it
    [[nodiscard]] bool wraps() const { return shape.breaking != TextShape::Breaking::None; }
};

// The field that has the keyboard.
struct TextFields::Active {
    Active(unsigned field, std::string_view text, TextEdit::Lines lines) : id(field), edit(text, lines) {}

    unsigned id;
    TextEdit edit;
    LaidText laid;
    std::string before;  // the text when it got the keyboard
    std::string given;   // as handed back in the last frame
    std::string taken;   // as handed in in the last frame
    bool was_edited = false;
    int first_frame = 0;
    int last_frame = 0;  // it was drawn in
    Rect box;            // where it was then
    float scroll_x = 0;  // pixels; how far down is kept with the window, also without the keyboard
    Point scroll;        // as last drawn
    double stirred = 0;  // when the caret moved last
    bool follow = true;  // brings the caret into sight
    bool dragging = false;
    std::optional<TextRange> picked_word;  // by a double click: dragging goes on word by word
    bool window_has_focus = true;
    // Asked by the gate.
    bool leave = false;
    bool commit = false;
};

// Holds back clicks and keys until the field has brought to an end what they would cut off.
struct TextFields::Gate {
    explicit Gate(TextFields& owner)
        : fields(owner), gate([this](std::span<const ImGuiInputEvent> events) { return passing(events); }) {}
    [[nodiscard]] std::size_t passing(std::span<const ImGuiInputEvent> events) const;

    TextFields& fields;
    EventGate gate;
};

// What is drawn of a field.
struct PaintedText {
    const TextBlock& block;
    const Rect& inner;
    double scale = 1;
    Point scroll;                    // pixels
    const LaidText* laid = nullptr;  // with the keyboard
    bool caret = false;              // to be seen just now
};
void paint_text(ImDrawList& list, const Fonts& fonts, const PaintedText& text, ImU32 colour);

}  // namespace banso::ui
