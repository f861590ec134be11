// Reads edits from text: JSON Lines, one edit a line. Knows how they are written, not what they do.
//
//   {"add_card": {"kind": "issue", "area": "daily", "title": "夜間の連絡"}}
//   {"set": {"record": "K01", "field": "importance", "value": "high"}}
//
// The verb may also stand among the fields: {"edit": "set", "record": "K01", …}. Empty lines are passed over.
#pragma once

#include <string_view>
#include <vector>

#include "model/edits/edit_line.h"
#include "model/io/read_session.h"

namespace banso::io {

struct NumberedEditLine {
    int line = 1;  // from 1
    edits::EditLine edit;
    friend bool operator==(const NumberedEditLine&, const NumberedEditLine&) = default;
};

struct EditLines {
    std::vector<NumberedEditLine> lines;  // those that can be read
    std::vector<Problem> problems;        // why others cannot, in the order of the text, at most most_problems
};

EditLines read_edit_lines(std::string_view text);

}  // namespace banso::io
