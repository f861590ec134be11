// Taking examples from the catalogue into the session.
#pragma once

#include "app/data/catalogue.h"
#include "app/workspace.h"

namespace banso::acts {

// Opens it for the column and area of the selected card; without one for what the view shows first.
void open_catalogue(Workspace& workspace);

// What the list shows now.
std::vector<std::size_t> shown_presets(const Workspace& workspace);

// Makes a card of it, one undo step: in the preset's area where the session has it, else where people are. Its note
// says where the example comes from, and whether that was checked. Selects it and brings it into sight.
void take_preset(Workspace& workspace, const Preset& preset);

}  // namespace banso::acts
