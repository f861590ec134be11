#include "app/meeting/meeting_lines.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "app/pasted_lines.h"

namespace banso {
namespace {

bool take_end(std::string_view& text, std::initializer_list<std::string_view> ends) {
    for (const std::string_view end : ends) {
        if (!text.ends_with(end)) continue;
        text.remove_suffix(end.size());
        text = trimmed(text);
        return true;
    }
    return false;
}

// Digits of either width at the end of `text`, taken off it.
std::optional<std::int64_t> take_number_at_end(std::string_view& text) {
    static constexpr std::array<std::string_view, 10> wide{"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
    std::int64_t number = 0;
    std::int64_t place = 1;
    int digits = 0;
    for (bool found = true; found && digits < 4;) {
        found = false;
        for (std::size_t digit = 0; digit < wide.size() && !found; ++digit) {
            const char narrow = static_cast<char>('0' + digit);
            if (!text.ends_with(narrow) && !text.ends_with(wide[digit])) continue;
            text.remove_suffix(text.ends_with(narrow) ? 1 : wide[digit].size());
            number += place * static_cast<std::int64_t>(digit);
            place *= 10;
            ++digits;
            found = true;
        }
    }
    return digits ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> take_minutes(std::string_view& line) {
    std::string_view rest = line;
    const bool bracket = take_end(rest, {"）", ")"});
    if (!take_end(rest, {"分間", "分", "minutes", "min.", "min"})) return std::nullopt;
    const auto minutes = take_number_at_end(rest);
    if (!minutes) return std::nullopt;
    if (bracket) (void)take_end(rest, {"（", "("});
    rest = trimmed(rest);
    (void)take_end(rest, {"、", ",", "…", ":", "："});
    line = rest;
    return minutes;
}

std::optional<AgendaKind> kind_named_in(std::string_view line) {
    static constexpr std::pair<std::string_view, AgendaKind> words[] = {
        {"個人ワーク", AgendaKind::Individual}, {"グループワーク", AgendaKind::Group},
        {"全体協議", AgendaKind::Plenary},      {"全体共有", AgendaKind::Plenary},
        {"まとめ", AgendaKind::Closing},        {"説明", AgendaKind::Briefing},
        {"individual", AgendaKind::Individual}, {"group", AgendaKind::Group},
        {"plenary", AgendaKind::Plenary},       {"closing", AgendaKind::Closing},
        {"briefing", AgendaKind::Briefing}};
    for (const auto& [word, kind] : words) {
        if (line.find(word) != std::string_view::npos) return kind;
    }
    return std::nullopt;
}

std::vector<std::string> parts_of(std::string_view line) {
    std::vector<std::string> parts;
    for (;;) {
        std::size_t at = std::string_view::npos;
        std::size_t length = 0;
        for (const std::string_view sign : {"\t", "/", "／"}) {
            const std::size_t found = line.find(sign);
            if (found >= at) continue;
            at = found;
            length = sign.size();
        }
        parts.emplace_back(trimmed(line.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        line.remove_prefix(at + length);
    }
}

}  // namespace

std::vector<AgendaItem> agenda_of_lines(std::string_view text) {
    std::vector<AgendaItem> items;
    for (const std::string& entry : entries_of(text)) {
        std::string_view line = entry;
        AgendaItem item;
        item.kind = kind_named_in(line);
        item.minutes = take_minutes(line);
        item.title = line;
        if (!item.title.empty()) items.push_back(std::move(item));
    }
    return items;
}

std::vector<Participant> participants_of_lines(std::string_view text) {
    std::vector<Participant> people;
    for (const std::string& line : entries_of(text)) {
        std::vector<std::string> parts = parts_of(line);
        Participant person;
        person.affiliation = parts[0];
        if (parts.size() == 2) person.profession = parts[1];
        if (parts.size() == 3) person.department = parts[1], person.profession = parts[2];
        if (parts.size() > 3) person.department = parts[1], person.position = parts[2], person.profession = parts[3];
        people.push_back(std::move(person));
    }
    return people;
}

}  // namespace banso
