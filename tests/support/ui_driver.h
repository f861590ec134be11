// Drives the whole interface without a window or a screen: pointer and keys go in as events, frames are drawn with the
// installed fonts into nothing, the clock is the test's own. What people see is found again by its words: a hook in a
// Dear ImGui built for these tests notes each widget with its label.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/actions/shortcut.h"
#include "app/words/word.h"
#include "app/workspace.h"
#include "model/geometry.h"
#include "model/pdca.h"

namespace banso::test {

// What several programs on one computer share.
struct SharedClipboard {
    std::string text;
};

struct UiOptions {
    std::string file;           // opened as the program would; "": a new session
    std::string state_folder;   // "": a scratch folder of the driver's own
    std::string config_folder;  // "": nothing is remembered
    SharedClipboard* clipboard = nullptr;
    words::Language language = words::Language::Japanese;
    Size screen{1600, 900};
    std::uint64_t seed = 1;
    LayoutSource* layouts = nullptr;  // null: the answer is there in the same frame
};

class UiDriver {
  public:
    enum class Button { Left, Right, Middle };

    explicit UiDriver(const UiOptions& options);
    ~UiDriver();
    UiDriver(const UiDriver&) = delete;
    UiDriver& operator=(const UiDriver&) = delete;

    [[nodiscard]] Workspace& workspace();
    [[nodiscard]] const Document& document();
    [[nodiscard]] Editor& editor() { return workspace().editor(); }

    // --- time -----------------------------------------------------------------------------------------------------

    // One frame, `seconds` after the last. Returns in how many seconds the interface wants to be drawn again.
    double frame(double seconds = 1.0 / 60);
    // Frames until nothing moves, no layout is under way and the file's work is done.
    void settle();
    [[nodiscard]] int frames() const;  // drawn so far
    // Lets the clock go on, drawing when the interface asked for it, as the window does.
    void pass(double seconds);

    // What the computer's clock says; it stands still but for this.
    void set_time(const std::string& iso);

    // The window gets another size.
    void set_screen(Size size);

    // --- pointer, in pixels of the screen -------------------------------------------------------------------------

    void move_to(Point screen);
    void press(Button button = Button::Left);
    void release(Button button = Button::Left);
    void click(Point screen, Button button = Button::Left);
    void double_click(Point screen);
    // Presses, moves in steps, and lets go.
    void drag(Point from, Point to, Button button = Button::Left);
    // The same without letting go.
    void begin_drag(Point from, Point to, Button button = Button::Left);
    void wheel(Point screen, float notches);

    // --- keys -----------------------------------------------------------------------------------------------------

    void key(const Shortcut& shortcut);
    // The key stays down as long as that, and repeats.
    void key_held(const Shortcut& shortcut, double seconds);
    void hold(const Shortcut& modifiers);  // Ctrl, Shift and Alt of it, until hold({})
    void type(const std::string& text);
    void type_without_waiting(const std::string& text);     // draws no frame
    void press_without_waiting(const Shortcut& plain_key);  // draws no frame
    // What an input method composes from now on, until it is committed or called off (by an empty one).
    void compose(const ui::Composition& composition);
    // The composition becomes `text`, as an input method hands it over.
    void commit(const std::string& text);
    [[nodiscard]] const ui::TextInput& text_input();
    // The text field asked for an end of composing since the last compose().
    [[nodiscard]] bool composing_was_ended() const;
    void set_focus(bool focused);  // of the window; draws no frame
    // Takes the place of what is in the text field that has the keyboard.
    void retype(const std::string& text);

    // --- what is there --------------------------------------------------------------------------------------------

    // Where a card is on the screen, by its code; fails the test when the picture shows no such card.
    [[nodiscard]] Rect card_at(std::string_view code);
    [[nodiscard]] std::optional<Rect> find_card(std::string_view code);
    // The middle of the cell in which a kind and an area meet.
    [[nodiscard]] Point cell_at(CardKind kind, std::string_view area);
    // Where a card and a cell are while a matrix is shown; a card fails the test when it is not there.
    [[nodiscard]] Rect matrix_card(std::string_view code);
    [[nodiscard]] Rect matrix_cell(Level across, Level up);
    // Where a countermeasure and a column are while the PDCA board is shown.
    [[nodiscard]] Rect board_card(std::string_view code);
    [[nodiscard]] Rect board_column(Stage stage);
    // Where the picture is.
    [[nodiscard]] Rect canvas();

    // The widget with this visible label (button, menu, entry, check box), scrolled into view if need be. A field
    // without one is found by its name, as in "##title".
    [[nodiscard]] std::optional<Rect> find_label(std::string_view label);
    // Fails the test when there is none.
    void click_label(std::string_view label);
    // The inspector's field of a record, by the record's id and the field's path in the file ("t01", "due").
    [[nodiscard]] std::optional<Rect> find_field(std::string_view record, std::string_view path);
    void click_field(std::string_view record, std::string_view path);
    // A widget in a panel by the ids around it, for what has no label: {"t02", "comment-1", "##state"}.
    void click_in(std::string_view panel, std::initializer_list<std::string_view> ids);

    // All text of menus, panels and notices in this moment, one after the other; not that of the picture.
    [[nodiscard]] std::string shown_text();
    [[nodiscard]] bool shows(std::string_view text);
    // Whether text that is typed now would go into a field.
    [[nodiscard]] bool is_typing();

  private:
    struct Machine;
    std::unique_ptr<Machine> machine_;

    void probe();
    void make_current();
    [[nodiscard]] std::optional<Rect> seen(unsigned id);
    [[nodiscard]] std::optional<Rect> find_in(std::string_view panel, const std::vector<std::string>& ids);
};

// Whether the interface can be driven here: false without a Japanese font; says so once.
bool ui_can_be_driven();

}  // namespace banso::test
