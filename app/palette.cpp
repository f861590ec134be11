#include "app/palette.h"

#include <algorithm>
#include <optional>

#include "app/search_acts.h"
#include "app/words/actions.h"
#include "app/words/meeting.h"
#include "app/words/opinions.h"
#include "app/words/pdca.h"
#include "app/workspace.h"
#include "render/text/unicode.h"

namespace banso {
namespace {

constexpr std::size_t recent_actions_kept = 8;
constexpr std::size_t most_cards = 12;
constexpr int no_match = 1000;

std::vector<std::string> split(const std::string& folded) {
    std::vector<std::string> words{""};
    for (const char c : folded) {
        if (c != ' ') {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// Whether the letters of `word` come in `text` in their order, beginning with that of a word.
bool abbreviates(const std::string& word, const std::string& text) {
    if (word.size() < 2 || std::any_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; })) return false;
    for (std::size_t start = 0; start < text.size(); ++start) {
        if (text[start] != word[0] || (start > 0 && text[start - 1] != ' ')) continue;
        std::size_t next = 1;
        for (std::size_t i = start + 1; i < text.size() && next < word.size(); ++i) next += text[i] == word[next];
        if (next == word.size()) return true;
    }
    return false;
}

// The smaller the better.
int nearness(const std::string& word, const std::string& ja, const std::string& en, const std::string& others) {
    if (ja.starts_with(word) || en.starts_with(word)) return 0;
    if (en.find(" " + word) != std::string::npos || ja.find(word) != std::string::npos) return 1;
    if (en.find(word) != std::string::npos) return 2;
    if (others.find(word) != std::string::npos) return 3;
    return abbreviates(word, en) ? 4 : no_match;
}

int nearness(const Action& action, const std::vector<std::string>& words) {
    const std::string ja = fold_for_search(action.label.ja);
    const std::string en = fold_for_search(action.label.en);
    std::string id(action.id);
    std::replace(id.begin(), id.end(), '_', ' ');
    const words::Word menu = menu_of(action.group);
    const std::string others = fold_for_search(id + " " + menu.ja + " " + menu.en + " " + to_text(action.shortcut) +
                                               " " + to_text(action.second_shortcut));
    int sum = 0;
    for (const std::string& word : words) {
        const int near = nearness(word, ja, en, others);
        if (near == no_match) return no_match;
        sum += near;
    }
    return sum;
}

void add_cards(const Workspace& workspace, const std::vector<std::string>& words, std::vector<PaletteEntry>& entries) {
    std::vector<PaletteEntry> exact, others;
    for (const Card& card : workspace.document().cards()) {
        const std::string code = fold_for_search(card.code);
        if (words.size() == 1 && code == words.front()) {
            exact.push_back({nullptr, card.id});
            continue;
        }
        if (others.size() == most_cards) continue;
        const std::string all = code + " " + fold_for_search(card.title);
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&](const std::string& word) { return all.find(word) != std::string::npos; });
        if (fits) others.push_back({nullptr, card.id});
    }
    entries.insert(entries.begin(), exact.begin(), exact.end());
    const auto disabled = std::find_if(entries.begin(), entries.end(), [](const auto& e) { return !e.enabled; });
    entries.insert(disabled, others.begin(), others.end());
}

}  // namespace

words::Word menu_of(ActionGroup group) {
    switch (group) {
        case ActionGroup::File:
            return words::action::group_file;
        case ActionGroup::Edit:
            return words::action::group_edit;
        case ActionGroup::Card:
            return words::action::group_card;
        case ActionGroup::Opinion:
            return words::action::group_opinion;
        case ActionGroup::View:
            return words::action::group_view;
        case ActionGroup::Look:
            return words::action::group_look;
        case ActionGroup::Meeting:
            return words::action::group_meeting;
        case ActionGroup::Pdca:
            return words::action::group_pdca;
        case ActionGroup::Help:
            return words::action::group_help;
    }
    return {"", ""};
}

std::vector<PaletteEntry> palette_entries(const Workspace& workspace, const std::string& query) {
    const std::vector<std::string> words = split(fold_for_search(query));
    const auto& recent = workspace.settings.recent_actions;
    struct Candidate {
        int order;
        PaletteEntry entry;
    };
    std::vector<Candidate> candidates;
    for (const Action& action : all_actions()) {
        int order = nearness(action, words) * 100;
        if (order >= no_match * 100) continue;
        const auto used = std::find(recent.begin(), recent.end(), action.id);
        order += used == recent.end() ? 50 : static_cast<int>(used - recent.begin());
        const bool enabled = action.enabled(workspace);
        if (!enabled) order += no_match * 100;
        candidates.push_back({order, {&action, {}, enabled}});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.order < b.order; });
    std::vector<PaletteEntry> entries;
    for (const Candidate& candidate : candidates) entries.push_back(candidate.entry);
    if (!words.empty()) add_cards(workspace, words, entries);
    return entries;
}

void open_palette(Workspace& workspace) {
    workspace.ui.seeing.palette = {.wants_keyboard = true};
    workspace.ui.dialog = Dialog::Palette;
}

bool run_entry(Workspace& workspace, const PaletteEntry& entry) {
    if (!entry.enabled) return false;
    workspace.ui.dialog = Dialog::None;
    if (!entry.action) return acts::go_to_card(workspace, entry.card), true;
    auto& recent = workspace.settings.recent_actions;
    std::erase(recent, entry.action->id);
    recent.insert(recent.begin(), std::string(entry.action->id));
    if (recent.size() > recent_actions_kept) recent.resize(recent_actions_kept);
    entry.action->run(workspace);
    return true;
}

}  // namespace banso
