// 履歴: the steps of this run, to go back and forth between, and the last saved versions, to bring one back.
#pragma once

#include "app/workspace.h"

namespace banso {

void draw_history(Workspace& workspace);

}  // namespace banso
