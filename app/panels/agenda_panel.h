// 進行表: the agenda's items, to add, name, time, order and remove.
#pragma once

#include <optional>
#include <string>

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

class AgendaPanel {
  public:
    explicit AgendaPanel(ui::TextFields& fields) : fields_(fields) {}
    void draw(Workspace& workspace);

  private:
    void draw_item(Workspace& workspace, const AgendaItem& item);
    void draw_title(Workspace& workspace, const AgendaItem& item);
    void draw_minutes(Workspace& workspace, const AgendaItem& item, float width);
    void draw_buttons(Workspace& workspace, const AgendaItem& item, float width);
    void draw_kind(Workspace& workspace, const AgendaItem& item, float width);
    void draw_new(Workspace& workspace);

    ui::TextFields& fields_;
    std::string lines_;  // being written
    // What is being typed: a title may be empty for a moment, and half a number is none.
    struct Typing {
        std::string field;
        std::string text;
    };
    std::optional<Typing> typing_;
};

}  // namespace banso
