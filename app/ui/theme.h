// The interface's colours and sizes, from the picture's theme: panels and picture look like one program.
#pragma once

#include "render/scene/theme.h"

namespace banso::ui {

// Sets Dear ImGui's style. `scale`: of the interface, 1 = 100 %.
void apply(const Theme& theme, float scale);

}  // namespace banso::ui
