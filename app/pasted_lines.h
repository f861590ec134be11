// A text from elsewhere as one entry a line: a list in a mail, a spreadsheet column, a table's paper cards typed in.
// Knows neither cards nor opinions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace banso {

// The text without spaces at its ends, wide and hard ones, tabs and carriage returns too.
std::string_view trimmed(std::string_view text);

// What is left of each line when what only belongs to the list is gone: bullets (・ - * •), numbers (1. (1) 1） ①),
// quotation marks of mails (>), quotes around the whole line. Blank lines and lines of dashes are left out. A cell that
// a spreadsheet has put into quotes because it holds line ends is one entry. Tabs between cells are kept.
std::vector<std::string> entries_of(std::string_view text);

// The cells of an entry, without the empty ones.
std::vector<std::string> cells_of(std::string_view entry);

}  // namespace banso
