// Links drawn without the mouse: every card in sight with which the selected one could be linked carries a letter or
// two; typing them makes the link, or takes it away where there is one.
#pragma once

#include <string>
#include <vector>

#include "app/workspace.h"

namespace banso::acts {

struct LinkLabel {
    CardId card;
    std::string letters;  // small Latin letters; no label begins with another
    bool linked = false;  // there is a link already: typing the label takes it away
    friend bool operator==(const LinkLabel&, const LinkLabel&) = default;
};

// `count` labels: single letters from the home row outwards, then pairs. None is the beginning of another.
std::vector<std::string> label_letters(std::size_t count);

// The labels as they are shown now, column by column and each from the top; empty while none are shown. First the cards
// further right, then, asked once more, all others as well.
std::vector<LinkLabel> link_labels(const Workspace& workspace);

// Shows them for the selected card; those of every column when the first are up; none when all are.
void show_link_labels(Workspace& workspace);

// Takes letters of a label, also full-width ones. What begins no label is passed over.
void type_label(Workspace& workspace, const std::string& text);

// Links the cards, or takes their link away, and says which.
void toggle_link(Workspace& workspace, const CardId& from, const CardId& to);

}  // namespace banso::acts
