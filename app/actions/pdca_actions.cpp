#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/meeting/meeting_acts.h"
#include "app/pdca_acts.h"
#include "app/table_acts.h"
#include "app/words/indicators.h"
#include "app/words/pdca.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

const std::array actions{
    Action{"owners", ActionGroup::Pdca, say::owners, ctrl_shift(Key::O), always, toggle_area<MainArea::Owners>,
           is_shown<MainArea::Owners>},
    Action{"indicators", ActionGroup::Pdca, say::indicators, ctrl(Key::U), always, toggle_area<MainArea::Indicators>,
           is_shown<MainArea::Indicators>},
    Action{"order_indicators",
           ActionGroup::Pdca,
           say::order_indicators,
           {},
           is_shown<MainArea::Indicators>,
           acts::order_indicators},
    Action{
        "filter_area", ActionGroup::Pdca, say::filter_area, {}, is_shown<MainArea::Indicators>, acts::filter_by_area},
    Action{"filter_measure",
           ActionGroup::Pdca,
           say::filter_measure,
           {},
           is_shown<MainArea::Indicators>,
           acts::filter_by_measure},
    Action{"filter_judgement",
           ActionGroup::Pdca,
           say::filter_judgement,
           {},
           is_shown<MainArea::Indicators>,
           acts::filter_by_judgement},
    Action{"all_indicators",
           ActionGroup::Pdca,
           say::all_indicators,
           {},
           is_shown<MainArea::Indicators>,
           acts::show_all_indicators},
    Action{
        "fold_outputs", ActionGroup::Pdca, say::fold_outputs, {}, is_shown<MainArea::Indicators>, acts::fold_outputs},
    Action{"trends", ActionGroup::Pdca, say::trends, ctrl_shift(Key::U), always, toggle_area<MainArea::Trends>,
           is_shown<MainArea::Trends>},
    Action{"pdca_sheets", ActionGroup::Pdca, say::sheets, ctrl_shift(Key::R), always, toggle_area<MainArea::Sheets>,
           is_shown<MainArea::Sheets>},
    Action{"pdca_board", ActionGroup::Pdca, say::board, ctrl(Key::R), always, toggle_area<MainArea::Board>,
           is_shown<MainArea::Board>},
    Action{"timeline", ActionGroup::Pdca, say::timeline, ctrl_shift(Key::T), always, toggle_area<MainArea::Timeline>,
           is_shown<MainArea::Timeline>},
    Action{"begin_cycle",
           ActionGroup::Pdca,
           say::begin_cycle,
           {},
           [](const Workspace& w) { return acts::may_begin_cycle(w, acts::meant_countermeasure(w)); },
           [](Workspace& w) { acts::begin_cycle(w, acts::meant_countermeasure(w)); }},
};

}  // namespace

std::span<const Action> pdca_actions() {
    return actions;
}

}  // namespace banso
