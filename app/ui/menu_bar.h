// The menu bar, made of the table of actions. Opened by pointer or key; while a menu is open its keys are its own.
#pragma once

#include "app/actions/action.h"
#include "app/actions/shortcut.h"
#include "app/workspace.h"

namespace banso::ui {

class MenuBar {
  public:
    explicit MenuBar(Workspace& workspace) : workspace_(workspace) {}

    void draw();

    // A menu is open, as of the last frame.
    [[nodiscard]] bool is_open() const { return open_ >= 0; }
    // While one is open: arrows walk entries and menus, Home and End lead to the first and last, Enter or Space runs an
    // entry, Esc and F10 close. All other keys wait until it is closed: returns true for them too.
    bool take_key(const Shortcut& shortcut);

  private:
    void draw_entries(ActionGroup group);
    void close();

    Workspace& workspace_;
    int open_ = -1;       // index into action_groups
    int cursor_ = -1;     // the entry keys are at; -1: none yet
    bool moved_ = false;  // the cursor, since it was drawn
};

}  // namespace banso::ui
