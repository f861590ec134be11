#include "render/layout/engine.h"

#include <algorithm>
#include <future>
#include <utility>

#include "render/layout/place.h"
#include "render/layout/route.h"

namespace banso {

namespace {

bool remembers(const LayoutRequest& request) {
    return std::any_of(request.cards.begin(), request.cards.end(),
                       [](const CardRequest& card) { return card.remembered.has_value(); });
}

Ordering order_alone(const LayoutRequest& request) {
    return improve(request, order_fresh(request));
}

// The better of the engine's order and banso's own, both improved. The two are found side by side: the engine mostly
// waits for another process.
Ordering order_with(OrderingEngine& engine, const LayoutRequest& request, std::optional<Error>& notice) {
    std::future<Ordering> alone = std::async(std::launch::async, [&request] { return order_alone(request); });
    const Result<Ordering> answer = engine.order(request);
    std::optional<Ordering> theirs;
    if (!answer) {
        notice = answer.error();
    } else if (!fits(request, *answer)) {
        notice = Error{ErrorCode::EngineGarbage, {"order of other cards"}};
    } else {
        theirs = improve(request, *answer);
    }
    Ordering ours = alone.get();
    return theirs && count_crossings(request, *theirs) < count_crossings(request, ours) ? *theirs : ours;
}

}  // namespace

LaidOut lay_out(const LayoutRequest& request, OrderingEngine* engine) {
    require(is_sound(request), "a layout request with an index or a length out of range");
    LaidOut out;
    if (remembers(request)) {
        out.layout = place_remembered(request);
    } else {
        out.layout = place_fresh(request, engine ? order_with(*engine, request, out.notice) : order_alone(request));
    }
    route(request, out.layout);
    return out;
}

}  // namespace banso
