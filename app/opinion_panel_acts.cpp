// The panel's part of opinion_acts.h: which rows there are, what is selected in them, what keys do there.
#include <algorithm>
#include <map>
#include <utility>

#include "app/card_acts.h"
#include "app/opinion_acts.h"
#include "app/opinions.h"

namespace banso::acts {
namespace {

std::vector<OpinionId> walkable(const OpinionRows& rows) {
    std::vector<OpinionId> ids;
    for (const auto& area : rows.open) ids.insert(ids.end(), area.opinions.begin(), area.opinions.end());
    for (const auto& group : rows.grouped) ids.insert(ids.end(), group.opinions.begin(), group.opinions.end());
    return ids;
}

bool contains(const std::vector<OpinionId>& list, const OpinionId& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

void walk_rows(Workspace& workspace, int by, bool extend, bool keep) {
    OpinionsPanel& panel = workspace.ui.capture.opinions;
    const auto rows = walkable(opinion_rows(workspace));
    if (rows.empty()) return;
    const auto at = std::find(rows.begin(), rows.end(), panel.cursor) - rows.begin();
    const auto count = static_cast<std::ptrdiff_t>(rows.size());
    const auto to = at == count ? (by > 0 ? 0 : count - 1) : std::clamp<std::ptrdiff_t>(at + by, 0, count - 1);
    const OpinionId& next = rows[static_cast<std::size_t>(to)];
    panel.wants_reveal = true;
    if (keep) {
        panel.cursor = next;
    } else {
        select_opinion(workspace, next, false, extend);
    }
}

void unfold_all(Workspace& workspace) {
    auto& unfolded = workspace.ui.capture.opinions.unfolded;
    unfolded.clear();
    for (const auto& group : opinion_rows(workspace).grouped) unfolded.push_back(group.card);
}

// The group the cursor stands in; outside of any, all groups.
void fold_at_cursor(Workspace& workspace) {
    OpinionsPanel& panel = workspace.ui.capture.opinions;
    const Opinion* opinion = workspace.document().find(panel.cursor);
    if (!opinion || opinion->under.empty()) return panel.unfolded.clear();
    fold_group(workspace, opinion->under, true);
}

// The panel has the keys now, and the line for what is said lets go of them.
void take_keys(Workspace& workspace) {
    Capture& capture = workspace.ui.capture;
    capture.opinions.open = true;
    workspace.ui.keys_in = KeyPanel::Opinions;
    capture.line.lets_go = capture.line.has_keyboard;
    capture.line.wants_keyboard = false;
}

}  // namespace

OpinionRows opinion_rows(const Workspace& workspace) {
    const Document& document = workspace.document();
    const auto& unfolded = workspace.ui.capture.opinions.unfolded;
    OpinionRows rows;
    std::map<CardId, std::vector<OpinionId>> under;
    std::map<AreaId, std::vector<OpinionId>> loose;
    for (const OpinionId& id : opinions_as_said(document)) {
        const Opinion& opinion = *document.find(id);
        ++rows.all;
        if (document.find(opinion.under)) {
            under[opinion.under].push_back(id);
        } else {
            ++rows.ungrouped;
            loose[document.find(opinion.area) ? opinion.area : AreaId{}].push_back(id);
        }
    }
    for (const Area& area : document.areas()) {
        if (auto found = loose.find(area.id); found != loose.end())
            rows.open.push_back({area.id, std::move(found->second)});
    }
    if (auto found = loose.find(AreaId{}); found != loose.end()) rows.open.push_back({{}, std::move(found->second)});
    for (auto& [card, opinions] : under) {
        const bool folded = std::find(unfolded.begin(), unfolded.end(), card) == unfolded.end();
        const std::size_t count = opinions.size();
        rows.grouped.push_back({card, count, folded, folded ? std::vector<OpinionId>{} : std::move(opinions)});
    }
    std::sort(rows.grouped.begin(), rows.grouped.end(),
              [&](const auto& a, const auto& b) { return document.find(a.card)->code < document.find(b.card)->code; });
    return rows;
}

void toggle_opinions(Workspace& workspace) {
    OpinionsPanel& panel = workspace.ui.capture.opinions;
    if (panel.open && workspace.ui.keys_in == KeyPanel::Opinions) {
        panel.open = false;
        workspace.ui.keys_in = KeyPanel::None;
        panel.search.reset();
        end_opinion_edit(workspace, true);
        return;
    }
    end_title(workspace, true);
    take_keys(workspace);
    const auto rows = walkable(opinion_rows(workspace));
    if (!rows.empty() && !contains(rows, panel.cursor)) select_opinion(workspace, rows.front(), false, false);
    if (panel.selected.empty() && contains(rows, panel.cursor)) panel.selected = {panel.cursor};
}

void select_opinion(Workspace& workspace, const OpinionId& opinion, bool toggle, bool extend) {
    OpinionsPanel& panel = workspace.ui.capture.opinions;
    panel.cursor = opinion;
    if (toggle) {
        panel.anchor = opinion;
        if (std::erase(panel.selected, opinion) == 0) panel.selected.push_back(opinion);
        return;
    }
    if (!extend) {
        panel.anchor = opinion;
        panel.selected = {opinion};
        return;
    }
    const auto rows = walkable(opinion_rows(workspace));
    auto from = std::find(rows.begin(), rows.end(), panel.anchor);
    auto to = std::find(rows.begin(), rows.end(), opinion);
    if (from == rows.end() || to == rows.end()) return;
    if (from > to) std::swap(from, to);
    panel.selected.assign(from, to + 1);
}

OpinionId row_behind(const Workspace& workspace, const std::vector<OpinionId>& opinions) {
    OpinionId before;
    bool passed = false;
    for (const OpinionId& row : walkable(opinion_rows(workspace))) {
        if (contains(opinions, row)) {
            passed = true;
        } else if (passed) {
            return row;
        } else {
            before = row;
        }
    }
    return before;
}

void fold_group(Workspace& workspace, const CardId& card, bool folded) {
    auto& unfolded = workspace.ui.capture.opinions.unfolded;
    std::erase(unfolded, card);
    if (!folded) unfolded.push_back(card);
}

void search_group(Workspace& workspace) {
    OpinionsPanel& panel = workspace.ui.capture.opinions;
    std::erase_if(panel.selected, [&](const OpinionId& id) { return !workspace.document().find(id); });
    if (panel.selected.empty() && workspace.document().find(panel.cursor)) panel.selected = {panel.cursor};
    if (panel.selected.empty()) return;
    end_title(workspace, true);
    take_keys(workspace);
    panel.search = GroupSearch{};
}

void edit_opinion(Workspace& workspace, const OpinionId& opinion) {
    const Opinion* found = workspace.document().find(opinion);
    if (!found || workspace.editor().read_only()) return;
    workspace.ui.capture.opinions.edit = OpinionEdit{opinion, found->text, true};
}

void end_opinion_edit(Workspace& workspace, bool keep) {
    const auto edit = std::exchange(workspace.ui.capture.opinions.edit, std::nullopt);
    const Opinion* found = edit ? workspace.document().find(edit->opinion) : nullptr;
    if (!keep || !found || edit->text.empty() || edit->text == found->text) return;
    revise_opinion(workspace, found->id, edit->text, found->profession, found->area);
}

bool take_opinion_key(Workspace& workspace, const Shortcut& shortcut) {
    OpinionsPanel& panel = workspace.ui.capture.opinions;
    if (!panel.open || workspace.ui.keys_in != KeyPanel::Opinions) return false;
    const bool up_or_down = shortcut.key == Key::Up || shortcut.key == Key::Down;
    if (up_or_down && !shortcut.alt)
        return walk_rows(workspace, shortcut.key == Key::Up ? -1 : 1, shortcut.shift, shortcut.ctrl), true;
    if (shortcut == plain(Key::Escape)) return workspace.ui.keys_in = KeyPanel::None, true;
    if (shortcut == plain(Key::Space) && workspace.document().find(panel.cursor))
        return select_opinion(workspace, panel.cursor, true, false), true;
    if (shortcut == plain(Key::Enter) || shortcut == plain(Key::F2)) return edit_opinion(workspace, panel.cursor), true;
    if (shortcut == plain(Key::Delete)) return remove_opinions(workspace, panel.selected), true;
    if (shortcut == ctrl(Key::A)) {
        panel.selected = walkable(opinion_rows(workspace));
        return true;
    }
    if (shortcut == plain(Key::Backspace)) return group_opinions(workspace, std::vector(panel.selected), {}), true;
    if (shortcut == plain(Key::Right)) return unfold_all(workspace), true;
    if (shortcut == plain(Key::Left)) return fold_at_cursor(workspace), true;
    // What else is plain would be the canvas's; here it does nothing.
    const bool function_key = shortcut.key >= Key::F1 && shortcut.key <= Key::F12;
    return !shortcut.ctrl && !shortcut.alt && !function_key;
}

}  // namespace banso::acts
