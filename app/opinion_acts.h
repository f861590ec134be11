// What people do with opinions (意見), as one undo step each: said in the capture line, entered from paper cards,
// pasted, grouped under issues, made into issues. Each says by a notice what went wrong. State: UiState::capture.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions/shortcut.h"
#include "app/places.h"
#include "app/workspace.h"

namespace banso::acts {

// --- the capture line ---------------------------------------------------------------------------------------------

// Opens it with the keyboard in it, or goes back into it; with the keyboard in it, closes it. What was typed stays as a
// draft.
void toggle_capture_line(Workspace& workspace);
// Takes what was typed so far; 看護師： and 退院： at its beginning become profession and area at once.
void type_spoken(Workspace& workspace, const std::string& text);
// Makes an opinion of the line, which stays open for the next.
void say(Workspace& workspace);
// The next profession or area (`by` 1 or -1): those of the session, and none.
void turn_profession(Workspace& workspace, int by);
void turn_area(Workspace& workspace, int by);
// Until it is chosen, the area is that of the selected card.
void follow_selection(Workspace& workspace);

// --- many at once -------------------------------------------------------------------------------------------------

// The opinions of a list, one an entry. An entry may name its own area and profession (opinions.h); else they are the
// speaker's.
std::vector<Opinion> opinions_in(const Workspace& workspace, const std::string& list);
// Makes them, one step for all. Returns how many.
std::size_t make_opinions(Workspace& workspace, const std::string& list);
// Makes them of the paper cards' text, which is then empty, and closes the dialog.
void enter_paper_cards(Workspace& workspace);

// --- grouping -----------------------------------------------------------------------------------------------------

// Under a card; empty: under none.
void group_opinions(Workspace& workspace, const std::vector<OpinionId>& opinions, const CardId& card);
// Makes an issue of them: `title` empty: the first one's text. Its title is open for typing where the picture shows it.
void adopt_opinions(Workspace& workspace, const std::vector<OpinionId>& opinions, const AreaId& area,
                    const std::string& title = {}, const std::optional<CardId>& behind = std::nullopt);
void remove_opinions(Workspace& workspace, const std::vector<OpinionId>& opinions);
void revise_opinion(Workspace& workspace, const OpinionId& opinion, const std::string& text,
                    const std::string& profession, const AreaId& area);

// Where the selected opinions might go: issues by code or title, and a new one. With nothing typed the new one comes
// first.
struct GroupChoice {
    CardId card;        // empty: a new issue
    std::string title;  // of the new issue
    friend bool operator==(const GroupChoice&, const GroupChoice&) = default;
};
std::vector<GroupChoice> group_choices(const Workspace& workspace);
void choose_group(Workspace& workspace, std::size_t choice);

// --- the panel ----------------------------------------------------------------------------------------------------

// Opens it and gives it the keys; with the keys in it, closes it.
void toggle_opinions(Workspace& workspace);
// The rows of the panel, from the top: under no card by area, then under cards, those of folded cards left out.
struct OpinionRows {
    struct Area {
        AreaId area;  // empty: of no area
        std::vector<OpinionId> opinions;
    };
    struct Group {
        CardId card;
        std::size_t count = 0;
        bool folded = true;
        std::vector<OpinionId> opinions;
    };
    std::vector<Area> open;
    std::vector<Group> grouped;
    std::size_t ungrouped = 0;  // in all areas
    std::size_t all = 0;
};
OpinionRows opinion_rows(const Workspace& workspace);
void select_opinion(Workspace& workspace, const OpinionId& opinion, bool toggle, bool extend);
// The row behind the last of these, or the one before them; empty: there is no other.
OpinionId row_behind(const Workspace& workspace, const std::vector<OpinionId>& opinions);
void fold_group(Workspace& workspace, const CardId& card, bool folded);
void search_group(Workspace& workspace);  // Ctrl+G
void edit_opinion(Workspace& workspace, const OpinionId& opinion);
void end_opinion_edit(Workspace& workspace, bool keep);
// A key while the panel has them and no field is open. Returns whether it was one of the panel's.
bool take_opinion_key(Workspace& workspace, const Shortcut& shortcut);
// Whether professions may stand beside opinions on the screen: not during the meeting, unless switched on.
bool shows_professions(const Workspace& workspace);

}  // namespace banso::acts
