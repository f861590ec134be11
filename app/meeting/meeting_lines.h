// Agenda items and participants as people type or paste them: one a line. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "model/records.h"

namespace banso {

// "課題の共有 20分", "Sharing issues, 20 min": title and minutes; a number in front ("1.", "２）", "・") goes. A word
// for a kind in the line (グループワーク, plenary) gives the kind.
std::vector<AgendaItem> agenda_of_lines(std::string_view text);

// Affiliation, department, position, profession, set apart by tab, "/" or "／"; one part alone is the affiliation, of
// three the last is the profession. No names: a name is entered on purpose, field by field.
std::vector<Participant> participants_of_lines(std::string_view text);

}  // namespace banso
