// Questions about opinions (意見): in which order they were said, who may say one, and how a line typed at the speed of
// talk names area and profession. Pure; knows no panel.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/words/word.h"
#include "model/document.h"

namespace banso {

// As they came, by the log; those the log does not know (a file from elsewhere) first, by id.
std::vector<OpinionId> opinions_as_said(const Document& document);

// Professions that were named in this session: participants' first, then those of opinions, then who raised what.
std::vector<std::string> professions_here(const Document& document);

// The same, then the usual ones of home medical care that are not among them.
std::vector<std::string> known_professions(const Document& document, words::Language language);

// A line as a minute-taker types it: 看護師：夜間に電話がつながらない. Area and profession may both stand before a
// colon (half or full width), in any order and cut short (看：, 退院：); what names neither stays text.
struct SpokenLine {
    std::optional<AreaId> area;
    std::optional<std::string> profession;
    std::string text;
    friend bool operator==(const SpokenLine&, const SpokenLine&) = default;
};
SpokenLine read_spoken(const Document& document, const std::vector<std::string>& professions, std::string_view line);

// An entry of a list as one: the same, and cells of a spreadsheet that are a profession or an area say so.
SpokenLine read_entry(const Document& document, const std::vector<std::string>& professions, std::string_view entry);

}  // namespace banso
