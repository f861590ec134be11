// The command palette: every action, and every card, by typing a part of its name in either language.
#pragma once

#include <string>
#include <vector>

#include "app/actions/action.h"
#include "model/ids.h"

namespace banso {

class Workspace;

struct Palette {
    bool wants_keyboard = false;
    std::string query;
    std::string sought;  // the query with what is being composed in it, in the last frame
    std::size_t at = 0;  // the one row that is lit: Enter runs it
};

// An action, or a card to go to.
struct PaletteEntry {
    const Action* action = nullptr;  // null: a card
    CardId card;
    bool enabled = true;
};

// What fits the query, best first; with an empty one all actions, those used lately before the others. Words (parted by
// spaces) are looked for in the Japanese and the English name, whatever is shown, in the menu's name, the id and the
// shortcut; kana, width and case make no difference; letters left out of an English name do not matter. Actions that
// cannot run now come last.
std::vector<PaletteEntry> palette_entries(const Workspace& workspace, const std::string& query);

// Opens it, runs an entry (false: it cannot run now), closes it.
void open_palette(Workspace& workspace);
bool run_entry(Workspace& workspace, const PaletteEntry& entry);

// The name of the menu an action stands in.
words::Word menu_of(ActionGroup group);

}  // namespace banso
