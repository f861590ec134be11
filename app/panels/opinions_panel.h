// The opinions (意見) beside the picture: those under no card stay in view, the others stand under their issue, folded.
// Grouped by key or dragged onto the picture.
#pragma once

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

// What a drag from the panel carries: nothing, the selected opinions are meant.
inline constexpr const char* opinions_dragged = "opinions";

void draw_opinions(Workspace& workspace, ui::TextFields& fields, const ui::Fonts& fonts);

}  // namespace banso
