// The way from a LayoutRequest to a Layout. What orders a fresh picture is exchangeable; everything else is here.
// Knows no processes and no clock: an engine that may crash or hang is wrapped by app/jobs.
#pragma once

#include <optional>
#include <stop_token>

#include "model/result.h"
#include "render/layout/layout.h"
#include "render/layout/ordering.h"

namespace banso {

// Finds an order for a fresh picture.
class OrderingEngine {
  public:
    virtual ~OrderingEngine() = default;
    // May fail, may give an order that does not fit; lay_out copes with both. Called on lay_out's own thread, while
    // another orders the same request without the engine. Ends soon once `stop` is requested, with whatever error.
    virtual Result<Ordering> order(const LayoutRequest& request, const std::stop_token& stop) = 0;
};

struct LaidOut {
    Layout layout;
    std::optional<Error>
        notice;  // the engine failed (EngineCrashed, EngineStalled, EngineGarbage): banso ordered alone
};

// A request in which some card remembers its place is placed from memory. Any other is a fresh picture: ordered by
// `engine` and by banso itself, both improved, the better of the two placed. Without an engine banso orders alone.
// Once `stop` is requested it ends soon, with a layout that is of no use.
LaidOut lay_out(const LayoutRequest& request, OrderingEngine* engine = nullptr, const std::stop_token& stop = {});

// As if nothing were remembered but the pins: what 整列 offers. The order of `shown`, a layout of the request, is a
// candidate, too, so that what is offered is not more tangled than that. Links have no points.
LaidOut lay_out_afresh(const LayoutRequest& request, const Layout& shown, OrderingEngine* engine = nullptr,
                       const std::stop_token& stop = {});

}  // namespace banso
