// What passes between the program and its child that orders by Graphviz: a request as bytes, an order as bytes.
// Whatever arrives, reading it gives a value or an Error.
#pragma once

#include <string>
#include <string_view>

#include "model/result.h"
#include "render/layout/layout.h"
#include "render/layout/ordering.h"

namespace banso {

// Only what ordering asks for: columns, lanes and links; no heights, no memory, no ids.
std::string request_to_bytes(const LayoutRequest& request);
Result<LayoutRequest> request_from_bytes(std::string_view bytes);  // EngineGarbage: what was wrong

std::string ordering_to_bytes(const Ordering& ordering);
// Fails with EngineGarbage also if the order is not one of this request's cards.
Result<Ordering> ordering_from_bytes(const LayoutRequest& request, std::string_view bytes);

// All that the child does: bytes of a request in, bytes of an order out.
Result<std::string> answer_by_graphviz(std::string_view bytes);

}  // namespace banso
