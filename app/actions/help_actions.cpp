#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/words/actions.h"
#include "app/words/seeing.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

const std::array actions{
    Action{"palette", ActionGroup::Help, say::palette, ctrl(Key::K), always, open_palette},
    Action{"menus", ActionGroup::Help, say::menus, plain(Key::F10), always,
           [](Workspace& w) { w.ui.seeing.wants_menu = 0; }},
    Action{"keys", ActionGroup::Help, say::keys, plain(Key::F1), always,
           [](Workspace& w) { w.ui.dialog = w.ui.dialog == Dialog::Keys ? Dialog::None : Dialog::Keys; }},
    Action{"language", ActionGroup::Help, say::language, plain(Key::F12), always,
           [](Workspace& w) {
               w.set_language(w.language() == words::Language::Japanese ? words::Language::English
                                                                        : words::Language::Japanese);
           }},
};

}  // namespace

std::span<const Action> help_actions() {
    return actions;
}

}  // namespace banso
