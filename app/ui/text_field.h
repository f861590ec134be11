// The field people type text into: one line, an area of wrapped lines, or a card's title in its place. Text is measured
// and broken as in the picture, moves by grapheme, and shows inline what an input method is composing. Panels hand in a
// text and hear what became of it; what the keys of a field's end mean is theirs to say.
#pragma once

#include <memory>
#include <string>

#include "app/ui/composition.h"
#include "app/ui/fonts.h"
#include "render/scene/text_cache.h"

namespace banso::ui {

// How typing ended. Whatever was being composed is in the text by then.
enum class TextEnd {
    Open,  // it did not
    Enter,
    CtrlEnter,
    Tab,
    ShiftTab,
    Escape,  // called off: the text is as it was when the field got the keyboard
    Left,    // the keyboard went elsewhere
};

struct TextFieldResult {
    bool changed = false;         // the text handed in is another now
    bool has_keyboard = false;    // after this frame
    TextEnd end = TextEnd::Open;  // in this frame
    bool was_edited = false;      // since it got the keyboard
    bool composing = false;       // `shown` is another than the text
    std::string shown;            // the text with what is being composed in it; while it has the keyboard
    std::size_t caret = 0;        // bytes of the text, while it has the keyboard and when it ends
    [[nodiscard]] bool ended() const { return end != TextEnd::Open; }
};

struct TextFieldOptions {
    const char* hint = "";       // stands in the empty field
    bool read_only = false;      // can be selected and copied
    bool keeps_tab = false;      // in a line or an area: Tab neither ends it nor leads on, it means something else here
    bool line_ends = true;       // in an area; without, Enter ends it as it does a line
    bool take_keyboard = false;  // gets it in this frame, the caret at the end, unless it has it
    bool select_all = false;     // together with take_keyboard
};

// Where a title is typed: its lines stand where the picture will have them.
struct TitleForm {
    Point at;           // pixels of the first line's top left
    double scale = 1;   // pixels a world unit
    double width = 0;   // of the lines, world units
    TextStyle style;    // world units
    double margin = 6;  // pixels between text and frame
};

class TextFields {
  public:
    // `texts` and `input` must outlive it, and so must the current ImGui context.
    TextFields(TextCache& texts, const Fonts& fonts, TextInput& input);
    ~TextFields();

    // Each: `label` as Dear ImGui takes it, for the id; it is not shown. `text` is taken on whenever it is another than
    // before, and changed by typing.

    // As wide as ImGui's next item. Enter ends it.
    TextFieldResult line(const char* label, std::string& text, const TextFieldOptions& options = {});
    // As wide as ImGui's next item and as high as its lines, within these bounds; what is more scrolls. Enter is a line
    // end, Ctrl+Enter ends it.
    TextFieldResult area(const char* label, std::string& text, int least_lines, int most_lines,
                         const TextFieldOptions& options = {});
    // Without line ends of its own, as high as it takes. Tab does not lead to another field but ends it.
    TextFieldResult title(const char* label, std::string& text, const TitleForm& form,
                          const TextFieldOptions& options = {});
    // Where title() drew its frame last, in pixels; w = 0 when it has not for a frame.
    [[nodiscard]] Rect title_box() const;

    // The field with the keyboard ends when it is drawn next, as by a click beside it: what is being composed is in its
    // text then. For acts that take fields away without a key or a click.
    void leave();

    // In how many seconds the caret blinks; infinity while no field has the keyboard.
    [[nodiscard]] double due() const;

  private:
    struct Active;
    struct Form;
    struct Gate;

    TextFieldResult draw(const char* label, std::string& text, const Form& form, const TextFieldOptions& options);
    void paint(unsigned id, const std::string& text, const Form& form, bool hovered, const TextFieldOptions& options);
    Point scrolled(Active* field, unsigned id, const Form& form, const TextBlock& block, bool hovered);
    [[nodiscard]] TextCache::Block resting(const std::string& text, const Form& form);
    void lay_out(Active& field, const Form& form);
    void report(Active& field, const Form& form, Point scroll, bool read_only);

    [[nodiscard]] Active* active(unsigned id) const;
    void activate(unsigned id, const std::string& text, const Form& form);
    void leave_behind();
    void release();

    [[nodiscard]] Composition composition() const;
    void take_composition(Active& field);
    static void take_text_from_outside(Active& field, const std::string& text);
    TextEnd take_input(Active& field, const Form& form, bool hovered, bool read_only);
    void take_pointer(Active& field, const Form& form, bool hovered);
    bool take_keys(Active& field, const Form& form, bool read_only);

    TextCache& texts_;
    Fonts fonts_;
    TextInput& input_;
    std::unique_ptr<Active> active_;
    std::unique_ptr<Active> left_behind_;  // another took the keyboard; it hears of it when it is drawn
    Composition taken_;                    // is in a text already, until the window shows another
    Rect title_box_;
    int title_frame_ = -1;
    std::unique_ptr<Gate> gate_;  // last: asks about the others
};

}  // namespace banso::ui
