#include "app/picture.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace banso {
namespace {

// Slow at both ends.
double eased(double t) {
    return t * t * (3 - 2 * t);
}

// How far down what is looked at goes: the held card, or what is in the middle of all that cards in sight do.
double shift_in_sight(const ViewLayout& from, const ViewLayout& to, const Gaze& gaze) {
    const auto shift = [&](const ViewCard& was) -> std::optional<double> {
        const ViewCard* becomes = to.find(was.id);
        return becomes ? std::optional(becomes->box.y - was.box.y) : std::nullopt;
    };
    const ViewCard* held = from.find(gaze.held);
    if (held && overlap(held->box, gaze.sight)) return shift(*held).value_or(0);
    std::vector<double> shifts;
    for (const ViewCard& card : from.cards) {
        if (card.column < 0 || !overlap(card.box, gaze.sight)) continue;
        if (const auto one = shift(card)) shifts.push_back(*one);
    }
    if (shifts.empty()) return 0;
    std::sort(shifts.begin(), shifts.end());
    const double lower = shifts[(shifts.size() - 1) / 2];
    const double upper = shifts[shifts.size() / 2];
    return std::abs(lower) <= std::abs(upper) ? lower : upper;
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
    drift_ = drift_of_move_ = drifted_ = 0;
    ++revision_;
}

void Picture::set_goal(ViewLayout goal, double now, bool animate, const Gaze& gaze) {
    if (goal == goal_) return;
    const bool had_picture = !goal_.lanes.empty();
    from_ = std::exchange(shown_, {});
    goal_ = std::move(goal);
    moving_since_ = animate && had_picture ? std::optional(now) : std::nullopt;
    shown_ = moving_since_ ? between(from_, goal_, 0) : goal_;
    drift_of_move_ = from_.view == goal_.view ? shift_in_sight(from_, goal_, gaze) : 0;
    drifted_ = moving_since_ ? 0 : drift_of_move_;
    drift_ = drifted_;
    ++revision_;
}

void Picture::advance(double now) {
    const double t = (now - *moving_since_) / ease_seconds;
    const double share = t >= 1 ? 1 : eased(std::max(t, 0.0));
    shown_ = t >= 1 ? goal_ : between(from_, goal_, share);
    drift_ += drift_of_move_ * share - drifted_;
    drifted_ = drift_of_move_ * share;
    if (t >= 1) moving_since_.reset();
    ++revision_;
}

std::optional<Error> Picture::update(const Document& document, const View& view, double now, bool animate,
                                     const Gaze& gaze) {
    std::optional<Error> notice;
    drift_ = 0;
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
    if (place_again && answered_) set_goal(lay_out_view(document, layout_, view, &goal_), now, animate, gaze);

    if (moving_since_) advance(now);
    return notice;
}

}  // namespace banso
