#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/meeting/meeting_acts.h"
#include "app/words/pdca.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

const std::array actions{
    Action{"owners", ActionGroup::Pdca, say::owners, ctrl_shift(Key::O), always, toggle_area<MainArea::Owners>,
           is_shown<MainArea::Owners>},
};

}  // namespace

std::span<const Action> pdca_actions() {
    return actions;
}

}  // namespace banso
