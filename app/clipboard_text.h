// Cards as text for the clipboard: readable lines for other programs, and in them all that another Banso needs.
#pragma once

#include <optional>
#include <string>

#include "model/edits/cards.h"

namespace banso {

// One line of JSON that says it is Banso's.
std::string clipboard_text(const edits::CardSet& cards);

// The cards in a text made by clipboard_text; absent when it is any other text.
std::optional<edits::CardSet> cards_in_clipboard(const std::string& text);

// One card an entry (pasted_lines.h), as pasted from a mail or a spreadsheet column.
edits::CardSet cards_of_lines(const std::string& text, CardKind kind, const AreaId& area);

}  // namespace banso
