#include "app/picture.h"

#include <algorithm>
#include <utility>

namespace banso {
namespace {

// Slow at both ends.
double eased(double t) {
    return t * t * (3 - 2 * t);
}

}  // namespace

Picture::Picture(LayoutSource& source, TextCache& texts, const SceneWords& words)
    : source_(source), heights_(texts.measurer()), words_(words) {}

void Picture::clear() {
    seen_document_ = 0;
    asked_.reset();
    answered_.reset();
    layout_ = {};
    from_ = goal_ = shown_ = {};
    moving_since_.reset();
    ++revision_;
}

void Picture::set_goal(ViewLayout goal, double now, bool animate) {
    if (goal == goal_) return;
    const bool had_picture = !goal_.lanes.empty();
    from_ = std::exchange(shown_, {});
    goal_ = std::move(goal);
    moving_since_ = animate && had_picture ? std::optional(now) : std::nullopt;
    shown_ = moving_since_ ? between(from_, goal_, 0) : goal_;
    ++revision_;
}

std::optional<Error> Picture::update(const Document& document, const View& view, double now, bool animate) {
    std::optional<Error> notice;
    bool place_again = false;
    if (document.revision() != seen_document_) {
        seen_document_ = document.revision();
        place_again = true;  // a link may be gone, or a card: that needs no layout
        LayoutRequest request = layout_request(document, words_, heights_);
        if (!asked_ || request != *asked_) {
            source_.request(request);
            asked_ = std::move(request);
        }
    }
    if (auto answer = source_.take(); answer && asked_ && answer->request == *asked_) {
        answered_ = std::move(answer->request);
        layout_ = std::move(answer->laid_out.layout);
        notice = answer->laid_out.notice;
        ++layouts_taken_;
        place_again = true;
    }
    if (!seen_view_ || *seen_view_ != view) {
        seen_view_ = view;
        place_again = true;
    }
    if (place_again && answered_) set_goal(lay_out_view(document, layout_, view), now, animate);

    if (moving_since_) {
        const double t = (now - *moving_since_) / ease_seconds;
        shown_ = t >= 1 ? goal_ : between(from_, goal_, eased(std::max(t, 0.0)));
        if (t >= 1) moving_since_.reset();
        ++revision_;
    }
    return notice;
}

}  // namespace banso
