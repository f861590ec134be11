// What people do with the meeting as a whole, its agenda and who is there: one undo step each. Each says by a notice
// what went wrong.
#pragma once

#include <string>

#include "app/workspace.h"

namespace banso::acts {

// Starts a meeting that has not begun, ends one that is under way, resumes one that was ended. Asks nothing.
void toggle_meeting(Workspace& workspace);

void next_agenda(Workspace& workspace);
void previous_agenda(Workspace& workspace);
void start_agenda(Workspace& workspace, const AgendaId& item);
[[nodiscard]] bool has_next_agenda(const Workspace& workspace);
[[nodiscard]] bool has_previous_agenda(const Workspace& workspace);

// An item, or a participant, of each line; one step. Returns how many.
std::size_t add_agenda_lines(Workspace& workspace, const std::string& text);
std::size_t add_participant_lines(Workspace& workspace, const std::string& text);

// One place up (-1) or down (1); at the end nothing happens.
void move_agenda(Workspace& workspace, const AgendaId& item, int up_or_down);

void set_attendance(Workspace& workspace, const ParticipantId& participant, Attendance attendance);
// Everybody of whom nothing is entered is there.
void set_everybody_there(Workspace& workspace);

// Removes a record of the meeting (agenda item, participant, poll, decision, promise).
void remove_record(Workspace& workspace, const RecordId& record);

// Sets a field by its name in the file; "" empties it. Edits of the same field one behind the other are one step when
// `typing`. Returns whether it could be set.
bool set_field(Workspace& workspace, const RecordId& record, std::string_view field, const std::string& text,
               bool typing = false);

// Opens a panel; a list gets the keys, an empty one its field for what is new.
void open_panel(Workspace& workspace, MeetingPanel panel);
// Opens or closes a panel; gives the keys to a list that is open without them.
void toggle_panel(Workspace& workspace, MeetingPanel panel);
// Goes to a main area, or back to the picture when it is shown already.
void toggle_area(Workspace& workspace, MainArea area);

}  // namespace banso::acts
