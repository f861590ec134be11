// Choosing a file inside the window: to open, to save as, to export to. The same on every system, by keyboard too.
#pragma once

#include <string>
#include <vector>

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

class FileDialog {
  public:
    explicit FileDialog(ui::TextFields& fields) : fields_(fields) {}
    void draw(Workspace& workspace);

  private:
    struct Entry {
        std::string name;
        bool is_folder = false;
    };
    void begin(Workspace& workspace);
    void list_folder();
    void draw_recent(Workspace& workspace);
    void draw_entries(Workspace& workspace, float height);
    void draw_export_choices(Workspace& workspace);
    void go_to(const std::string& folder);
    void confirm(Workspace& workspace);

    ui::TextFields& fields_;
    Dialog shown_ = Dialog::None;
    std::string folder_;
    std::string name_;
    std::vector<Entry> entries_;
    bool can_list_ = true;
    bool just_opened_ = false;
    int format_ = 0;  // of the export: index into the formats
    int paper_ = 0;
    bool whole_lanes_ = false;
};

}  // namespace banso
