#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/opinion_acts.h"
#include "app/words/actions.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

bool has_opinions_selected(const Workspace& w) {
    return can_edit(w) && w.ui.capture.opinions.open && !w.ui.capture.opinions.selected.empty();
}

void open_paper_cards(Workspace& w) {
    w.ui.dialog = w.ui.dialog == Dialog::PaperCards ? Dialog::None : Dialog::PaperCards;
    w.ui.capture.paper_cards.wants_keyboard = true;
    acts::follow_selection(w);
}

const std::array actions{
    Action{"capture_line", ActionGroup::Opinion, say::capture_line, plain(Key::F3), can_edit, acts::toggle_capture_line,
           [](const Workspace& w) { return w.ui.capture.line.open; }},
    Action{"opinions", ActionGroup::Opinion, say::opinions, ctrl(Key::I), always, acts::toggle_opinions,
           [](const Workspace& w) { return w.ui.capture.opinions.open; }},
    Action{"paper_cards", ActionGroup::Opinion, say::paper_cards, ctrl(Key::B), can_edit, open_paper_cards},
    Action{"group_opinions", ActionGroup::Opinion, say::group_opinions, ctrl(Key::G), has_opinions_selected,
           acts::search_group},
    Action{"print_opinion_cards",
           ActionGroup::Opinion,
           say::print_opinion_cards,
           {},
           always,
           [](Workspace& w) { w.ui.dialog = Dialog::PrintCards; }},
    Action{"show_professions",
           ActionGroup::Opinion,
           say::show_professions,
           {},
           always,
           [](Workspace& w) { w.settings.professions = !w.settings.professions; },
           [](const Workspace& w) { return w.settings.professions; }},
};

}  // namespace

std::span<const Action> opinion_actions() {
    return actions;
}

}  // namespace banso
