// What is under way while people speak: links by label, the line for spoken sentences, the panel of opinions, paper
// cards entered in one go. Plain data as the rest of UiState; remembered neither in the session nor in its history.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"

namespace banso {

// Labels stand on cards: what is typed is the label of the card to link with, and no text. No field is open then, and
// an input method must not compose.
struct LinkLabels {
    CardId from;
    bool every_column = false;  // also backward and in the same column
    std::string typed;          // of a label of two letters
};

// Of whom and of what the next opinions are: the line and the paper cards share it, so that it is said once.
struct Speaker {
    AreaId area;
    std::string profession;
    bool chosen = false;  // false: the area follows what is selected
};

// The line at the bottom of the window for spoken sentences. Closed, it keeps what was typed as a draft.
struct CaptureLine {
    bool open = false;
    bool wants_keyboard = false;
    std::string text;
    OpinionId last;  // the one made last, shown back
    bool has_keyboard = false;
    bool lets_go = false;          // in this frame, of the keyboard
    bool keeps_out_paste = false;  // in this frame: a list was pasted, as opinions
};

// Paper cards of a table: one opinion a line.
struct PaperCards {
    bool wants_keyboard = false;
    std::string text;
};

// The issue that selected opinions are to go under is being looked for.
struct GroupSearch {
    bool wants_keyboard = true;
    std::string text;
    std::size_t choice = 0;  // of group_choices()
};

// An opinion whose text is edited in the panel.
struct OpinionEdit {
    OpinionId opinion;
    std::string text;
    bool wants_keyboard = true;
};

struct OpinionsPanel {
    bool open = false;
    std::vector<OpinionId> selected;  // in order of selection
    OpinionId cursor;
    OpinionId anchor;              // where Shift+arrows began
    std::vector<CardId> unfolded;  // cards whose opinions are shown
    std::optional<GroupSearch> search;
    std::optional<OpinionEdit> edit;
    bool wants_reveal = false;  // the cursor has moved
};

struct Capture {
    std::optional<LinkLabels> labels;
    Speaker speaker;
    CaptureLine line;
    PaperCards paper_cards;
    std::string other_profession;  // that is being typed where one is chosen
    OpinionsPanel opinions;
    [[nodiscard]] bool labels_shown() const { return labels.has_value(); }
    // One of these fields has asked for the keyboard and not got it yet: what is typed meanwhile is its.
    [[nodiscard]] bool wants_keyboard() const {
        return (line.open && line.wants_keyboard) || (opinions.search && opinions.search->wants_keyboard) ||
               (opinions.edit && opinions.edit->wants_keyboard);
    }
};

}  // namespace banso
