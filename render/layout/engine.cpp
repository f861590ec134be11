#include "render/layout/engine.h"

#include <algorithm>
#include <utility>

#include "render/layout/place.h"
#include "render/layout/route.h"

namespace banso {

namespace {

bool remembers(const LayoutRequest& request) {
    return std::any_of(request.cards.begin(), request.cards.end(),
                       [](const CardRequest& card) { return card.remembered.has_value(); });
}

}  // namespace

LaidOut lay_out(const LayoutRequest& request, OrderingEngine* engine) {
    require(is_sound(request), "a layout request with an index or a length out of range");
    LaidOut out;
    if (remembers(request)) {
        out.layout = place_remembered(request);
    } else {
        Ordering best = order_fresh(request);
        if (engine) {
            const Result<Ordering> theirs = engine->order(request);
            if (!theirs) {
                out.notice = theirs.error();
            } else if (fits(request, *theirs) && count_crossings(request, *theirs) < count_crossings(request, best)) {
                best = *theirs;
            }
        }
        out.layout = place_fresh(request, improve(request, std::move(best)));
    }
    route(request, out.layout);
    return out;
}

}  // namespace banso
