// 参加者: who belongs to the meeting and who is there. Names are off unless somebody wants them.
#pragma once

#include <string>

#include "app/panels/field_widgets.h"
#include "app/workspace.h"

namespace banso {

class ParticipantsPanel {
  public:
    explicit ParticipantsPanel(ui::TextFields& fields) : fields_(fields) {}
    void draw(Workspace& workspace);

  private:
    void draw_counts(Workspace& workspace) const;
    void draw_person(Workspace& workspace, const Participant& person);
    void draw_roles(Workspace& workspace, const Participant& person);
    void draw_attendance(Workspace& workspace, const Participant& person) const;
    void draw_new(Workspace& workspace);

    ui::TextFields& fields_;
    std::string lines_;  // being written
    UnfinishedTexts unfinished_;
};

}  // namespace banso
