#include "app/checks/live_checks.h"

namespace banso {

const LiveChecks::State& LiveChecks::of(const Document& document) {
    if (document.revision() == revision_ && document.session().id == session_) return state_;
    revision_ = document.revision();
    session_ = document.session().id;
    ++runs_;
    const auto meeting = document.session().meeting.number;
    state_.findings = checks::check(document, checks::meeting_day(document));
    state_.owed = checks::owed(document, meeting);
    state_.now = checks::count_now(state_.findings, meeting);
    return state_;
}

}  // namespace banso
