// Orders a fresh picture by Graphviz's dot, in this process. Graphviz may abort, hang or leak: the program calls this
// only in a child of its own (see graphviz_protocol.h).
#pragma once

#include "model/result.h"
#include "render/layout/layout.h"
#include "render/layout/ordering.h"

namespace banso {

// dot's order of the cards, kept inside each lane × column cell. Fails with EngineGarbage if dot gives none.
// Not thread-safe, as Graphviz is not.
Result<Ordering> order_by_graphviz(const LayoutRequest& request);

}  // namespace banso
