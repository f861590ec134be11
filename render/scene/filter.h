// Which cards a view shows. Pure questions to the document.
#pragma once

#include "model/document.h"
#include "render/scene/view.h"

namespace banso {

// Whether people still have to decide about the card: not adopted yet or held, an open comment, a decision about it
// taken back or held, or a countermeasure without an accepted owner or a due date. Withdrawn and merged cards are
// settled.
bool is_unsettled(const Document& document, const Card& card);

// Whether the view's columns, band and filter let the card through; a card merged into another is in no view.
bool shows(const View& view, const Document& document, const Card& card);

}  // namespace banso
