// Gives every card its place: fresh from an order, or from what was remembered so that the picture holds still.
// Knows nothing of routes: the layouts returned here have links without points.
#pragma once

#include "render/layout/layout.h"
#include "render/layout/ordering.h"

namespace banso {

// Cards towards the cards they are linked with, the order kept, lanes stacked with spare rows. Memory is not asked.
Layout place_fresh(const LayoutRequest& request, const Ordering& ordering);

// Every remembered card stays where it was unless it must give way; then as few cards move as possible, as little as
// possible, the order kept. Cards without memory go next to the cards they are linked with, else last in their cell.
// A lane that gets too small takes room from the next or pushes the lanes below down, whichever moves fewer cards.
Layout place_remembered(const LayoutRequest& request);

}  // namespace banso
