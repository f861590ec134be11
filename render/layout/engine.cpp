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

Ordering order_alone(const LayoutRequest& request, const std::stop_token& stop) {
    return improve(request, order_fresh(request, stop), stop);
}

// The better of the engine's order and banso's own, both improved. The two are found side by side: the engine mostly
// waits for another process.
Ordering order_with(OrderingEngine& engine, const LayoutRequest& request, std::optional<Error>& notice,
                    const std::stop_token& stop) {
    std::future<Ordering> alone = std::async(std::launch::async, [&] { return order_alone(request, stop); });
    const Result<Ordering> answer = engine.order(request, stop);
    std::optional<Ordering> theirs;
    if (!answer) {
        notice = answer.error();
    } else if (!fits(request, *answer)) {
        notice = Error{ErrorCode::EngineGarbage, {"order of other cards"}};
    } else {
        theirs = improve(request, *answer, stop);
    }
    Ordering ours = alone.get();
    return theirs && count_crossings(request, *theirs) < count_crossings(request, ours) ? *theirs : ours;
}

Ordering order(const LayoutRequest& request, OrderingEngine* engine, std::optional<Error>& notice,
               const std::stop_token& stop) {
    return engine ? order_with(*engine, request, notice, stop) : order_alone(request, stop);
}

}  // namespace

LaidOut lay_out(const LayoutRequest& request, OrderingEngine* engine, const std::stop_token& stop) {
    require(is_sound(request), "a layout request with an index or a length out of range");
    LaidOut out;
    if (remembers(request)) {
        out.layout = place_remembered(request);
    } else {
        out.layout = place_fresh(request, order(request, engine, out.notice, stop));
    }
    if (!stop.stop_requested()) route(request, out.layout);
    return out;
}

LaidOut lay_out_afresh(const LayoutRequest& request, const Layout& shown, OrderingEngine* engine,
                       const std::stop_token& stop) {
    require(is_sound(request) && shown.cards.size() == request.cards.size(), "a layout request with its layout");
    LaidOut out;
    Ordering fresh = order(request, engine, out.notice, stop);
    Ordering kept = improve(request, order_of(request, shown), stop);
    const bool fewer = count_crossings(request, kept) < count_crossings(request, fresh);
    out.layout = place_fresh(request, fewer ? kept : fresh);
    return out;
}

}  // namespace banso
