// An area that reads like paper, in the window: pages are turned by wheel and keys; what a row tells of is selected by
// a click and shown in the picture by a double click.
#pragma once

#include <optional>
#include <vector>

#include "app/canvas/scene_frame.h"
#include "app/ui/fonts.h"
#include "app/workspace.h"
#include "render/pick.h"

namespace banso {

class PagesView {
  public:
    explicit PagesView(const ui::Fonts& fonts) : fonts_(fonts) {}

    // Draws into the rest of the current ImGui window. Precondition: is_paged(area).
    void draw(Workspace& workspace);

  private:
    struct Inputs {
        std::uint64_t document = 0;
        MainArea area = MainArea::Owners;
        Size world;
        std::vector<RecordId> selected;
        RecordId hovered;
        Theme theme;
        IndicatorOptions indicators;
        words::Language language = words::Language::Japanese;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };

    void build(Workspace& workspace);
    void take_input(Workspace& workspace);

    ui::Fonts fonts_;
    SceneFrame frame_;
    std::optional<Inputs> built_from_;
    std::vector<Scene> pages_;
    std::optional<Picker> picker_;  // of the page that is shown
    std::size_t picked_ = 0;
    RecordId hovered_;
};

}  // namespace banso
