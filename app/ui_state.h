// What the window shows besides the picture: which panels are open, which text is being typed. Plain data, remembered
// neither in the session nor in its history. Actions set it, panels and canvas obey it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/board_state.h"
#include "app/capture.h"
#include "app/meeting/meeting_state.h"
#include "app/seeing.h"
#include "app/ui/composition.h"
#include "model/geometry.h"
#include "model/ids.h"
#include "model/records.h"
#include "render/scene/indicator_options.h"
#include "render/scene/main_area.h"

namespace banso {

enum class Dialog { None, Open, SaveAs, Export, Keys, About, PaperCards, PrintCards, Palette, Catalogue, Room };

// Who has the plain keys (arrows, Enter, Space, Delete, digits) while nothing is being typed. Esc, or a click on the
// picture, gives them back to the picture.
enum class KeyPanel {
    None,       // the picture
    Inspector,  // Tab and arrows go from field to field, Enter and Space open one
    Meeting,    // the rows of the agenda or of the participants: meeting/list_keys.h
    Opinions,   // the opinions: opinion_acts.h
    Checks,     // the findings, walked as the inspector is
};

// Whose fields and buttons are walked by Tab and arrows.
constexpr bool is_walked(KeyPanel panel) {
    return panel == KeyPanel::Inspector || panel == KeyPanel::Checks;
}

// A title that is being edited in place.
struct TitleEdit {
    CardId card;
    std::size_t steps = 0;      // done before the card was made or the typing began: Esc goes back there
    std::string text;           // as typed so far
    bool is_new = false;        // the card was made for this: leaving it empty takes the card away again
    bool just_opened = true;    // the field takes the keyboard in the next frame
    bool caret_at_end = false;  // when it opens; else everything is selected
    RecordId came_from;         // was selected before: selected again when nothing comes of this
};

// A link that is being drawn from a card by pointer.
struct LinkDraft {
    CardId from;
    Point to;  // world units: where the pointer is
};

// What the camera can be asked to show.
enum class Fit {
    None,
    All,    // everything, however small
    Width,  // the columns, as wide as the canvas, from the top
};

// Where the reader is in an area that is pages.
struct PagesState {
    std::size_t page = 0;
    std::size_t pages = 1;           // as last built
    std::vector<RecordId> rows;      // what rows tell of, in reading order, as last built
    std::vector<RecordId> subjects;  // what each page is about, as its heads say; empty ids where they say nothing
    bool stay = false;               // what is selected next lies on this page: the page is not left for it
};

// The catalogue of examples while it is open.
struct CatalogueState {
    std::string query;
    std::size_t at = 0;            // of what is shown
    std::optional<CardKind> kind;  // what stands first
    AreaId area;
    bool wants_keyboard = false;
    std::vector<CardId> taken;  // since it was opened
};

// A cell of the table of indicators that is being typed into.
struct CellEdit {
    CardId card;
    IndicatorColumn column = IndicatorColumn::Latest;
    std::string text;
    std::string reason;          // why a value that was used is changed
    bool asks_reason = false;    // the text was read; the line below wants to know why
    bool takes_keyboard = true;  // the field takes the keyboard in the next frame
    bool caret_at_end = false;   // else everything is selected
    std::string problem;         // why the text was not taken; "" nothing
};

// The table of indicators: what is shown of it, and the cell the keys are at.
struct IndicatorTableState {
    IndicatorOptions options;
    IndicatorColumn column = IndicatorColumn::Latest;
    std::optional<CellEdit> edit;
};

struct UiState {
    MainArea area = MainArea::Picture;  // what the middle of the window shows
    PagesState pages;
    CatalogueState catalogue;
    IndicatorTableState table;
    BoardState board;
    MeetingState meeting;
    bool inspector = true;
    std::string sheet_field;               // of the PDCA sheet's panel: takes the keyboard when it is drawn
    bool no_room_for_inspector = false;    // beside the panels that are open, in the last frame
    bool inspector_after_meeting = false;  // it gave its room to the picture when the meeting began
    KeyPanel keys_in = KeyPanel::None;
    bool wants_keys_there = false;  // just given: a panel that is walked takes them in the next frame
    bool history = false;
    bool menu_bar = true;
    Dialog dialog = Dialog::None;
    std::optional<TitleEdit> title_edit;
    // A card was asked for beside this one and could not be made: what is typed next is for that card and must not land
    // on this one. Until a key other than a character, or a click, says what is meant.
    CardId takes_no_typing;
    ui::TextInput text_input;  // what the window and the text field with the keyboard tell each other
    std::optional<LinkDraft> link_draft;
    Capture capture;
    std::optional<Rect> selection_box;  // world units, while it is being drawn
    RecordId hovered;
    bool wants_close = false;
    std::string wants_open;          // a file dropped on the window: opened when what is being typed is in its place
    bool wants_paste = false;        // the window hands in the clipboard's text
    std::string clipboard_to_set;    // what the window is to put there; "" nothing
    bool wants_comment = false;      // the inspector's comment field takes the keyboard
    int monitors = 1;                // how many the computer has
    bool wants_full_screen = false;  // what is asked for; the window makes it so
    int full_screen_monitor = 0;
    Fit wants_fit = Fit::Width;  // what the camera is to show in the next frame
    std::optional<RecordId> wants_reveal;
    Size viewport;  // pixels of the canvas in the last frame
    Seeing seeing;
    Point pointer;  // world units under the pointer, in the last frame
};

// Where there is no room for it beside the other panels, they go.
inline void open_inspector(UiState& ui) {
    ui.inspector = true;
    if (!ui.no_room_for_inspector) return;
    ui.meeting.panel = MeetingPanel::None;
    ui.capture.opinions.open = false;
    ui.history = false;
}

}  // namespace banso
