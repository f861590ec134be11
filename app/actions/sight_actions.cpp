// What is seen of the picture: columns and lanes put away and brought back.
#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
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

const std::array actions{
    Action{"fold_column", ActionGroup::View, say::fold_selected_column, {}, can_put_away<true>, fold<true>},
    Action{"fold_lane", ActionGroup::View, say::fold_selected_lane, {}, can_put_away<false>, fold<false>},
    Action{"hide_column", ActionGroup::View, say::hide_selected_column, {}, can_put_away<true>, hide<true>},
    Action{"hide_lane", ActionGroup::View, say::hide_selected_lane, {}, can_put_away<false>, hide<false>},
    Action{"show_everything", ActionGroup::View, say::show_everything, ctrl_shift(Key::Digit0),
           [](const Workspace& w) { return w.ui.seeing.sight.away() > 0; }, acts::show_everything},
    Action{"reverse",
           ActionGroup::View,
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
