// What is said about 整列: a bar over the picture while a proposal is being worked out or shown, and a word in the
// status bar when the picture has grown tangled.
#pragma once

#include "app/workspace.h"

namespace banso {

void draw_tidy_bar(Workspace& workspace);

// On the line of the status bar, behind what stands there already. Nothing when there is nothing to offer.
void draw_tidy_offer(Workspace& workspace);

}  // namespace banso
