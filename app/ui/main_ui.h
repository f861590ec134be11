// One frame of the whole interface: menus, views, canvas, panels, notices. Shows the workspace and asks it for what
// people want; keeps only what a frame needs to remember of the last.
#pragma once

#include <string>

#include "app/canvas/board_view.h"
#include "app/canvas/canvas_view.h"
#include "app/canvas/matrix_view.h"
#include "app/canvas/pages_view.h"
#include "app/canvas/summary_view.h"
#include "app/panels/agenda_panel.h"
#include "app/panels/checks_panel.h"
#include "app/panels/file_dialog.h"
#include "app/panels/inspector.h"
#include "app/panels/keys_panel.h"
#include "app/panels/participants_panel.h"
#include "app/panels/room_panel.h"
#include "app/panels/sheet_panel.h"
#include "app/ui/fonts.h"
#include "app/ui/keys.h"
#include "app/ui/menu_bar.h"
#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso::ui {

class MainUi {
  public:
    MainUi(Workspace& workspace, const Fonts& fonts)
        : workspace_(workspace),
          fonts_(fonts),
          fields_(workspace.texts(), fonts, workspace.ui.text_input),
          canvas_(fonts, fields_),
          matrix_(fonts),
          summary_(fonts, fields_),
          pages_(fonts),
          board_(fonts),
          agenda_(fields_),
          checks_(fields_),
          participants_(fields_),
          inspector_(fonts, fields_),
          sheet_panel_(fonts, fields_),
          file_dialog_(fields_),
          keys_panel_(fields_),
          room_panel_(fields_),
          menu_bar_(workspace) {}

    // Between ImGui's NewFrame and Render. `now` in seconds of a steady clock; `monitor_scale` 1 = 100 %. Returns in
    // how many seconds it wants to be drawn again though nothing happens.
    double draw(double now, float monitor_scale);

  private:
    void open_dropped();
    void take_key(const Shortcut& shortcut);
    bool take_title_key(const Shortcut& shortcut);
    void take_characters();
    [[nodiscard]] bool shows_inspector() const;
    double draw_body();
    double draw_area();
    void draw_meeting_panel(float width, float height);
    void draw_status();
    void draw_findings_count();
    void exchange_clipboard();

    Workspace& workspace_;
    Fonts fonts_;
    TextFields fields_;
    CanvasView canvas_;
    MatrixView matrix_;
    SummaryView summary_;
    PagesView pages_;
    BoardView board_;
    AgendaPanel agenda_;
    LiveChecks live_checks_;
    ChecksPanel checks_;
    ParticipantsPanel participants_;
    Inspector inspector_;
    SheetPanel sheet_panel_;
    FileDialog file_dialog_;
    KeysPanel keys_panel_;
    RoomPanel room_panel_;
    MenuBar menu_bar_;
    KeyReader keys_;
    Theme applied_theme_;
    bool menu_was_open_ = false;  // any, at the end of the last frame
    float applied_scale_ = 0;
};

}  // namespace banso::ui
