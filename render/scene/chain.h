// What hangs together with a card: everything that leads to it and everything it leads to. Pure questions to the
// document; knows no picture.
#pragma once

#include <vector>

#include "model/document.h"

namespace banso {

// The chain of what is given (cards or links; others count for nothing): all cards and links reached forwards and
// backwards along flow and evidence links, never to and fro. Indicators that measure a card of the chain are in it, and
// the cards that a given indicator measures, one step far. Sorted; several given: the union; empty when nothing
// given is there.
std::vector<RecordId> chain_of(const Document& document, const std::vector<RecordId>& given);

}  // namespace banso
