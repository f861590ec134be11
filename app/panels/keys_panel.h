// Every key and what it does, by menu, with what the pointer does on the canvas; a word narrows it.
#pragma once

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

class KeysPanel {
  public:
    explicit KeysPanel(ui::TextFields& fields) : fields_(fields) {}
    void draw(Workspace& workspace);

  private:
    ui::TextFields& fields_;
    std::string filter_;
};

}  // namespace banso
