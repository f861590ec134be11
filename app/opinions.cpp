#include "app/opinions.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "app/pasted_lines.h"
#include "app/words/professions.h"
#include "render/text/unicode.h"

namespace banso {
namespace {

constexpr std::size_t longest_prefix = 24;  // characters: a sentence before a colon is no profession

void add_new(std::vector<std::string>& list, const std::string& profession) {
    if (!profession.empty() && std::find(list.begin(), list.end(), profession) == list.end())
        list.push_back(profession);
}

// Where the first colon stands and what is behind it.
struct Colon {
    std::size_t at;
    std::size_t behind;
};
std::optional<Colon> first_colon(std::string_view text) {
    static constexpr std::string_view wide = "：";
    const std::size_t narrow_at = text.find(':');
    const std::size_t wide_at = text.find(wide);
    if (narrow_at == wide_at) return std::nullopt;  // neither
    if (narrow_at < wide_at) return Colon{narrow_at, narrow_at + 1};
    return Colon{wide_at, wide_at + wide.size()};
}

// Takes the name if it is one; `whole`: cut short it is none.
bool take_name(SpokenLine& line, const Document& document, const std::vector<std::string>& professions,
               std::string_view name, bool whole) {
    const std::string folded = fold_for_search(name);
    if (folded.empty() || count_graphemes(name) > longest_prefix) return false;
    const auto fits = [&](const std::string& candidate) {
        const std::string other = fold_for_search(candidate);
        return whole ? other == folded : other.starts_with(folded);
    };
    if (!line.profession) {
        const auto found = std::find_if(professions.begin(), professions.end(), fits);
        if (found != professions.end()) return line.profession = *found, true;
    }
    if (!line.area) {
        for (const Area& area : document.areas()) {
            if (fits(area.name)) return line.area = area.id, true;
        }
    }
    return false;
}

std::string_view without_spaces(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with("\u3000"))
        text.remove_prefix(text.front() == ' ' ? 1 : std::string_view("\u3000").size());
    while (text.ends_with(' ') || text.ends_with("\u3000"))
        text.remove_suffix(text.back() == ' ' ? 1 : std::string_view("\u3000").size());
    return text;
}

}  // namespace

std::vector<OpinionId> opinions_as_said(const Document& document) {
    std::unordered_map<std::string, std::size_t> first;  // place in the log, from 1
    std::size_t place = 0;
    for (const LogEntry& entry : document.table<LogEntry>()) {
        ++place;
        // A log grows long; only these bring opinions in.
        if (entry.action != "add_opinion" && entry.action != "edit" && entry.action != "add_record") continue;
        for (const std::string& record : entry.records) first.emplace(record, place);
    }
    std::vector<std::pair<std::size_t, OpinionId>> sorted;
    for (const Opinion& opinion : document.inbox()) {
        const auto found = first.find(opinion.id.value);
        sorted.emplace_back(found == first.end() ? 0 : found->second, opinion.id);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<OpinionId> ids;
    for (auto& [at, id] : sorted) ids.push_back(std::move(id));
    return ids;
}

std::vector<std::string> professions_here(const Document& document) {
    std::vector<std::string> list;
    for (const Participant& participant : document.participants()) add_new(list, participant.profession);
    for (const Opinion& opinion : document.inbox()) add_new(list, opinion.profession);
    for (const Card& card : document.cards()) {
        for (const std::string& profession : card.raised_by) add_new(list, profession);
    }
    return list;
}

std::vector<std::string> known_professions(const Document& document, words::Language language) {
    std::vector<std::string> list = professions_here(document);
    for (const words::Word& profession : words::usual_professions) add_new(list, profession.in(language));
    return list;
}

SpokenLine read_spoken(const Document& document, const std::vector<std::string>& professions, std::string_view line) {
    SpokenLine spoken;
    for (int names = 0; names < 2; ++names) {
        const auto colon = first_colon(line);
        if (!colon || !take_name(spoken, document, professions, without_spaces(line.substr(0, colon->at)), false))
            break;
        line = line.substr(colon->behind);
        while (line.starts_with(' ') || line.starts_with("\u3000"))
            line.remove_prefix(line.front() == ' ' ? 1 : std::string_view("\u3000").size());
    }
    spoken.text = std::string(line);
    return spoken;
}

SpokenLine read_entry(const Document& document, const std::vector<std::string>& professions, std::string_view entry) {
    SpokenLine spoken;
    std::string text;
    for (const std::string& cell : cells_of(entry)) {
        const bool alone = cell.size() == entry.size();
        if (!alone && take_name(spoken, document, professions, cell, true)) continue;
        text += (text.empty() ? "" : " ") + cell;
    }
    SpokenLine named = read_spoken(document, professions, text);
    if (named.area && !spoken.area) spoken.area = named.area;
    if (named.profession && !spoken.profession) spoken.profession = named.profession;
    spoken.text = std::move(named.text);
    return spoken;
}

}  // namespace banso
