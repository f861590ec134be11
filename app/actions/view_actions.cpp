#include <algorithm>
#include <array>

#include "app/actions/action_groups.h"
#include "app/actions/when.h"
#include "app/words/actions.h"
#include "app/words/tidy.h"

namespace banso {
namespace {

namespace say = words::action;
using namespace when;

void zoom(Workspace& w, double factor) {
    w.camera.zoom_at({w.ui.viewport.w / 2, w.ui.viewport.h / 2}, factor);
}

template <StandardView which>
void set_view(Workspace& w) {
    w.set_view(which);
}
template <StandardView which>
bool is_view(const Workspace& w) {
    return w.ui.area == MainArea::Picture && w.view() == which;
}

// The key that asks for the ghost also accepts it.
void tidy(Workspace& w) {
    if (w.tidy().state() == Tidy::State::Ghost) {
        w.tidy().accept(w.editor(), w.picture());
    } else {
        w.tidy().begin();
    }
}

void set_theme(Workspace& w, const char* name) {
    w.settings.theme = name;
}

bool is_inspector_open(const Workspace& w) {
    return w.ui.inspector && !w.ui.no_room_for_inspector;
}

void toggle_inspector(Workspace& w) {
    if (is_inspector_open(w)) {
        w.ui.inspector = false;
    } else {
        open_inspector(w.ui);
    }
}

void go_into_inspector(Workspace& w) {
    open_inspector(w.ui);
    w.ui.wants_keys_there = true;
    w.ui.keys_in = KeyPanel::Inspector;
}

constexpr double largest_scale = 3.0;
constexpr double smallest_scale = 0.75;

const std::array actions{
    Action{"fit", ActionGroup::View, say::fit, ctrl(Key::Digit0), always,
           [](Workspace& w) { w.ui.wants_fit = Fit::All; }, nullptr, plain(Key::Home)},
    Action{"zoom_in", ActionGroup::View, say::zoom_in, ctrl(Key::Plus), always, [](Workspace& w) { zoom(w, 1.25); }},
    Action{"zoom_out", ActionGroup::View, say::zoom_out, ctrl(Key::Minus), always, [](Workspace& w) { zoom(w, 0.8); }},
    Action{"zoom_reset", ActionGroup::View, say::zoom_reset, ctrl(Key::Digit9), always,
           [](Workspace& w) { zoom(w, 1 / w.camera.scale()); }},
    Action{"view_whole", ActionGroup::View, say::view_whole, ctrl(Key::Digit5), always, set_view<StandardView::Whole>,
           is_view<StandardView::Whole>},
    Action{"view_meeting_1", ActionGroup::View, say::view_meeting_1, ctrl(Key::Digit1), always,
           set_view<StandardView::Meeting1>, is_view<StandardView::Meeting1>},
    Action{"view_meeting_2", ActionGroup::View, say::view_meeting_2, ctrl(Key::Digit2), always,
           set_view<StandardView::Meeting2>, is_view<StandardView::Meeting2>},
    Action{"view_meeting_3", ActionGroup::View, say::view_meeting_3, ctrl(Key::Digit3), always,
           set_view<StandardView::Meeting3>, is_view<StandardView::Meeting3>},
    Action{"view_meeting_4", ActionGroup::View, say::view_meeting_4, ctrl(Key::Digit4), always,
           set_view<StandardView::Meeting4>, is_view<StandardView::Meeting4>},
    Action{"view_review", ActionGroup::View, say::view_review, ctrl(Key::Digit6), always,
           set_view<StandardView::Review>, is_view<StandardView::Review>},
    Action{"tidy", ActionGroup::View, words::tidy::tidy, plain(Key::F9),
           [](const Workspace& w) { return can_edit(w) && has_cards(w); }, tidy,
           [](const Workspace& w) { return w.tidy().state() != Tidy::State::Off; }},
    Action{"full_screen", ActionGroup::View, say::full_screen, plain(Key::F11), always,
           [](Workspace& w) { w.ui.wants_full_screen = !w.ui.wants_full_screen; },
           [](const Workspace& w) { return w.ui.wants_full_screen; }},
    Action{"next_monitor", ActionGroup::View, say::next_monitor, shift(Key::F11),
           [](const Workspace& w) { return w.ui.monitors > 1; },
           [](Workspace& w) {
               w.ui.wants_full_screen = true,
               w.ui.full_screen_monitor = (w.ui.full_screen_monitor + 1) % std::max(w.ui.monitors, 1);
           }},
    Action{"inspector", ActionGroup::View, say::inspector, plain(Key::F4), always, toggle_inspector, is_inspector_open},
    Action{"into_inspector", ActionGroup::View, say::into_inspector, shift(Key::F4),
           [](const Workspace& w) { return w.ui.area != MainArea::Summary; }, go_into_inspector},
    Action{"history", ActionGroup::View, say::history, plain(Key::F7), always,
           [](Workspace& w) { w.ui.history = !w.ui.history; }, [](const Workspace& w) { return w.ui.history; }},
    Action{"theme_light",
           ActionGroup::View,
           say::theme_light,
           {},
           always,
           [](Workspace& w) { set_theme(w, "light"); },
           [](const Workspace& w) { return w.settings.theme == "light"; }},
    Action{"theme_dark",
           ActionGroup::View,
           say::theme_dark,
           {},
           always,
           [](Workspace& w) { set_theme(w, "dark"); },
           [](const Workspace& w) { return w.settings.theme == "dark"; }},
    Action{"theme_contrast",
           ActionGroup::View,
           say::theme_contrast,
           {},
           always,
           [](Workspace& w) { set_theme(w, "contrast"); },
           [](const Workspace& w) { return w.settings.theme == "contrast"; }},
    Action{"larger", ActionGroup::View, say::larger, ctrl_shift(Key::Plus),
           [](const Workspace& w) { return w.settings.scale < largest_scale; },
           [](Workspace& w) { w.settings.scale = std::min(w.settings.scale + 0.25, largest_scale); }},
    Action{"smaller", ActionGroup::View, say::smaller, ctrl_shift(Key::Minus),
           [](const Workspace& w) { return w.settings.scale > smallest_scale; },
           [](Workspace& w) { w.settings.scale = std::max(w.settings.scale - 0.25, smallest_scale); }},
    Action{"light_chain",
           ActionGroup::Look,
           say::light_chain,
           {},
           always,
           [](Workspace& w) { w.settings.light_chains = !w.settings.light_chains; },
           [](const Workspace& w) { return w.settings.light_chains; }},
    Action{"animate",
           ActionGroup::View,
           say::animate,
           {},
           always,
           [](Workspace& w) { w.settings.animate = !w.settings.animate; },
           [](const Workspace& w) { return w.settings.animate; }},
};

}  // namespace

std::span<const Action> view_actions() {
    return actions;
}

}  // namespace banso
