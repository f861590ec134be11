// The ghost of 整列 over the picture: what stands now is dimmed, the cards are shown where they would stand, and a line
// leads every card that would move to its place. Gone with the proposal, so no part of the picture's own Scene.
#pragma once

#include <cstdint>
#include <optional>

#include "app/canvas/scene_painter.h"
#include "app/workspace.h"
#include "render/scene/detail.h"
#include "render/scene/scene.h"
#include "render/scene/theme.h"

struct ImDrawList;

namespace banso {

class TidyGhost {
  public:
    // Nothing when there is no proposal.
    void draw(ImDrawList& list, Workspace& workspace, const Viewport& viewport, const ui::Fonts& fonts);

  private:
    // Equal inputs, same Scene.
    struct Inputs {
        std::uint64_t ghost = 0;
        Detail detail = Detail::Near;
        Rect visible;
        Theme theme;
        words::Language language = words::Language::Japanese;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };
    void build(Workspace& workspace, const Viewport& viewport);

    std::optional<Inputs> built_from_;
    Scene scene_;
};

}  // namespace banso
