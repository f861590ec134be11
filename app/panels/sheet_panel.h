// Beside a PDCA sheet: the fields of the turn that is shown, P to A, the decision, and how the next turn begins.
#pragma once

#include "app/panels/field_widgets.h"
#include "app/ui/fonts.h"
#include "app/workspace.h"

namespace banso {

class SheetPanel {
  public:
    SheetPanel(const ui::Fonts& fonts, ui::TextFields& fields) : fonts_(fonts), fields_(fields) {}
    void draw(Workspace& workspace);

  private:
    void draw_cycle(Workspace& workspace, const Card& card, const Cycle& cycle);
    void draw_decision(Workspace& workspace, const Cycle& cycle);
    void draw_begin(Workspace& workspace, const Card& card, bool first);

    ui::Fonts fonts_;
    ui::TextFields& fields_;
    UnfinishedTexts unfinished_;
    CardId shown_;  // what an unfinished text belongs to
};

}  // namespace banso
