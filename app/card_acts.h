// What people do with cards, as one undo step each: the acts that tools, actions and shortcuts share. Each says by a
// notice what went wrong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"

namespace banso::acts {

// Makes a card in a cell and opens its title for typing; linked from `from` if that is given. The card, the link and
// the typing are one step.
std::optional<CardId> new_card(Workspace& workspace, CardKind kind, const AreaId& area,
                               const std::optional<CardId>& behind, const CardId& from = {});

// A new card where one is expected: below the selected card in its column, else in the first lane's first shown column.
void new_card_here(Workspace& workspace);
// A new card linked from the selected one, in the next column that is shown; when none is, a notice says so.
void new_card_after(Workspace& workspace);

// The code that a new card of this kind will get.
std::string code_to_come(const Document& document, CardKind kind);

// Opens the title of a card for typing in place.
void edit_title(Workspace& workspace, const CardId& card);
// Takes the typed text into the document; called whenever it changed.
void type_title(Workspace& workspace, const std::string& text);
// Ends the typing (title_acts.h has what may follow). Kept: the text stays. Not kept: the title is as it was, a card
// made for it is gone.
void end_title(Workspace& workspace, bool keep);

void link(Workspace& workspace, const CardId& from, const CardId& to);
void move_cards(Workspace& workspace, const std::vector<CardId>& cards, const AreaId& area, const CardId& behind);
void pin_card(Workspace& workspace, const CardId& card, Point in_cell);
void toggle_pin(Workspace& workspace);
// Deletes what is selected: cards with all that hangs on them, links, other records.
void delete_selected(Workspace& workspace);
void duplicate_selected(Workspace& workspace);
void move_selected(Workspace& workspace, int up_or_down);

// Cards as text for the clipboard, and back. Pasting text that is no cards of ours makes a card of each line.
std::string copy_selected(Workspace& workspace);
void paste(Workspace& workspace, const std::string& text);

// Where a link from `from` may sensibly lead: cards further right that it is not linked with yet.
std::vector<CardId> forward_targets(const Document& document, const ViewLayout& placed, const CardId& from);

}  // namespace banso::acts
