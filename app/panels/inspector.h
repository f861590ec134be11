// Every field of the selected record, its links, and its comments: read, added, answered.
#pragma once

#include <optional>
#include <string>

#include "app/panels/field_widgets.h"
#include "app/ui/fonts.h"
#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

class Inspector {
  public:
    Inspector(const ui::Fonts& fonts, ui::TextFields& fields) : fonts_(fonts), fields_(fields) {}
    void draw(Workspace& workspace);

  private:
    void draw_card(Workspace& workspace, const Card& card);
    void draw_figures(Workspace& workspace, const Card& card);
    void draw_links(Workspace& workspace, const Card& card);
    void draw_link(Workspace& workspace, const Link& link);
    void draw_comments(Workspace& workspace, const RecordId& on, const std::string& code);
    void draw_session(Workspace& workspace);

    ui::Fonts fonts_;
    ui::TextFields& fields_;
    UnfinishedTexts unfinished_;
    RecordId shown_;       // what the texts below belong to
    std::string comment_;  // being written
    std::string reply_;
    bool reply_just_opened_ = false;  // its field takes the keyboard in the next frame
    CommentId replying_to_;
};

}  // namespace banso
