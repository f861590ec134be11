// The letters on cards while a link is drawn by labels. Drawn over the picture; gone with the labels.
#pragma once

#include "app/canvas/scene_painter.h"
#include "app/ui/fonts.h"
#include "app/workspace.h"

namespace banso {

void draw_link_labels(ImDrawList& list, const Workspace& workspace, const Viewport& viewport, const ui::Fonts& fonts);

}  // namespace banso
