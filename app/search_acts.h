// Looking for something: from Ctrl+F until one stays where it was found, or goes back to where one was.
#pragma once

#include "app/workspace.h"

namespace banso::acts {

// Opens the search, or gives it the keyboard again.
void begin_search(Workspace& workspace);
// What is looked for: what was typed, and what is being composed in it.
[[nodiscard]] const std::string& sought(const Search& search);
// Searches again when what was typed or the document has changed. Once a frame while it is open.
void keep_search(Workspace& workspace);
// Goes to the next or the one before, from the last to the first; the first time to the first.
void step_search(Workspace& workspace, int by);
// Goes to one of what was found: selects it and brings it into sight, in the whole picture when the view has it not.
void go_to_found(Workspace& workspace, std::size_t index);
// Ends it here, or where one was before.
void end_search(Workspace& workspace, bool stay);

// The card somebody means who looks for this one: where a merged card went.
[[nodiscard]] CardId where_it_went(const Document& document, CardId card);
// Selects a card and brings it into sight.
void go_to_card(Workspace& workspace, const CardId& card);

}  // namespace banso::acts
