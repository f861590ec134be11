// Choosing the area and the profession of an opinion: a button that says which, and a list below it.
#pragma once

#include <string>

#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

// Both return whether another was chosen. `id` tells several on a screen apart.
bool choose_area(const Workspace& workspace, const char* id, AreaId& area);
// Known ones to pick from, and a field for any other.
bool choose_profession(Workspace& workspace, const char* id, std::string& profession, ui::TextFields& fields);

}  // namespace banso
