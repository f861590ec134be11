#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/card_acts.h"
#include "app/words/actions.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

bool can_delete(const Workspace& w) {
    return can_edit(w) && has_selection(w);
}

void select_all(Workspace& w) {
    std::vector<RecordId> ids;
    for (const ViewCard& card : w.picture().goal().cards) ids.push_back(any(card.id));
    w.editor().selection().set(std::move(ids));
}

void cut(Workspace& w) {
    w.ui.clipboard_to_set = acts::copy_selected(w);
    acts::delete_selected(w);
}

const std::array actions{
    Action{"undo", ActionGroup::Edit, say::undo, ctrl(Key::Z),
           [](const Workspace& w) { return w.editor().history().can_undo(); },
           [](Workspace& w) { acts::end_title(w, true), w.editor().undo(); }},
    Action{"redo", ActionGroup::Edit, say::redo, ctrl_shift(Key::Z),
           [](const Workspace& w) { return w.editor().history().can_redo(); }, [](Workspace& w) { w.editor().redo(); },
           nullptr, ctrl(Key::Y)},
    Action{"cut", ActionGroup::Edit, say::cut, ctrl(Key::X), can_edit_card, cut},
    Action{"copy", ActionGroup::Edit, say::copy, ctrl(Key::C), has_card,
           [](Workspace& w) { w.ui.clipboard_to_set = acts::copy_selected(w); }},
    Action{"paste", ActionGroup::Edit, say::paste, ctrl(Key::V), can_edit,
           [](Workspace& w) { w.ui.wants_paste = true; }},
    Action{"duplicate", ActionGroup::Edit, say::duplicate, ctrl(Key::D), can_edit_card, acts::duplicate_selected},
    Action{"delete", ActionGroup::Edit, say::remove, plain(Key::Delete), can_delete, acts::delete_selected},
    Action{"select_all", ActionGroup::Edit, say::select_all, ctrl(Key::A), has_cards, select_all},
};

}  // namespace

std::span<const Action> edit_actions() {
    return actions;
}

}  // namespace banso
