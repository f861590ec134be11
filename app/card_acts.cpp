#include "app/card_acts.h"

#include <algorithm>
#include <utility>

#include "app/clipboard_text.h"
#include "app/places.h"
#include "model/codes.h"
#include "model/edits/cards.h"
#include "model/edits/links.h"
#include "model/edits/placement.h"
#include "model/edits/records.h"
#include "model/fields.h"
#include "render/text/unicode.h"

namespace banso::acts {
namespace {

std::string code_of(const Document& document, const CardId& id) {
    const Card* card = document.find(id);
    return card ? card->code : id.value;
}

// One step for making a card and typing its title.
std::string title_key(const CardId& card) {
    return "title " + card.value;
}

CardId selected_card(const Workspace& workspace) {
    const CardId card{workspace.editor().selection().primary().value};
    return workspace.document().find(card) ? card : CardId{};
}

// What is typed now was meant for a card that could not be made.
void type_nowhere(Workspace& workspace) {
    workspace.ui.takes_no_typing = selected_card(workspace);
}

// The next column of the view that was folded or hidden in this window, brought back; absent when there is none.
std::optional<CardKind> uncover_next(Workspace& workspace, const Card& card) {
    const View view = view_of(workspace.view());
    std::optional<CardKind> next;
    for (const ViewColumn& column : view.columns) {
        if (column.kind > card.kind && (!next || column.kind < *next)) next = column.kind;
    }
    if (next) workspace.ui.seeing.sight.uncover(*next, card.area);
    return next;
}

// The open column right of `kind`, the band not counted; absent at the end.
std::optional<CardKind> next_kind(const ViewLayout& placed, CardKind kind) {
    std::optional<CardKind> next;
    for (const ViewColumnPlace& column : placed.columns) {
        if (column.folded) continue;  // nobody would see the card
        if (column.kind > kind && (!next || column.kind < *next)) next = column.kind;
    }
    return next;
}

// New cards one below the other, in the order of the list.
Result<std::vector<CardId>> add_below(Transaction& t, const std::vector<Card>& cards, edits::Behind behind) {
    std::vector<CardId> made;
    for (Card card : cards) {
        card.id = {};
        const auto added = edits::add_card(t, std::move(card), behind);
        if (!added) return added.error();
        behind = *added;
        made.push_back(*added);
    }
    return made;
}

}  // namespace

std::string code_to_come(const Document& document, CardKind kind) {
    const std::string prefix(code_prefix(kind));
    const auto issued = document.issued_codes().find(prefix);
    std::int64_t number = issued == document.issued_codes().end() ? 0 : issued->second;
    std::string code;
    do {
        code = to_text(Code{prefix, ++number});
    } while (document.has_code(code));
    return code;
}

std::optional<CardId> new_card(Workspace& workspace, CardKind kind, const AreaId& area,
                               const std::optional<CardId>& behind, const CardId& from) {
    end_title(workspace, true);
    // A card that was left without a title is gone by now.
    const auto is_there = [&](const CardId& id) { return workspace.document().find(id) != nullptr; };
    if (!from.empty() && !is_there(from)) return std::nullopt;
    const RecordId before = workspace.editor().selection().primary();
    Card card;
    card.id = {workspace.editor().ids().next()};
    card.kind = kind;
    card.area = area;
    const CardId id = card.id;
    workspace.editor().close_step();
    const std::size_t steps = workspace.editor().history().position();
    const auto made = workspace.editor().edit(
        {EditLabel::AddCard, {code_to_come(workspace.document(), kind)}},
        [&](Transaction& t) -> Result<void> {
            const auto added = edits::add_card(t, card, behind && is_there(*behind) ? behind : std::nullopt);
            if (!added) return added.error();
            if (from.empty()) return {};
            const Card* source = t.document().find(from);
            if (!source) return Error{ErrorCode::NoSuchRecord, {from.value}};
            const auto linked = edits::add_link(t, from, *added, edits::usual_role(source->kind, kind));
            if (!linked) return linked.error();
            return {};
        },
        title_key(id));
    if (!made) return type_nowhere(workspace), std::nullopt;
    workspace.editor().selection().set(any(id));
    workspace.ui.title_edit = TitleEdit{id, steps, "", true, true, false, before};
    workspace.ui.wants_reveal = any(id);
    return id;
}

void new_card_here(Workspace& workspace) {
    const Document& document = workspace.document();
    if (const Card* selected = document.find(selected_card(workspace))) {
        new_card(workspace, selected->kind, selected->area, selected->id);
        return;
    }
    const ViewLayout& placed = workspace.picture().goal();
    if (document.areas().empty() || placed.columns.empty()) return;
    // Nothing selected: in the lane in the middle of what is in sight, in the column that the meeting is about; without
    // one, in the middle as well, so that it appears where people look.
    Point middle = workspace.camera.visible(workspace.ui.viewport).centre();
    const auto theme = theme_of(workspace.view());
    const auto column = std::find_if(placed.columns.begin(), placed.columns.end(),
                                     [&](const ViewColumnPlace& c) { return theme && c.kind == *theme && !c.folded; });
    if (column != placed.columns.end()) middle.x = column->head.centre().x;
    if (const auto place = cell_at(document, placed, middle))
        new_card(workspace, place->kind, place->area, place->behind);
}

void new_card_after(Workspace& workspace) {
    const Card* selected = workspace.document().find(selected_card(workspace));
    if (!selected) return new_card_here(workspace);
    if (selected->kind == CardKind::FieldOutcome) {
        workspace.editor().notices().add({.code = NoticeCode::NothingFollows, .args = {selected->code}});
        return type_nowhere(workspace);
    }
    // What was folded or hidden is brought back, but a view never jumps by itself before people's eyes: where the next
    // column is none of the view's, a notice offers the view in which it is.
    auto next = next_kind(workspace.picture().goal(), selected->kind);
    if (!next) next = uncover_next(workspace, *selected);
    if (!next) {
        type_nowhere(workspace);
        workspace.editor().notices().add({.code = NoticeCode::NextColumnHidden,
                                          .args = {std::string(to_text(selected->kind))},
                                          .action = "view_whole"});
        return;
    }
    const CardId from = selected->id;
    const bool passes = static_cast<int>(*next) > static_cast<int>(selected->kind) + 1;
    const auto made = new_card(workspace, *next, selected->area, std::nullopt, from);
    if (made && passes)
        workspace.editor().notices().add(
            {.code = NoticeCode::ColumnsPassed,
             .args = {code_of(workspace.document(), from), code_of(workspace.document(), *made)}});
}

// --- titles -------------------------------------------------------------------------------------------------------

void edit_title(Workspace& workspace, const CardId& card) {
    end_title(workspace, true);
    const Card* found = workspace.document().find(card);
    if (!found || workspace.editor().refuse_if_locked(card)) return;
    workspace.editor().selection().set(any(card));
    workspace.editor().close_step();
    workspace.ui.title_edit = TitleEdit{card, workspace.editor().history().position(), found->title};
    workspace.ui.wants_reveal = any(card);
}

void type_title(Workspace& workspace, const std::string& text) {
    auto& typing = workspace.ui.title_edit;
    if (!typing) return;
    typing->text = text;
    const Card* card = workspace.document().find(typing->card);
    // An empty title is only a moment between two: the last one stands until something is typed.
    if (!card || text.empty() || card->title == normalised(text)) return;
    (void)workspace.editor().edit(
        {EditLabel::RenameCard, {card->code}},
        [&](Transaction& t) { return edits::set_title(t, typing->card, normalised(text)); }, title_key(typing->card));
}

void end_title(Workspace& workspace, bool keep) {
    auto typing = std::exchange(workspace.ui.title_edit, std::nullopt);
    if (!typing) return;
    const Card* card = workspace.document().find(typing->card);
    const bool nothing_made = typing->is_new && card && card->title.empty();
    if (!keep || nothing_made) workspace.editor().call_off(typing->steps);
    if (!workspace.document().find(typing->card) && workspace.document().has_id(typing->came_from.value))
        workspace.editor().selection().set(typing->came_from);
    workspace.editor().close_step();
}

// --- cards --------------------------------------------------------------------------------------------------------

void link(Workspace& workspace, const CardId& from, const CardId& to) {
    const Card* source = workspace.document().find(from);
    const Card* target = workspace.document().find(to);
    if (!source || !target) return;
    // Drawn against the direction: people mean the link, not the way the pointer went.
    const bool reversed = source->kind > target->kind;
    const Card& first = reversed ? *target : *source;
    const Card& second = reversed ? *source : *target;
    (void)workspace.editor().edit({EditLabel::AddLink, {first.code, second.code}}, [&](Transaction& t) -> Result<void> {
        const auto added = edits::add_link(t, first.id, second.id, edits::usual_role(first.kind, second.kind));
        if (!added) return added.error();
        return {};
    });
}

void move_cards(Workspace& workspace, const std::vector<CardId>& cards, const AreaId& area, const CardId& behind) {
    if (cards.empty()) return;
    (void)workspace.editor().edit(
        {EditLabel::MoveCard, {code_of(workspace.document(), cards.back())}}, [&](Transaction& t) -> Result<void> {
            // Cards of several columns go each to their own cell; those of one column keep their order.
            CardId above = behind;
            for (const CardId& id : cards) {
                const Card* card = t.document().find(id);
                const Card* anchor = t.document().find(above);
                const bool same_cell = card && anchor && anchor->kind == card->kind && anchor->area == area;
                if (const auto moved =
                        edits::move_card(t, id, area, same_cell || above.empty() ? edits::Behind(above) : std::nullopt);
                    !moved)
                    return moved;
                above = id;
            }
            return {};
        });
}

void pin_card(Workspace& workspace, const CardId& card, Point in_cell) {
    (void)workspace.editor().edit({EditLabel::PinCard, {code_of(workspace.document(), card)}},
                                  [&](Transaction& t) { return edits::pin_card(t, card, in_cell); });
}

void toggle_pin(Workspace& workspace) {
    const CardId card = selected_card(workspace);
    if (!card) return;
    const Placement* placement = workspace.document().placement_of(card);
    if (placement && placement->pin) {
        (void)workspace.editor().edit({EditLabel::UnpinCard, {code_of(workspace.document(), card)}},
                                      [&](Transaction& t) { return edits::unpin_card(t, card); });
        return;
    }
    const ViewLayout& placed = workspace.picture().goal();
    const ViewCard* at = placed.find(card);
    const Card* record = workspace.document().find(card);
    const auto lane =
        std::find_if(placed.lanes.begin(), placed.lanes.end(), [&](const ViewLane& l) { return l.id == record->area; });
    if (at && lane != placed.lanes.end()) pin_card(workspace, card, {0, at->box.y - lane->box.y});
}

void delete_selected(Workspace& workspace) {
    const std::vector<RecordId> ids = workspace.editor().selection().ids();
    if (ids.empty()) return;
    const std::string what =
        ids.size() == 1 ? code_of(workspace.document(), {ids.front().value}) : std::to_string(ids.size());
    (void)workspace.editor().edit({EditLabel::RemoveCards, {what}}, [&](Transaction& t) -> Result<void> {
        for (const RecordId& id : ids) {
            if (!t.document().has_id(id.value)) continue;  // went with one before it
            if (const auto removed = edits::remove_record(t, id.value); !removed) return removed;
        }
        return {};
    });
}

void duplicate_selected(Workspace& workspace) {
    const auto cards = workspace.editor().selection().cards(workspace.document());
    if (cards.empty()) return;
    std::vector<RecordId> copies;
    const auto done = workspace.editor().edit({EditLabel::Duplicate, {std::to_string(cards.size())}},
                                              [&](Transaction& t) -> Result<void> {
                                                  const auto made = edits::duplicate_cards(t, cards);
                                                  if (!made) return made.error();
                                                  for (const CardId& id : *made) copies.push_back(any(id));
                                                  return {};
                                              });
    if (done) workspace.editor().selection().set(std::move(copies));
}

void move_selected(Workspace& workspace, int up_or_down) {
    const Card* card = workspace.document().find(selected_card(workspace));
    if (!card) return;
    // The cards of its cell as they stand, top to bottom.
    std::vector<const ViewCard*> cell;
    for (const ViewCard& other : workspace.picture().goal().cards) {
        const Card* record = workspace.document().find(other.id);
        if (record && record->kind == card->kind && record->area == card->area) cell.push_back(&other);
    }
    std::sort(cell.begin(), cell.end(), [](const ViewCard* a, const ViewCard* b) { return a->box.y < b->box.y; });
    const auto at =
        std::find_if(cell.begin(), cell.end(), [&](const ViewCard* c) { return c->id == card->id; }) - cell.begin();
    const auto target = at + up_or_down;
    if (target < 0 || target >= static_cast<std::ptrdiff_t>(cell.size())) return;
    const std::ptrdiff_t above = up_or_down > 0 ? target : target - 1;
    move_cards(workspace, {card->id}, card->area, above < 0 ? CardId{} : cell[static_cast<std::size_t>(above)]->id);
}

// --- clipboard ----------------------------------------------------------------------------------------------------

std::string copy_selected(Workspace& workspace) {
    const auto cards = workspace.editor().selection().cards(workspace.document());
    if (cards.empty()) return {};
    workspace.editor().notices().add({.code = NoticeCode::Copied, .args = {std::to_string(cards.size())}});
    return clipboard_text(edits::copy_cards(workspace.document(), cards));
}

void paste(Workspace& workspace, const std::string& text) {
    const Card* selected = workspace.document().find(selected_card(workspace));
    if (workspace.document().areas().empty()) return;
    const AreaId area = selected ? selected->area : workspace.document().areas().begin()->id;
    std::optional<edits::CardSet> set = cards_in_clipboard(text);
    const bool list = !set;
    if (!set) set = cards_of_lines(text, selected ? selected->kind : CardKind::Issue, area);
    if (set->cards.empty()) return;
    const edits::Behind selected_id = selected ? edits::Behind(selected->id) : std::nullopt;
    std::vector<RecordId> pasted;
    const auto done = workspace.editor().edit(
        {EditLabel::Paste, {std::to_string(set->cards.size())}}, [&](Transaction& t) -> Result<void> {
            const auto made = list ? add_below(t, set->cards, selected_id) : edits::paste_cards(t, *set, area);
            if (!made) return made.error();
            for (const CardId& id : *made) pasted.push_back(any(id));
            return {};
        });
    if (!done || pasted.empty()) return;
    workspace.ui.wants_reveal = pasted.back();
    workspace.editor().selection().set(std::move(pasted));
}

// --- links -------------------------------------------------------------------------------------------------------

std::vector<CardId> forward_targets(const Document& document, const ViewLayout& placed, const CardId& from) {
    std::vector<CardId> targets;
    const Card* source = document.find(from);
    if (!source) return targets;
    for (const ViewCard& card : placed.cards) {
        if (card.kind > source->kind && !document.link_between(from, card.id)) targets.push_back(card.id);
    }
    return targets;
}

}  // namespace banso::acts
