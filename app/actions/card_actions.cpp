#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/card_acts.h"
#include "app/catalogue_acts.h"
#include "app/link_labels.h"
#include "app/merging.h"
#include "app/walking.h"
#include "app/words/actions.h"
#include "app/words/catalogue.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

// Also from the last column: that none follows is said, and what is typed next lands nowhere.
bool can_go_on_from_card(const Workspace& w) {
    return can_edit(w) && !w.editor().selection().cards(w.document()).empty();
}

bool can_merge(const Workspace& w) {
    return can_edit(w) && w.editor().selection().cards(w.document()).size() > 1;
}

// With a link or a gauge selected nobody can tell where a card would go.
bool can_make_card(const Workspace& w) {
    return can_edit(w) && (!has_selection(w) || has_card(w));
}

const std::array actions{
    Action{"new_card", ActionGroup::Card, say::new_card, plain(Key::Enter), can_make_card, acts::new_card_here, nullptr,
           plain(Key::Insert)},
    Action{"new_linked_card", ActionGroup::Card, say::new_linked_card, plain(Key::Tab), can_go_on_from_card,
           acts::new_card_after},
    Action{"catalogue", ActionGroup::Card, say::catalogue, ctrl_shift(Key::E), can_edit, acts::open_catalogue},
    Action{"edit_title", ActionGroup::Card, say::edit_title, plain(Key::F2), can_edit_card,
           [](Workspace& w) { acts::edit_title(w, w.editor().selection().cards(w.document()).back()); }},
    Action{"walk_back", ActionGroup::Card, say::walk_back, shift(Key::Tab), has_card, acts::walk_back},
    Action{"link_from", ActionGroup::Card, say::link_from, ctrl(Key::L), can_edit_card, acts::show_link_labels,
           [](const Workspace& w) { return w.ui.capture.labels_shown(); }},
    Action{"merge", ActionGroup::Card, say::merge, ctrl_shift(Key::M), can_merge, acts::merge_selected},
    Action{"move_up", ActionGroup::Card, say::move_up, alt(Key::Up), can_edit_card,
           [](Workspace& w) { acts::move_selected(w, -1); }},
    Action{"move_down", ActionGroup::Card, say::move_down, alt(Key::Down), can_edit_card,
           [](Workspace& w) { acts::move_selected(w, 1); }},
    Action{"pin", ActionGroup::Card, say::pin, ctrl(Key::P), can_edit_card, acts::toggle_pin},
    Action{"comment", ActionGroup::Card, say::comment, ctrl(Key::M), has_selection,
           [](Workspace& w) { open_inspector(w.ui), w.ui.wants_comment = true; }},
    Action{"walk_left", ActionGroup::Card, say::walk_left, plain(Key::Left), has_cards,
           [](Workspace& w) { acts::walk(w, acts::Towards::Left); }},
    Action{"walk_right", ActionGroup::Card, say::walk_right, plain(Key::Right), has_cards,
           [](Workspace& w) { acts::walk(w, acts::Towards::Right); }},
    Action{"walk_up", ActionGroup::Card, say::walk_up, plain(Key::Up), has_cards,
           [](Workspace& w) { acts::walk(w, acts::Towards::Up); }},
    Action{"walk_down", ActionGroup::Card, say::walk_down, plain(Key::Down), has_cards,
           [](Workspace& w) { acts::walk(w, acts::Towards::Down); }},
    Action{"select_left", ActionGroup::Card, say::select_left, shift(Key::Left), has_cards,
           [](Workspace& w) { acts::select_towards(w, acts::Towards::Left); }},
    Action{"select_right", ActionGroup::Card, say::select_right, shift(Key::Right), has_cards,
           [](Workspace& w) { acts::select_towards(w, acts::Towards::Right); }},
    Action{"select_up", ActionGroup::Card, say::select_up, shift(Key::Up), has_cards,
           [](Workspace& w) { acts::select_towards(w, acts::Towards::Up); }},
    Action{"select_down", ActionGroup::Card, say::select_down, shift(Key::Down), has_cards,
           [](Workspace& w) { acts::select_towards(w, acts::Towards::Down); }},
    Action{"link_left", ActionGroup::Card, say::link_left, ctrl(Key::Left), has_card,
           [](Workspace& w) { acts::walk_links(w, acts::Towards::Left); }},
    Action{"link_right", ActionGroup::Card, say::link_right, ctrl(Key::Right), has_card,
           [](Workspace& w) { acts::walk_links(w, acts::Towards::Right); }},
    Action{"link_up", ActionGroup::Card, say::link_up, ctrl(Key::Up), has_card,
           [](Workspace& w) { acts::walk_links(w, acts::Towards::Up); }},
    Action{"link_down", ActionGroup::Card, say::link_down, ctrl(Key::Down), has_card,
           [](Workspace& w) { acts::walk_links(w, acts::Towards::Down); }},
};

}  // namespace

std::span<const Action> card_actions() {
    return actions;
}

}  // namespace banso
