// Which cards a view shows. Pure questions to the document.
#pragma once

#include "model/document.h"
#include "render/scene/view.h"

namespace banso {

// Whether people still have to decide about the card: not adopted yet or held, an open comment, a decision about it
// taken back or held, or a countermeasure without an accepted owner or a due date. Withdrawn and merged cards are
// settled.
bool is_unsettled(const Document& document, const Card& card);

// Whether the view's filter lets the area's lane through, folded or not.
bool shows_lane(const View& view, const AreaId& area);

// Whether the view's columns, band and filter let the card through, and nothing it stands in is folded; a card
// merged into another is in no view.
bool shows(const View& view, const Document& document, const Card& card);

}  // namespace banso
