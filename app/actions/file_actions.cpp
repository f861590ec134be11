#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/words/actions.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

bool has_unsaved(const Workspace& w) {
    return !w.editor().is_saved() || w.path().empty();
}
bool in_conflict(const Workspace& w) {
    return w.keeper().in_conflict();
}

bool is_held_elsewhere(const Workspace& w) {
    return w.keeper().file() && w.keeper().file()->held_by();
}

const std::array actions{
    Action{"new", ActionGroup::File, say::new_session, ctrl(Key::N), always, [](Workspace& w) { w.start_new(); }},
    Action{"open", ActionGroup::File, say::open, ctrl(Key::O), always,
           [](Workspace& w) { w.ui.dialog = Dialog::Open; }},
    Action{"save", ActionGroup::File, say::save, ctrl(Key::S), has_unsaved, [](Workspace& w) { w.keeper().save(); }},
    Action{"save_as", ActionGroup::File, say::save_as, ctrl_shift(Key::S), always,
           [](Workspace& w) { w.ui.dialog = Dialog::SaveAs; }},
    Action{"try_to_edit",
           ActionGroup::File,
           say::try_to_edit,
           {},
           is_held_elsewhere,
           [](Workspace& w) { w.try_to_edit(); }},
    Action{"save_over_theirs",
           ActionGroup::File,
           say::save_over_theirs,
           {},
           in_conflict,
           [](Workspace& w) { w.keeper().save_over_theirs(); }},
    Action{"open_theirs", ActionGroup::File, say::open_theirs, {}, in_conflict, [](Workspace& w) { w.open_theirs(); }},
    Action{"export", ActionGroup::File, say::export_picture, ctrl(Key::E), has_cards,
           [](Workspace& w) { w.ui.dialog = Dialog::Export; }},
    Action{"copy_picture", ActionGroup::File, say::copy_picture, ctrl_shift(Key::C), has_cards,
           [](Workspace& w) { w.copy_picture(); }},
    Action{"quit", ActionGroup::File, say::quit, ctrl(Key::Q), always, [](Workspace& w) { w.ui.wants_close = true; }},
};

}  // namespace

std::span<const Action> file_actions() {
    return actions;
}

}  // namespace banso
