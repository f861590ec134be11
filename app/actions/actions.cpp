#include "app/words/actions.h"

#include <algorithm>
#include <array>

#include "app/actions/action.h"
#include "app/card_acts.h"
#include "app/workspace.h"

namespace banso {
namespace {

namespace say = words::action;

bool always(const Workspace&) {
    return true;
}
bool can_edit(const Workspace& w) {
    return !w.editor().read_only();
}
bool has_selection(const Workspace& w) {
    return !w.editor().selection().empty();
}
bool has_card(const Workspace& w) {
    return !w.editor().selection().cards(w.document()).empty();
}
bool can_edit_card(const Workspace& w) {
    return can_edit(w) && has_card(w);
}
bool has_next_column(const Workspace& w) {
    const auto cards = w.editor().selection().cards(w.document());
    return can_edit(w) && !cards.empty() && w.document().find(cards.back())->kind != CardKind::FieldOutcome;
}
bool can_delete(const Workspace& w) {
    return can_edit(w) && has_selection(w);
}
bool has_cards(const Workspace& w) {
    return !w.document().cards().empty();
}
bool has_unsaved(const Workspace& w) {
    return !w.editor().is_saved() || w.path().empty();
}
bool in_conflict(const Workspace& w) {
    return w.in_conflict();
}

void zoom(Workspace& w, double factor) {
    w.camera.zoom_at({w.ui.viewport.w / 2, w.ui.viewport.h / 2}, factor);
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

void begin_link(Workspace& w) {
    const auto cards = w.editor().selection().cards(w.document());
    if (!cards.empty()) w.ui.link_draft = LinkDraft{cards.back(), w.ui.pointer, true};
}

template <StandardView which>
void set_view(Workspace& w) {
    w.set_view(which);
}
template <StandardView which>
bool is_view(const Workspace& w) {
    return w.view() == which;
}

void set_theme(Workspace& w, const char* name) {
    w.settings.theme = name;
}

constexpr double largest_scale = 3.0;
constexpr double smallest_scale = 0.75;

const std::array actions{
    Action{"new", ActionGroup::File, say::new_session, ctrl(Key::N), always, [](Workspace& w) { w.start_new(); }},
    Action{"open", ActionGroup::File, say::open, ctrl(Key::O), always, [](Workspace& w) { w.ui.dialog = Dialog::Open; }},
    Action{"save", ActionGroup::File, say::save, ctrl(Key::S), has_unsaved, [](Workspace& w) { w.save(); }},
    Action{"save_as", ActionGroup::File, say::save_as, ctrl_shift(Key::S), always, [](Workspace& w) { w.ui.dialog = Dialog::SaveAs; }},
    Action{"save_over_theirs", ActionGroup::File, say::save_over_theirs, {}, in_conflict, [](Workspace& w) { w.save_over_theirs(); }},
    Action{"open_theirs", ActionGroup::File, say::open_theirs, {}, in_conflict, [](Workspace& w) { w.open_theirs(); }},
    Action{"export", ActionGroup::File, say::export_picture, ctrl(Key::E), has_cards, [](Workspace& w) { w.ui.dialog = Dialog::Export; }},
    Action{"copy_picture", ActionGroup::File, say::copy_picture, ctrl_shift(Key::C), has_cards,
           [](Workspace& w) { w.copy_picture(); }},
    Action{"quit", ActionGroup::File, say::quit, ctrl(Key::Q), always, [](Workspace& w) { w.ui.wants_close = true; }},

    Action{"undo", ActionGroup::Edit, say::undo, ctrl(Key::Z), [](const Workspace& w) { return w.editor().history().can_undo(); }, [](Workspace& w) { acts::end_title(w, true), w.editor().undo(); }},
    Action{"redo", ActionGroup::Edit, say::redo, ctrl_shift(Key::Z), [](const Workspace& w) { return w.editor().history().can_redo(); }, [](Workspace& w) { w.editor().redo(); }, nullptr, ctrl(Key::Y)},
    Action{"cut", ActionGroup::Edit, say::cut, ctrl(Key::X), can_edit_card, cut},
    Action{"copy", ActionGroup::Edit, say::copy, ctrl(Key::C), has_card, [](Workspace& w) { w.ui.clipboard_to_set = acts::copy_selected(w); }},
    Action{"paste", ActionGroup::Edit, say::paste, ctrl(Key::V), can_edit, [](Workspace& w) { w.ui.wants_paste = true; }},
    Action{"duplicate", ActionGroup::Edit, say::duplicate, ctrl(Key::D), can_edit_card, acts::duplicate_selected},
    Action{"delete", ActionGroup::Edit, say::remove, plain(Key::Delete), can_delete, acts::delete_selected, nullptr, plain(Key::Backspace)},
    Action{"select_all", ActionGroup::Edit, say::select_all, ctrl(Key::A), has_cards, select_all},

    Action{"new_card", ActionGroup::Card, say::new_card, plain(Key::Insert), can_edit, acts::new_card_here, nullptr, ctrl(Key::Enter)},
    Action{"new_linked_card", ActionGroup::Card, say::new_linked_card, plain(Key::Tab), has_next_column, acts::new_card_after},
    Action{"edit_title", ActionGroup::Card, say::edit_title, plain(Key::F2), can_edit_card, [](Workspace& w) { acts::edit_title(w, w.editor().selection().cards(w.document()).back()); }, nullptr, plain(Key::Enter)},
    Action{"link_from", ActionGroup::Card, say::link_from, ctrl(Key::L), can_edit_card, begin_link},
    Action{"move_up", ActionGroup::Card, say::move_up, alt(Key::Up), can_edit_card, [](Workspace& w) { acts::move_selected(w, -1); }},
    Action{"move_down", ActionGroup::Card, say::move_down, alt(Key::Down), can_edit_card, [](Workspace& w) { acts::move_selected(w, 1); }},
    Action{"pin", ActionGroup::Card, say::pin, ctrl(Key::P), can_edit_card, acts::toggle_pin},
    Action{"comment", ActionGroup::Card, say::comment, ctrl(Key::M), has_selection, [](Workspace& w) { w.ui.inspector = true, w.ui.wants_comment = true; }},
    Action{"walk_left", ActionGroup::Card, say::walk_left, plain(Key::Left), has_cards, [](Workspace& w) { acts::walk(w, acts::Towards::Left); }},
    Action{"walk_right", ActionGroup::Card, say::walk_right, plain(Key::Right), has_cards, [](Workspace& w) { acts::walk(w, acts::Towards::Right); }},
    Action{"walk_up", ActionGroup::Card, say::walk_up, plain(Key::Up), has_cards, [](Workspace& w) { acts::walk(w, acts::Towards::Up); }},
    Action{"walk_down", ActionGroup::Card, say::walk_down, plain(Key::Down), has_cards, [](Workspace& w) { acts::walk(w, acts::Towards::Down); }},

    Action{"fit", ActionGroup::View, say::fit, ctrl(Key::Digit0), always, [](Workspace& w) { w.ui.wants_fit = Fit::All; }, nullptr, plain(Key::Home)},
    Action{"zoom_in", ActionGroup::View, say::zoom_in, ctrl(Key::Plus), always, [](Workspace& w) { zoom(w, 1.25); }},
    Action{"zoom_out", ActionGroup::View, say::zoom_out, ctrl(Key::Minus), always, [](Workspace& w) { zoom(w, 0.8); }},
    Action{"zoom_reset", ActionGroup::View, say::zoom_reset, ctrl(Key::Digit9), always, [](Workspace& w) { zoom(w, 1 / w.camera.scale()); }},
    Action{"view_whole", ActionGroup::View, say::view_whole, ctrl(Key::Digit5), always, set_view<StandardView::Whole>, is_view<StandardView::Whole>},
    Action{"view_meeting_1", ActionGroup::View, say::view_meeting_1, ctrl(Key::Digit1), always, set_view<StandardView::Meeting1>, is_view<StandardView::Meeting1>},
    Action{"view_meeting_2", ActionGroup::View, say::view_meeting_2, ctrl(Key::Digit2), always, set_view<StandardView::Meeting2>, is_view<StandardView::Meeting2>},
    Action{"view_meeting_3", ActionGroup::View, say::view_meeting_3, ctrl(Key::Digit3), always, set_view<StandardView::Meeting3>, is_view<StandardView::Meeting3>},
    Action{"view_meeting_4", ActionGroup::View, say::view_meeting_4, ctrl(Key::Digit4), always, set_view<StandardView::Meeting4>, is_view<StandardView::Meeting4>},
    Action{"view_review", ActionGroup::View, say::view_review, ctrl(Key::Digit6), always, set_view<StandardView::Review>, is_view<StandardView::Review>},
    Action{"full_screen", ActionGroup::View, say::full_screen, plain(Key::F11), always, [](Workspace& w) { w.ui.wants_full_screen = !w.ui.wants_full_screen; }, [](const Workspace& w) { return w.ui.wants_full_screen; }},
    Action{"next_monitor", ActionGroup::View, say::next_monitor, shift(Key::F11), [](const Workspace& w) { return w.ui.monitors > 1; }, [](Workspace& w) { w.ui.wants_full_screen = true, w.ui.full_screen_monitor = (w.ui.full_screen_monitor + 1) % std::max(w.ui.monitors, 1); }},
    Action{"inspector", ActionGroup::View, say::inspector, plain(Key::F4), always, [](Workspace& w) { w.ui.inspector = !w.ui.inspector; }, [](const Workspace& w) { return w.ui.inspector; }},
    Action{"history", ActionGroup::View, say::history, plain(Key::F7), always, [](Workspace& w) { w.ui.history = !w.ui.history; }, [](const Workspace& w) { return w.ui.history; }},
    Action{"theme_light", ActionGroup::View, say::theme_light, {}, always, [](Workspace& w) { set_theme(w, "light"); }, [](const Workspace& w) { return w.settings.theme == "light"; }},
    Action{"theme_dark", ActionGroup::View, say::theme_dark, {}, always, [](Workspace& w) { set_theme(w, "dark"); }, [](const Workspace& w) { return w.settings.theme == "dark"; }},
    Action{"theme_contrast", ActionGroup::View, say::theme_contrast, {}, always, [](Workspace& w) { set_theme(w, "contrast"); }, [](const Workspace& w) { return w.settings.theme == "contrast"; }},
    Action{"larger", ActionGroup::View, say::larger, ctrl_shift(Key::Plus), [](const Workspace& w) { return w.settings.scale < largest_scale; }, [](Workspace& w) { w.settings.scale = std::min(w.settings.scale + 0.25, largest_scale); }},
    Action{"smaller", ActionGroup::View, say::smaller, ctrl_shift(Key::Minus), [](const Workspace& w) { return w.settings.scale > smallest_scale; }, [](Workspace& w) { w.settings.scale = std::max(w.settings.scale - 0.25, smallest_scale); }},
    Action{"animate", ActionGroup::View, say::animate, {}, always, [](Workspace& w) { w.settings.animate = !w.settings.animate; }, [](const Workspace& w) { return w.settings.animate; }},

    Action{"keys", ActionGroup::Help, say::keys, plain(Key::F1), always, [](Workspace& w) { w.ui.dialog = w.ui.dialog == Dialog::Keys ? Dialog::None : Dialog::Keys; }},
    Action{"language", ActionGroup::Help, say::language, plain(Key::F12), always, [](Workspace& w) { w.set_language(w.language() == words::Language::Japanese ? words::Language::English : words::Language::Japanese); }},
};

}  // namespace

std::span<const Action> all_actions() {
    return actions;
}

const Action* find_action(std::string_view id) {
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&](const Action& action) { return action.id == id; });
    return found == actions.end() ? nullptr : &*found;
}

const Action* action_for(const Shortcut& shortcut, const Workspace& workspace) {
    if (shortcut.empty()) return nullptr;
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const Action& action) {
        return (action.shortcut == shortcut || action.second_shortcut == shortcut) && action.enabled(workspace);
    });
    return found == actions.end() ? nullptr : &*found;
}

bool run_action(std::string_view id, Workspace& workspace) {
    const Action* action = find_action(id);
    if (!action || !action->enabled(workspace)) return false;
    action->run(workspace);
    return true;
}

}  // namespace banso
