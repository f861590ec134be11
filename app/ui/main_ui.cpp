#include "app/ui/main_ui.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>  // ClosePopupsExceptModals

#include "app/actions/action.h"
#include "app/back_row_acts.h"
#include "app/canvas/wall.h"
#include "app/card_acts.h"
#include "app/checks/check_acts.h"
#include "app/meeting/meeting_keys.h"
#include "app/opinion_acts.h"
#include "app/panels/agenda_bar.h"
#include "app/panels/capture_line.h"
#include "app/panels/catalogue_panel.h"
#include "app/panels/history_panel.h"
#include "app/panels/indicator_bar.h"
#include "app/panels/notices_bar.h"
#include "app/panels/opinions_panel.h"
#include "app/panels/palette_panel.h"
#include "app/panels/paper_cards.h"
#include "app/panels/poll_panel.h"
#include "app/panels/search_panel.h"
#include "app/panels/tidy_bar.h"
#include "app/search_acts.h"
#include "app/title_acts.h"
#include "app/ui/capture_keys.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/keys.h"
#include "app/ui/scopes.h"
#include "app/ui/theme.h"
#include "app/ui/view_tabs.h"
#include "app/words/actions.h"
#include "app/words/checks.h"
#include "app/words/interface.h"
#include "app/words/labels.h"
#include "app/words/meeting.h"
#include "app/words/seeing.h"

namespace banso::ui {
namespace {

constexpr ImGuiWindowFlags fixed_window = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                          ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                                          ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoSavedSettings |
                                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;

// Of the window's width.
constexpr float widest_panel = 0.42f;
constexpr float narrowest_picture = 0.28f;  // beside two panels

bool is_menu_open() {
    return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

// Lists and menus that pop up, and the inspector while it has the keys, are walked by arrows, Enter and Esc; otherwise
// these keys are the canvas's or a list's.
void walk_by_keys(bool walk) {
    ImGuiIO& io = ImGui::GetIO();
    if (walk) {
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    } else {
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    }
}

// A click in this window takes the keys away from whoever had them, but for `itself`.
void take_keys_by_click(UiState& state, KeyPanel itself = KeyPanel::None) {
    const bool clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left) ||
                         ImGui::IsMouseClicked(ImGuiMouseButton_Right) ||
                         ImGui::IsMouseClicked(ImGuiMouseButton_Middle);
    if (!clicked || !ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)) return;
    state.takes_no_typing = {};
    if (state.keys_in != itself) state.keys_in = KeyPanel::None;
}

// While a panel that is walked has the keys: what it walks by and what is typed.
bool is_for_walked_panel(const Shortcut& shortcut) {
    const bool function_key = shortcut.key >= Key::F1 && shortcut.key <= Key::F12;
    return !function_key && !shortcut.ctrl && !shortcut.alt;
}

// In the window of a panel that is walked: it takes the keys when they were given to it, and loses them when somebody
// clicks elsewhere. A click in it ends what the keys did in a list.
void keep_keys_in(KeyPanel panel, UiState& state) {
    take_keys_by_click(state, panel);
    if (state.keys_in != panel) return;
    if (std::exchange(state.wants_keys_there, false)) {
        ImGui::SetWindowFocus();
        // A sheet that was told which asks for the field it means.
        if (state.sheet_field.empty()) ImGui::SetKeyboardFocusHere();
        ImGui::SetNavCursorVisible(true);
    } else if (!is_menu_open() && !ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows)) {
        state.keys_in = KeyPanel::None;
    }
}

void give_keys_back(UiState& state) {
    state.keys_in = KeyPanel::None;
    ImGui::SetWindowFocus(nullptr);
}

// A key that brings a character.
bool is_typed(const Shortcut& shortcut) {
    const bool letter = shortcut.key >= Key::A && shortcut.key <= Key::Z;
    const bool digit = shortcut.key >= Key::Digit0 && shortcut.key <= Key::Digit9;
    const bool sign = shortcut.key == Key::Plus || shortcut.key == Key::Minus || shortcut.key == Key::Space ||
                      shortcut.key == Key::Comma || shortcut.key == Key::Period || shortcut.key == Key::Slash;
    return !shortcut.ctrl && !shortcut.alt && (letter || digit || sign || shortcut.key == Key::Backspace);
}

// Ctrl+1 … Ctrl+6.
bool is_view(const Shortcut& shortcut) {
    return shortcut.key >= Key::Digit1 && shortcut.key <= Key::Digit6 && shortcut == ctrl(shortcut.key);
}

// Shortcuts that mean the same while a text is being typed.
bool works_while_typing(const Shortcut& shortcut) {
    const bool function_key = shortcut.key >= Key::F1 && shortcut.key <= Key::F12;
    return function_key ||
           (shortcut.ctrl && (shortcut.key == Key::S || shortcut.key == Key::Q || shortcut.key == Key::I ||
                              shortcut.key == Key::B || shortcut.key == Key::F || shortcut.key == Key::K));
}

}  // namespace

double MainUi::draw(double now, float monitor_scale) {
    Seeing& seeing = workspace_.ui.seeing;
    seeing.pixels_across = ImGui::GetIO().DisplaySize.x;
    acts::keep_back_row(workspace_);
    double due = workspace_.tick(now);
    const auto scale = static_cast<float>(workspace_.settings.scale) * monitor_scale;
    if (const Theme theme = workspace_.theme(); scale != applied_scale_ || theme != applied_theme_) {
        apply(theme, scale);
        applied_theme_ = theme;
        applied_scale_ = scale;
    }
    const std::vector<Shortcut> pressed = keys_.pressed();
    if (!workspace_.ui.wants_open.empty()) fields_.leave();
    if (seeing.blank) {
        open_dropped();
        draw_blank_wall(workspace_, !pressed.empty());
        return due;
    }
    for (const Shortcut& shortcut : pressed) take_key(shortcut);
    walk_by_keys((is_walked(workspace_.ui.keys_in) || is_menu_open()) && !menu_bar_.is_open());
    take_characters();

    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->WorkPos);
    ImGui::SetNextWindowSize(viewport->WorkSize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    ImGui::Begin("main", nullptr, fixed_window | ImGuiWindowFlags_MenuBar);
    ImGui::PopStyleVar(2);
    menu_bar_.draw();
    draw_view_tabs(workspace_);
    if (shows_agenda_bar(workspace_)) due = std::min(due, draw_agenda_bar(workspace_));
    due = std::min(due, draw_body());
    draw_status();
    ImGui::End();

    due = std::min(due, draw_notices(workspace_, now));
    draw_tidy_bar(workspace_);
    file_dialog_.draw(workspace_);
    keys_panel_.draw(workspace_);
    draw_paper_cards(workspace_, fields_);
    draw_search(workspace_, fields_, fonts_, canvas_.place());
    draw_palette(workspace_, fields_);
    draw_catalogue(workspace_, fields_);
    room_panel_.draw(workspace_);
    draw_spotlight(workspace_, applied_scale_);
    exchange_clipboard();
    open_dropped();
    menu_was_open_ = is_menu_open();
    return std::min(due, fields_.due());
}

// What was being typed, or composed, is in its place by now.
void MainUi::open_dropped() {
    if (workspace_.ui.wants_open.empty()) return;
    acts::end_title(workspace_, true);
    workspace_.open(std::exchange(workspace_.ui.wants_open, {}));
}

void MainUi::take_key(const Shortcut& shortcut) {
    if (!is_typed(shortcut)) workspace_.ui.takes_no_typing = {};
    if (menu_bar_.take_key(shortcut)) return;
    const ImGuiIO& io = ImGui::GetIO();
    // Dear ImGui has closed a menu on Esc before we hear of the key.
    const bool menu_open = menu_was_open_ || is_menu_open();
    if (!menu_open && workspace_.ui.dialog == Dialog::None && take_capture_key(workspace_, shortcut, io.WantTextInput))
        return;
    if (shortcut == plain(Key::Escape)) {
        if (menu_open) {
            ImGui::ClosePopupsExceptModals();
        } else if (workspace_.ui.seeing.spotlight.on) {
            workspace_.ui.seeing.spotlight.on = false;
        } else if (workspace_.ui.dialog != Dialog::None) {
            workspace_.ui.dialog = Dialog::None;
        } else if (!io.WantTextInput && workspace_.ui.keys_in != KeyPanel::None) {
            give_keys_back(workspace_.ui);
        } else if (!io.WantTextInput) {
            // What covers the picture, or counts, ends before what is selected in it.
            if (!matrix_.escape() && !board_.escape() && !escape_meeting(workspace_) && !canvas_.escape(workspace_))
                acts::end_search(workspace_, false);
        }
        return;
    }
    if (take_palette_key(workspace_, shortcut) || take_paper_cards_key(workspace_, shortcut) ||
        take_catalogue_key(workspace_, shortcut))
        return;
    const bool always = shortcut == plain(Key::F1) || shortcut == plain(Key::F5) || shortcut == shift(Key::F6);
    if (workspace_.ui.dialog != Dialog::None && !always) return;
    if (is_walked(workspace_.ui.keys_in) && is_for_walked_panel(shortcut)) return;
    if (take_search_key(workspace_, shortcut)) return;
    if (take_title_key(shortcut)) return;
    if (!menu_open && take_meeting_key(workspace_, shortcut, io.WantTextInput)) return;
    // A view is gone to from an open title as well: the title is kept, and what was being composed is in it by now.
    const bool leads_from_title = is_view(shortcut) && workspace_.ui.title_edit;
    if (leads_from_title) acts::end_title(workspace_, true);
    if (io.WantTextInput && !leads_from_title && !works_while_typing(shortcut)) return;
    if (menu_open) return;
    const bool accepts_ghost = workspace_.tidy().proposal() && shortcut == plain(Key::Enter);
    if (const Action* action = accepts_ghost ? find_action("tidy") : action_for(shortcut, workspace_))
        action->run(workspace_);
    else if (is_only_refused_as_read_only(shortcut, workspace_))
        workspace_.editor().refuse_as_read_only();
}

// Characters that come while no field has the keyboard are for the selected card's title.
void MainUi::take_characters() {
    ImGuiIO& io = ImGui::GetIO();
    const bool elsewhere = io.WantTextInput || workspace_.ui.dialog != Dialog::None ||
                           ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    workspace_.ui.text_input.may_begin =
        !elsewhere && (acts::may_type_on_card(workspace_) || workspace_.ui.capture.wants_keyboard());
    // A composition begins where typing would; the input method keeps it until the field is there.
    if (workspace_.ui.text_input.may_begin && !workspace_.ui.text_input.composition.empty())
        acts::open_title_to_type(workspace_);
    if (elsewhere || io.InputQueueCharacters.empty()) return;
    std::string text;
    for (const ImWchar character : io.InputQueueCharacters) {
        char utf8[5];
        if (character < 0x20 || character == 0x7f) continue;
        text.append(utf8, static_cast<std::size_t>(ImTextCharToUtf8(utf8, character)));
    }
    const bool asks =
        (text == "?" || text == "？") && !workspace_.ui.capture.labels && workspace_.editor().selection().empty();
    if (asks) workspace_.ui.dialog = Dialog::Keys;
    if (asks || take_capture_text(workspace_, text) || acts::type_on_card(workspace_, text))
        io.InputQueueCharacters.resize(0);
    else if (!text.empty() && workspace_.editor().read_only() && acts::types_on_card(workspace_))
        workspace_.editor().refuse_as_read_only();
}

// What ends a title and leads on, while its field is not there yet: a new card takes its place first.
bool MainUi::take_title_key(const Shortcut& shortcut) {
    const auto& typing = workspace_.ui.title_edit;
    if (!typing || ImGui::GetIO().WantTextInput) return false;
    if (shortcut == plain(Key::Enter)) return acts::finish_title(workspace_, acts::TitleEnd::Confirmed), true;
    if (shortcut == plain(Key::Tab)) return acts::finish_title(workspace_, acts::TitleEnd::Linked), true;
    if (shortcut == shift(Key::Tab)) return acts::finish_title(workspace_, acts::TitleEnd::Back), true;
    if (shortcut == ctrl(Key::Enter))
        return acts::finish_title(workspace_, acts::TitleEnd::Split, typing->text.size()), true;
    return false;
}

// The summary is about entries, not about cards: it takes the inspector's room. So does the view for the back row, and
// so do other panels where there is little room.
bool MainUi::shows_inspector() const {
    const UiState& state = workspace_.ui;
    return state.inspector && !state.no_room_for_inspector && state.area != MainArea::Summary && !state.seeing.back_row;
}

double MainUi::draw_body() {
    const ImGuiStyle& style = ImGui::GetStyle();
    const float status = ImGui::GetTextLineHeight() + style.ItemSpacing.y + style.FramePadding.y * 2;
    const float line_alone = capture_line_height(workspace_);
    const float line = line_alone > 0 ? line_alone + style.ItemSpacing.y : 0;
    const float height = std::max(ImGui::GetContentRegionAvail().y - status - line, 80.0f);
    const float whole = ImGui::GetContentRegionAvail().x;
    const float panel =
        std::min(std::clamp(whole * 0.26f, 260.0f * applied_scale_, 420.0f * applied_scale_), whole * widest_panel);
    double due = std::numeric_limits<double>::infinity();

    if (workspace_.ui.history) {
        ImGui::BeginChild("history", {panel * 0.8f, height}, ImGuiChildFlags_AlwaysUseWindowPadding);
        draw_history(workspace_);
        ImGui::EndChild();
        ImGui::SameLine(0, 0);
    }
    const bool meets = workspace_.ui.meeting.panel != MeetingPanel::None;
    if (workspace_.ui.keys_in == KeyPanel::Meeting && !workspace_.ui.meeting.shows_list())
        give_keys_back(workspace_.ui);
    if (workspace_.ui.keys_in == KeyPanel::Checks && workspace_.ui.meeting.panel != MeetingPanel::Checks)
        give_keys_back(workspace_.ui);
    if (meets) draw_meeting_panel(panel, height);
    if (workspace_.ui.capture.opinions.open) {
        ImGui::BeginChild("opinions", {std::min(panel, ImGui::GetContentRegionAvail().x * 0.34f), height},
                          ImGuiChildFlags_AlwaysUseWindowPadding, ImGuiWindowFlags_NoNav);
        draw_opinions(workspace_, fields_, fonts_);
        ImGui::EndChild();
        ImGui::SameLine(0, 0);
    }
    const float rest = ImGui::GetContentRegionAvail().x;
    workspace_.ui.no_room_for_inspector = rest < whole && rest - panel < whole * narrowest_picture;
    const bool inspects = shows_inspector();
    if (workspace_.ui.keys_in == KeyPanel::Inspector && !inspects) give_keys_back(workspace_.ui);
    const float width = rest - (inspects ? panel : 0);
    ImGui::BeginChild("picture", {std::max(width, 80.0f), height}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoNav);
    take_keys_by_click(workspace_.ui);
    due = std::min(due, draw_area());
    ImGui::EndChild();
    if (inspects) {
        ImGui::SameLine(0, 0);
        const ImVec2 edge = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddLine(edge, {edge.x, edge.y + height}, ImGui::GetColorU32(ImGuiCol_Separator));
        ImGui::BeginChild("inspector", {0, height}, ImGuiChildFlags_AlwaysUseWindowPadding);
        keep_keys_in(KeyPanel::Inspector, workspace_.ui);
        if (workspace_.ui.area == MainArea::Sheets) {
            sheet_panel_.draw(workspace_);
        } else {
            inspector_.draw(workspace_);
        }
        ImGui::EndChild();
    }
    draw_capture_line(workspace_, fields_);
    return due;
}

double MainUi::draw_area() {
    if (workspace_.ui.title_edit) workspace_.ui.area = MainArea::Picture;  // titles are typed there
    if (workspace_.ui.area == MainArea::Picture) return canvas_.draw(workspace_);
    workspace_.ui.seeing.smallest_character.reset();  // nobody looks at the picture
    if (is_matrix(workspace_.ui.area)) {
        matrix_.draw(workspace_);
    } else if (workspace_.ui.area == MainArea::Board) {
        board_.draw(workspace_);
    } else if (is_paged(workspace_.ui.area)) {
        if (workspace_.ui.area == MainArea::Indicators) draw_indicator_bar(workspace_);
        pages_.draw(workspace_);
    } else {
        summary_.draw(workspace_);
    }
    return std::numeric_limits<double>::infinity();
}

void MainUi::draw_meeting_panel(float width, float height) {
    ImGui::BeginChild("meeting", {width, height}, ImGuiChildFlags_AlwaysUseWindowPadding);
    switch (workspace_.ui.meeting.panel) {
        case MeetingPanel::None:
            break;
        case MeetingPanel::Agenda:
            agenda_.draw(workspace_);
            break;
        case MeetingPanel::Participants:
            participants_.draw(workspace_);
            break;
        case MeetingPanel::Poll:
            draw_poll_panel(workspace_, fields_);
            break;
        case MeetingPanel::Checks:
            keep_keys_in(KeyPanel::Checks, workspace_.ui);
            checks_.draw(workspace_, live_checks_.of(workspace_.document()));
            break;
    }
    ImGui::EndChild();
    ImGui::SameLine(0, 0);
    const ImVec2 edge = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(edge, {edge.x, edge.y + height}, ImGui::GetColorU32(ImGuiCol_Separator));
}

void MainUi::draw_status() {
    const words::Language language = workspace_.language();
    const ImGuiStyle& style = ImGui::GetStyle();
    ImGui::SetCursorPos(
        {ImGui::GetCursorPosX() + style.WindowPadding.x, ImGui::GetCursorPosY() + style.FramePadding.y});
    const std::string path = workspace_.path();
    const std::string name =
        path.empty() ? words::unnamed.in(language) : std::filesystem::path(path).filename().string();
    const words::Word state = workspace_.editor().read_only()                   ? words::read_only
                              : workspace_.keeper().saving()                    ? words::saving
                              : workspace_.editor().is_saved() && !path.empty() ? words::saved
                                                                                : words::unsaved;
    ImGui::TextUnformatted(phase_word(phase_of(workspace_.document().session())).in(language));
    ImGui::SameLine(0, style.ItemSpacing.x * 2);
    text_in_row(name, Ink::Usual, ImGui::CalcTextSize(state.in(language)).x + 2 * style.ItemSpacing.x);
    ImGui::SameLine(0, style.ItemSpacing.x);
    text_in_row(state.in(language), Ink::Quiet);
    ImGui::SameLine(0, style.ItemSpacing.x * 3);
    // A card merged into another is spoken for by that one.
    const auto& cards = workspace_.document().cards();
    const auto count = std::count_if(cards.begin(), cards.end(), [](const Card& card) { return !card.merged_into; });
    text_in_row(words::filled(words::card_count, language, std::array{std::to_string(count)}), Ink::Quiet);
    if (workspace_.editor().selection().size() > 1) {
        ImGui::SameLine(0, style.ItemSpacing.x * 2);
        ImGui::TextDisabled("%s", words::filled(words::selected_count, language,
                                                std::array{std::to_string(workspace_.editor().selection().size())})
                                      .c_str());
    }
    draw_findings_count();
    draw_tidy_offer(workspace_);
    draw_seeing_status(workspace_);
    const std::string zoom =
        words::filled(words::scale_percent, language,
                      std::array{std::to_string(static_cast<int>(workspace_.camera.scale() * 100 + 0.5))});
    const float at = ImGui::GetWindowWidth() - ImGui::CalcTextSize(zoom.c_str()).x - style.WindowPadding.x;
    if (ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + style.ItemSpacing.x > at) return;  // no room left
    ImGui::SameLine(at);
    ImGui::TextDisabled("%s", zoom.c_str());
}

// Quietly, and not while a meeting is under way.
void MainUi::draw_findings_count() {
    if (!acts::may_show_checks(workspace_)) return;
    const std::size_t count = live_checks_.of(workspace_.document()).now;
    if (count == 0) return;
    const std::string text =
        words::filled(words::findings_now, workspace_.language(), std::array{std::to_string(count)});
    ImGui::SameLine(0, ImGui::GetStyle().ItemSpacing.x * 2);
    ImGui::TextDisabled("%s", text.c_str());
}

void MainUi::exchange_clipboard() {
    if (!workspace_.ui.clipboard_to_set.empty()) {
        ImGui::SetClipboardText(workspace_.ui.clipboard_to_set.c_str());
        workspace_.ui.clipboard_to_set.clear();
    }
    if (workspace_.ui.wants_paste) {
        workspace_.ui.wants_paste = false;
        const char* text = ImGui::GetClipboardText();
        if (text && workspace_.ui.keys_in == KeyPanel::Opinions) {
            acts::make_opinions(workspace_, text);
        } else if (text) {
            acts::paste(workspace_, text);
        }
    }
}

}  // namespace banso::ui
