// The room one projects in: how wide the wall's picture is, how far the last row sits. Told once, kept in the settings.
#pragma once

#include <string>

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

class RoomPanel {
  public:
    explicit RoomPanel(ui::TextFields& fields) : fields_(fields) {}
    void draw(Workspace& workspace);

  private:
    // A number people type, in either width; while it cannot be read the value stays as it was.
    struct Entry {
        std::string text;
        bool open = false;
    };
    // True when Enter was pressed in it.
    bool number(Entry& entry, const char* id, const char* label, double& value, words::Language language,
                bool take_keyboard = false);

    ui::TextFields& fields_;
    Entry screen_width_;
    Entry depth_;
    Entry divisor_;
    bool appeared_ = false;  // in the last frame; in its first, Dear ImGui still chooses where Tab begins
};

// In the status bar: where the focus is, and whether the back row can read. Quiet; nothing that nobody asked for.
void draw_seeing_status(Workspace& workspace);

}  // namespace banso
