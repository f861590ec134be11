// Where a card's title is typed: in the card, its lines where the picture will have them.
#pragma once

#include "app/canvas/scene_painter.h"
#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

// Letters are never smaller than can be typed legibly: of a card that is far away the title grows beyond it. `held`:
// how far the card is moved to stay at the window's edge, in world units.
ui::TitleForm title_form(Workspace& workspace, const ViewCard& placed, const Card& card, const Viewport& viewport,
                         Point held);

}  // namespace banso
