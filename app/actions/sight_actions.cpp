// What is seen of the picture: columns and lanes put away and brought back.
#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/back_row_acts.h"
#include "app/focus_acts.h"
#include "app/search_acts.h"
#include "app/sight_acts.h"
#include "app/words/seeing.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

std::optional<Head> head_of_selected(const Workspace& w, bool is_column) {
    const auto cards = w.editor().selection().cards(w.document());
    const Card* card = cards.empty() ? nullptr : w.document().find(cards.back());
    if (!card || !w.picture().goal().find(card->id)) return std::nullopt;
    return Head{is_column, card->kind, card->area};
}

template <bool is_column>
bool can_put_away(const Workspace& w) {
    const auto head = head_of_selected(w, is_column);
    return head && acts::can_put_away(w, *head);
}
template <bool is_column>
void fold(Workspace& w) {
    if (const auto head = head_of_selected(w, is_column)) acts::fold(w, *head);
}
template <bool is_column>
void hide(Workspace& w) {
    if (const auto head = head_of_selected(w, is_column)) acts::hide(w, *head);
}

template <FocusKind kind>
void focus_on_selected(Workspace& w) {
    const auto head = head_of_selected(w, kind == FocusKind::Columns);
    if (!head) return;
    acts::focus_on(w, kind,
                   kind == FocusKind::Columns ? std::to_string(static_cast<int>(head->kind)) : head->area.value);
}

template <bool is_hall>
Room chosen_room(const Workspace& w) {
    const Room& room = is_hall ? hall : small_room;
    return {room.screen_width, room.depth, w.settings.reading_divisor};
}
template <bool is_hall>
void choose_room(Workspace& w) {
    acts::set_room(w, chosen_room<is_hall>(w));
}
template <bool is_hall>
bool is_room(const Workspace& w) {
    return acts::room_of(w.settings) == chosen_room<is_hall>(w);
}

const std::array actions{
    Action{"find", ActionGroup::Edit, say::find, ctrl(Key::F), has_cards, acts::begin_search},
    Action{"focus_next", ActionGroup::Look, say::focus_next, plain(Key::PageDown), always,
           [](Workspace& w) { acts::step_focus(w, 1); }},
    Action{"focus_back", ActionGroup::Look, say::focus_back, plain(Key::PageUp), always,
           [](Workspace& w) { acts::step_focus(w, -1); }},
    Action{"focus_lane", ActionGroup::Look, say::focus_lane, {}, has_card, focus_on_selected<FocusKind::Lanes>},
    Action{"focus_column", ActionGroup::Look, say::focus_column, {}, has_card, focus_on_selected<FocusKind::Columns>},
    Action{"focus_chain",
           ActionGroup::Look,
           say::focus_chain,
           {},
           has_selection,
           [](Workspace& w) { acts::focus_on(w, FocusKind::Chain); }},
    Action{"blank", ActionGroup::Look, say::blank, plain(Key::F5), always,
           [](Workspace& w) { w.ui.seeing.blank = true; }},
    Action{"back_row", ActionGroup::Look, say::back_row, plain(Key::F6), always, acts::toggle_back_row,
           [](const Workspace& w) { return w.ui.seeing.back_row.has_value(); }},
    Action{"spotlight", ActionGroup::Look, say::spotlight, shift(Key::F6), always,
           [](Workspace& w) { w.ui.seeing.spotlight.on = !w.ui.seeing.spotlight.on; },
           [](const Workspace& w) { return w.ui.seeing.spotlight.on; }},
    Action{"room_small", ActionGroup::Look, say::room_small, {}, always, choose_room<false>, is_room<false>},
    Action{"room_hall", ActionGroup::Look, say::room_hall, {}, always, choose_room<true>, is_room<true>},
    Action{"room", ActionGroup::Look, say::room, {}, always, [](Workspace& w) { w.ui.dialog = Dialog::Room; }},
    Action{"fold_column", ActionGroup::Look, say::fold_selected_column, {}, can_put_away<true>, fold<true>},
    Action{"fold_lane", ActionGroup::Look, say::fold_selected_lane, {}, can_put_away<false>, fold<false>},
    Action{"hide_column", ActionGroup::Look, say::hide_selected_column, {}, can_put_away<true>, hide<true>},
    Action{"hide_lane", ActionGroup::Look, say::hide_selected_lane, {}, can_put_away<false>, hide<false>},
    Action{"show_everything", ActionGroup::Look, say::show_everything, ctrl_shift(Key::Digit0),
           [](const Workspace& w) { return w.ui.seeing.sight.away() > 0; }, acts::show_everything},
    Action{"reverse",
           ActionGroup::Look,
           say::reverse,
           {},
           always,
           [](Workspace& w) { w.ui.seeing.sight.reversed = !w.ui.seeing.sight.reversed; },
           [](const Workspace& w) { return w.ui.seeing.sight.reversed; }},
};

}  // namespace

std::span<const Action> sight_actions() {
    return actions;
}

}  // namespace banso
