// まとめ in the window: the pages, and below them the fields in which entries are written and changed.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/canvas/scene_frame.h"
#include "app/ui/fonts.h"
#include "app/ui/text_field.h"
#include "app/workspace.h"
#include "render/pick.h"
#include "render/scene/summary.h"

namespace banso {

class SummaryView {
  public:
    SummaryView(const ui::Fonts& fonts, ui::TextFields& text_fields) : fonts_(fonts), text_fields_(text_fields) {}

    // Draws into the rest of the current ImGui window.
    void draw(Workspace& workspace);

  private:
    struct Inputs {
        std::uint64_t document = 0;
        Size world;
        std::size_t page = 0;
        RecordId selected;
        RecordId hovered;
        Theme theme;
        words::Language language = words::Language::Japanese;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };
    // What stands in the fields: of the selected entry, or of the one being written.
    struct Fields {
        RecordId record;
        std::string text;
        std::string owner;
        std::string due;
    };

    void build(Workspace& workspace);
    void take_input(Workspace& workspace);
    void load_fields(const Workspace& workspace);
    void draw_fields(Workspace& workspace);
    void draw_kind(Workspace& workspace, float width);
    void draw_state(Workspace& workspace, const RecordId& record, float width);
    void draw_entry(Workspace& workspace, float width);
    void draw_second_row(Workspace& workspace);
    void enter(Workspace& workspace);

    ui::Fonts fonts_;
    ui::TextFields& text_fields_;
    SceneFrame frame_;
    SummaryLayout layout_;
    std::optional<Inputs> built_from_;
    std::unique_ptr<Scene> scene_ = std::make_unique<Scene>();  // the picker holds on to it
    std::optional<Picker> picker_;
    RecordId hovered_;
    Fields fields_;
    std::optional<std::uint64_t> loaded_;   // the document's revision when the fields were filled
    std::optional<std::string> next_date_;  // while it is being typed
};

}  // namespace banso
