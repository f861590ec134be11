// Keys of the agenda and of the list of participants, while they have them: which row they work on, and what they do
// there. Edits are one undo step each; digits and Backspace of one row's minutes are one together.
#pragma once

#include <vector>

#include "app/actions/shortcut.h"
#include "app/workspace.h"

namespace banso::acts {

// From top to bottom.
std::vector<PersonStop> person_stops(const Workspace& workspace);

// The keys are the list's now, and stand on a row that exists.
void give_keys_to_list(Workspace& workspace);
void go_to_item(Workspace& workspace, const AgendaId& item);
void go_to_stop(Workspace& workspace, const PersonStop& stop);

// 説明 → 個人ワーク → … and round again.
void turn_kind(Workspace& workspace, const AgendaId& item, int by);
// 出席 → オンライン → 代理 → 欠席 and round again; nothing entered comes before the first.
void turn_attendance(Workspace& workspace, const ParticipantId& person, int by);
void toggle_role(Workspace& workspace, const ParticipantId& person, Role role);

// Precondition: the list has the keys, and no text is being typed. False: the key is not the list's.
bool take_list_key(Workspace& workspace, const Shortcut& shortcut);

}  // namespace banso::acts
