#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/meeting/lock_acts.h"
#include "app/meeting/meeting_acts.h"
#include "app/words/meeting.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

template <MeetingPanel panel>
void toggle_panel(Workspace& w) {
    acts::toggle_panel(w, panel);
}
template <MeetingPanel panel>
bool is_open(const Workspace& w) {
    return w.ui.meeting.panel == panel;
}

bool has_next(const Workspace& w) {
    return can_edit(w) && acts::has_next_agenda(w);
}
bool has_previous(const Workspace& w) {
    return can_edit(w) && acts::has_previous_agenda(w);
}
bool has_refused(const Workspace& w) {
    return can_edit(w) && w.editor().refused().has_value();
}
bool has_locks(const Workspace& w) {
    return can_edit(w) && acts::has_locks(w);
}
bool is_meeting(const Workspace& w) {
    return phase_of(w.document().session()) == Phase::Meeting;
}
bool has_polls(const Workspace& w) {
    return !w.document().table<Poll>().empty();
}

// From the picture to the matrix of what is being worked on, and from one matrix to the other.
void next_matrix(Workspace& w) {
    if (w.ui.area == MainArea::IssueMatrix) return acts::toggle_area(w, MainArea::CountermeasureMatrix);
    if (w.ui.area == MainArea::CountermeasureMatrix) return acts::toggle_area(w, MainArea::CountermeasureMatrix);
    const auto cards = w.editor().selection().cards(w.document());
    const Card* card = cards.empty() ? nullptr : w.document().find(cards.back());
    const bool measures = card && card->kind == CardKind::Countermeasure;
    acts::toggle_area(w, measures ? MainArea::CountermeasureMatrix : MainArea::IssueMatrix);
}

const std::array actions{
    Action{"toggle_meeting", ActionGroup::Meeting, say::toggle_meeting, ctrl(Key::F8), can_edit, acts::toggle_meeting,
           is_meeting},
    Action{"next_agenda", ActionGroup::Meeting, say::next_agenda, plain(Key::F8), has_next, acts::next_agenda},
    Action{"previous_agenda", ActionGroup::Meeting, say::previous_agenda, shift(Key::F8), has_previous,
           acts::previous_agenda},
    Action{"agenda_panel", ActionGroup::Meeting, say::agenda_panel, ctrl_shift(Key::A), always,
           toggle_panel<MeetingPanel::Agenda>, is_open<MeetingPanel::Agenda>},
    Action{"participants_panel", ActionGroup::Meeting, say::participants_panel, ctrl_shift(Key::P), always,
           toggle_panel<MeetingPanel::Participants>, is_open<MeetingPanel::Participants>},
    Action{"poll_panel", ActionGroup::Meeting, say::poll_panel, ctrl(Key::H), always, toggle_panel<MeetingPanel::Poll>,
           is_open<MeetingPanel::Poll>},
    Action{"poll_marks",
           ActionGroup::Meeting,
           say::poll_marks,
           {},
           has_polls,
           [](Workspace& w) { w.ui.meeting.poll.marks = !w.ui.meeting.poll.marks; },
           [](const Workspace& w) { return w.ui.meeting.poll.marks; }},
    Action{"checks", ActionGroup::Meeting, say::checks_panel, ctrl_shift(Key::D), always,
           toggle_panel<MeetingPanel::Checks>, is_open<MeetingPanel::Checks>},
    Action{"matrix", ActionGroup::Meeting, say::matrix, ctrl(Key::T), always, next_matrix,
           [](const Workspace& w) { return is_matrix(w.ui.area); }},
    Action{"matrix_issues",
           ActionGroup::Meeting,
           say::matrix_issues,
           {},
           always,
           toggle_area<MainArea::IssueMatrix>,
           is_shown<MainArea::IssueMatrix>},
    Action{"matrix_countermeasures",
           ActionGroup::Meeting,
           say::matrix_countermeasures,
           {},
           always,
           toggle_area<MainArea::CountermeasureMatrix>,
           is_shown<MainArea::CountermeasureMatrix>},
    Action{"summary", ActionGroup::Meeting, say::summary, ctrl(Key::J), always, toggle_area<MainArea::Summary>,
           is_shown<MainArea::Summary>},
    Action{"lock_area", ActionGroup::Meeting, say::lock_area, {}, can_edit_card, acts::toggle_area_lock},
    Action{"lock_column", ActionGroup::Meeting, say::lock_column, {}, can_edit_card, acts::toggle_column_lock},
    Action{"lock_others", ActionGroup::Meeting, say::lock_others, {}, can_edit_card, acts::lock_other_areas},
    Action{"unlock_refused", ActionGroup::Meeting, say::unlock_refused, {}, has_refused, acts::unlock_refused},
    Action{"unlock_all", ActionGroup::Meeting, say::unlock_all, {}, has_locks, acts::unlock_everything},
};

}  // namespace

std::span<const Action> meeting_actions() {
    return actions;
}

}  // namespace banso
