#include "app/meeting/meeting_keys.h"

#include <optional>

#include "app/board_acts.h"
#include "app/meeting/list_keys.h"
#include "app/meeting/matrix_acts.h"
#include "app/meeting/meeting_acts.h"
#include "app/meeting/poll_acts.h"
#include "app/meeting/summary_acts.h"
#include "app/page_acts.h"
#include "app/pdca_acts.h"
#include "app/table_acts.h"

namespace banso {
namespace {

std::optional<int> digit_of(const Shortcut& shortcut) {
    if (shortcut.ctrl || shortcut.alt || shortcut.shift) return std::nullopt;
    if (shortcut.key < Key::Digit0 || shortcut.key > Key::Digit9) return std::nullopt;
    return static_cast<int>(shortcut.key) - static_cast<int>(Key::Digit0);
}

// What concerns a poll as a whole; Insert and the way to other polls also while a new one is begun.
bool take_whole_poll_key(Workspace& workspace, const Shortcut& shortcut) {
    PollState& state = workspace.ui.meeting.poll;
    const bool shown = acts::shown_poll(workspace) != nullptr;
    if (shortcut == plain(Key::Insert)) return acts::show_poll(workspace, {}), true;
    if (shortcut == ctrl(Key::PageUp)) return acts::turn_poll(workspace, -1), true;
    if (shortcut == ctrl(Key::PageDown)) return acts::turn_poll(workspace, 1), true;
    if (!shown) return false;
    if (shortcut == shift(Key::Right)) return acts::turn_points(workspace, 1), true;
    if (shortcut == shift(Key::Left)) return acts::turn_points(workspace, -1), true;
    if (shortcut == plain(Key::Home)) return state.by_count = !state.by_count, true;
    if (workspace.editor().read_only()) return false;
    if (shortcut == plain(Key::F2)) return state.wants_question = true, true;
    if (shortcut != ctrl(Key::Delete)) return false;
    acts::remove_record(workspace, any(state.poll));
    return acts::show_poll(workspace, {}), true;
}

bool take_poll_key(Workspace& workspace, const Shortcut& shortcut) {
    if (take_whole_poll_key(workspace, shortcut)) return true;
    const auto row = static_cast<std::ptrdiff_t>(workspace.ui.meeting.poll.row);
    const Poll* poll = acts::shown_poll(workspace);
    if (shortcut == plain(Key::Up)) return acts::go_to_row(workspace, row - 1), true;
    if (shortcut == plain(Key::Down)) return acts::go_to_row(workspace, row + 1), true;
    if (!poll) {
        if (shortcut != plain(Key::Enter)) return false;
        const auto choices = acts::poll_choices(workspace);
        if (static_cast<std::size_t>(row) < choices.size())
            acts::start_poll(workspace, choices[static_cast<std::size_t>(row)].cards);
        return true;
    }
    if (workspace.editor().read_only()) return false;
    const auto rows = acts::poll_rows(workspace, *poll);
    const CardId card = static_cast<std::size_t>(row) < rows.size() ? rows[static_cast<std::size_t>(row)] : CardId{};
    if (const auto digit = digit_of(shortcut)) return acts::type_digit(workspace, *digit), true;
    if (shortcut.ctrl || shortcut.alt) return false;
    switch (shortcut.key) {
        case Key::Enter:
            return acts::go_to_row(workspace, row + 1), true;
        case Key::Backspace:
        case Key::Delete:
            return acts::take_digit(workspace), true;
        case Key::Plus:
        case Key::Right:
            return acts::count_more(workspace, card, 1), true;
        case Key::Minus:
        case Key::Left:
            return acts::count_more(workspace, card, -1), true;
        default:
            return false;
    }
}

bool take_matrix_key(Workspace& workspace, const Shortcut& shortcut) {
    const MatrixKind kind =
        workspace.ui.area == MainArea::IssueMatrix ? MatrixKind::Issues : MatrixKind::Countermeasures;
    if (shortcut == plain(Key::Tab)) return acts::step_in_matrix(workspace, kind, 1), true;
    if (shortcut == shift(Key::Tab)) return acts::step_in_matrix(workspace, kind, -1), true;
    if (shortcut == plain(Key::Left)) return acts::move_in_matrix(workspace, kind, -1, 0), true;
    if (shortcut == plain(Key::Right)) return acts::move_in_matrix(workspace, kind, 1, 0), true;
    if (shortcut == plain(Key::Up)) return acts::move_in_matrix(workspace, kind, 0, 1), true;
    if (shortcut == plain(Key::Down)) return acts::move_in_matrix(workspace, kind, 0, -1), true;
    return false;
}

bool take_summary_key(Workspace& workspace, const Shortcut& shortcut, bool typing) {
    SummaryState& summary = workspace.ui.meeting.summary;
    if (shortcut == plain(Key::PageDown)) return acts::turn_summary(workspace, 1), true;
    if (shortcut == plain(Key::PageUp)) return acts::turn_summary(workspace, -1), true;
    // A line of text has no use for these: they say what is being written.
    if (typing && shortcut == plain(Key::Down)) return acts::turn_kind(workspace, 1), true;
    if (typing && shortcut == plain(Key::Up)) return acts::turn_kind(workspace, -1), true;
    if (typing) return false;
    if (shortcut == plain(Key::Down)) return acts::step_in_summary(workspace, 1), true;
    if (shortcut == plain(Key::Up)) return acts::step_in_summary(workspace, -1), true;
    if (workspace.editor().read_only()) return false;
    if (shortcut == plain(Key::Insert)) return acts::new_in_summary(workspace), true;
    if (shortcut == plain(Key::Enter) || shortcut == plain(Key::F2)) return summary.wants_field = true, true;
    if (shortcut == plain(Key::Delete)) return acts::remove_from_summary(workspace), true;
    return false;
}

bool take_pages_key(Workspace& workspace, const Shortcut& shortcut) {
    if (shortcut == plain(Key::PageDown)) return acts::turn_page(workspace, 1), true;
    if (shortcut == plain(Key::PageUp)) return acts::turn_page(workspace, -1), true;
    if (shortcut == plain(Key::Down)) return acts::step_row(workspace, 1), true;
    if (shortcut == plain(Key::Up)) return acts::step_row(workspace, -1), true;
    if (shortcut == plain(Key::Enter)) return acts::show_in_picture(workspace), true;
    // From cell to cell in a table, from plot to plot among trends.
    const bool table = workspace.ui.area == MainArea::Indicators, trends = workspace.ui.area == MainArea::Trends;
    const int by = shortcut == plain(Key::Right) ? 1 : shortcut == plain(Key::Left) ? -1 : 0;
    if (table && by != 0) return acts::step_cell(workspace, by), true;
    if (trends && by != 0) return acts::step_row(workspace, by), true;
    return false;
}

bool take_board_key(Workspace& workspace, const Shortcut& shortcut) {
    if (shortcut.ctrl || shortcut.alt || workspace.ui.board.asking) return false;
    if (const auto digit = digit_of(shortcut)) {
        if (*digit == 1) return acts::next_board_area(workspace), true;
        if (*digit == 2) return acts::next_board_owner(workspace), true;
        if (*digit == 3) return acts::next_board_due(workspace), true;
        return false;
    }
    const bool back = shortcut.shift && shortcut.key == Key::Tab;
    if (shortcut.shift && !back) return false;
    switch (shortcut.key) {
        case Key::PageDown:
            return acts::turn_board(workspace, 1), true;
        case Key::PageUp:
            return acts::turn_board(workspace, -1), true;
        case Key::Down:
            return acts::step_on_board(workspace, 1), true;
        case Key::Up:
            return acts::step_on_board(workspace, -1), true;
        case Key::Tab:
            return acts::step_on_board(workspace, back ? -1 : 1), true;
        case Key::Right:
            return acts::step_stage(workspace, 1), true;
        case Key::Left:
            return acts::step_stage(workspace, -1), true;
        case Key::Enter:
            if (const CardId card = acts::meant_countermeasure(workspace)) acts::write_on_sheet(workspace, card);
            return true;
        default:
            return false;
    }
}

bool take_sheet_key(Workspace& workspace, const Shortcut& shortcut) {
    if (shortcut == plain(Key::PageDown)) return acts::turn_sheet(workspace, 1), true;
    if (shortcut == plain(Key::PageUp)) return acts::turn_sheet(workspace, -1), true;
    if (shortcut == plain(Key::Enter)) return acts::go_on_with_sheet(workspace), true;
    return false;
}

// Keys that would work on cards nobody sees: the picture's alone.
bool is_for_the_picture(const Shortcut& shortcut) {
    if (shortcut.ctrl || shortcut.alt) return false;
    switch (shortcut.key) {
        case Key::Enter:
        case Key::Insert:
        case Key::Tab:
        case Key::F2:
        case Key::Delete:
        case Key::Left:
        case Key::Right:
        case Key::Up:
        case Key::Down:
        case Key::Home:
            return true;
        default:
            return false;
    }
}

}  // namespace

bool take_meeting_key(Workspace& workspace, const Shortcut& shortcut, bool typing) {
    if (workspace.ui.title_edit) return false;
    if (!typing && workspace.ui.meeting.panel == MeetingPanel::Poll && take_poll_key(workspace, shortcut)) return true;
    if (!typing && workspace.ui.keys_in == KeyPanel::Meeting && acts::take_list_key(workspace, shortcut)) return true;
    const MainArea area = workspace.ui.area;
    if (area == MainArea::Picture) return false;
    if (area == MainArea::Summary && take_summary_key(workspace, shortcut, typing)) return true;
    if (is_matrix(area) && !typing && take_matrix_key(workspace, shortcut)) return true;
    if (area == MainArea::Board && !typing && take_board_key(workspace, shortcut)) return true;
    if (area == MainArea::Sheets && !typing && take_sheet_key(workspace, shortcut)) return true;
    if (is_paged(area) && !typing && take_pages_key(workspace, shortcut)) return true;
    return !typing && is_for_the_picture(shortcut);
}

bool escape_meeting(Workspace& workspace) {
    MeetingState& meeting = workspace.ui.meeting;
    if (meeting.panel == MeetingPanel::Poll) return meeting.panel = MeetingPanel::None, true;
    if (workspace.ui.area == MainArea::Picture) return false;
    if (workspace.ui.area == MainArea::Summary && !meeting.summary.selected.empty())
        return acts::new_in_summary(workspace), meeting.summary.wants_field = false, true;
    workspace.ui.area = MainArea::Picture;
    return true;
}

}  // namespace banso
