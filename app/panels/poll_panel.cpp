#include "app/panels/poll_panel.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/meeting/meeting_acts.h"
#include "app/meeting/poll_acts.h"
#include "app/panels/entry_field.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/meeting.h"
#include "app/words/names.h"

namespace banso {
namespace {

constexpr int points_of_hands = 1;
constexpr int points_of_dots = 3;

std::string title_of(const Workspace& workspace, const Poll& poll) {
    if (!poll.question.empty()) return poll.question;
    const AgendaItem* item = workspace.document().find(poll.agenda);
    return item ? item->title : words::poll_untitled.in(workspace.language());
}

// Which poll: each keeps its own votes.
void draw_polls(Workspace& workspace, const Poll* shown) {
    const words::Language language = workspace.language();
    if (workspace.document().table<Poll>().empty()) return;
    ImGui::SetNextItemWidth(-1);
    const std::string title = shown ? title_of(workspace, *shown) : words::poll_new.in(language);
    if (!ImGui::BeginCombo("##poll", title.c_str())) return;
    if (ImGui::Selectable(words::poll_new.in(language), !shown)) acts::show_poll(workspace, {});
    for (const Poll& poll : workspace.document().table<Poll>()) {
        const ui::IdScope id{poll.id.value};
        if (ImGui::Selectable(title_of(workspace, poll).c_str(), shown && shown->id == poll.id))
            acts::show_poll(workspace, poll.id);
    }
    ImGui::EndCombo();
}

std::string text_of(const acts::PollChoice& choice, words::Language language) {
    using About = acts::PollChoice::About;
    const words::Word word = choice.about == About::Selected ? words::poll_about_selected
                             : choice.about == About::Column ? words::poll_about_column
                                                             : words::poll_about_area;
    return words::filled(word, language, std::array{std::to_string(choice.cards.size()), choice.name});
}

void draw_start(Workspace& workspace) {
    const words::Language language = workspace.language();
    const auto choices = acts::poll_choices(workspace);
    ImGui::PushTextWrapPos(0);
    if (choices.empty()) {
        ImGui::TextDisabled("%s", words::poll_no_cards.in(language));
        ImGui::PopTextWrapPos();
        return;
    }
    ImGui::TextUnformatted(words::poll_about.in(language));
    ImGui::PopTextWrapPos();
    PollState& state = workspace.ui.meeting.poll;
    state.row = std::min(state.row, choices.size() - 1);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const ui::IdScope id{static_cast<int>(i)};
        if (ui::radio_in_row(text_of(choices[i], language), state.row == i)) state.row = i;
    }
    ImGui::Spacing();
    const ui::DisabledScope read_only{workspace.editor().read_only()};
    if (ImGui::Button(words::poll_start.in(language))) acts::start_poll(workspace, choices[state.row].cards);
}

void draw_points(Workspace& workspace) {
    const words::Language language = workspace.language();
    PollState& state = workspace.ui.meeting.poll;
    if (ImGui::RadioButton(words::poll_hands.in(language), state.points == points_of_hands))
        state.points = points_of_hands;
    ui::beside_or_below(ui::radio_width(words::poll_dots.in(language)));
    if (ImGui::RadioButton(words::poll_dots.in(language), state.points != points_of_hands))
        state.points = points_of_dots;
    const std::string shown = words::filled(words::poll_points, language, std::array{std::to_string(state.points)});
    ui::beside_or_below(ui::button_width(shown.c_str()) + ImGui::GetFrameHeight());
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##points", shown.c_str())) return;
    for (int points = 1; points <= acts::most_points; ++points) {
        if (ImGui::Selectable(std::to_string(points).c_str(), points == state.points)) state.points = points;
    }
    ImGui::EndCombo();
}

// Never enforced: more than there is to give is said, no more.
void draw_total(const Workspace& workspace, const Poll& poll) {
    const words::Language language = workspace.language();
    const int there = attendances(workspace.document()).there();
    const int points = workspace.ui.meeting.poll.points;
    const std::int64_t total = total_of(poll);
    const std::int64_t most = std::int64_t{there} * points;
    ImGui::PushTextWrapPos(0);
    if (there == 0) {
        ImGui::TextUnformatted(
            words::filled(words::poll_total_alone, language, std::array{std::to_string(total)}).c_str());
    } else {
        ImGui::TextUnformatted(words::filled(words::poll_total, language,
                                             std::array{std::to_string(total), std::to_string(most),
                                                        std::to_string(there), std::to_string(points)})
                                   .c_str());
    }
    if (there > 0 && total > most) {
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(workspace.theme().note));
        ImGui::TextUnformatted(words::poll_over.in(language));
    }
    ImGui::PopTextWrapPos();
}

void draw_row(Workspace& workspace, const Poll& poll, const Card& card, std::size_t row) {
    const ui::IdScope id{card.id.value};
    const ImGuiStyle& style = ImGui::GetStyle();
    const bool selected = workspace.ui.meeting.poll.row == row;
    const float em = ImGui::GetFontSize();
    const float button = ImGui::GetFrameHeight();
    const float count_width = 2.4f * em;
    const float rest = 2 * button + count_width + 3 * style.ItemInnerSpacing.x;
    const std::string text = card.code + "  " + card.title;
    const float width = ImGui::GetContentRegionAvail().x - rest;
    const std::string shown = ui::fitted(text, width);
    if (ImGui::Selectable((shown + "###card").c_str(), selected, 0, {width, button}))
        acts::go_to_row(workspace, static_cast<std::ptrdiff_t>(row));
    ui::tell_whole(text, shown);
    if (selected) ImGui::SetItemDefaultFocus();
    ImGui::SameLine(0, style.ItemInnerSpacing.x);
    if (ImGui::Button("−", {button, button})) acts::count_more(workspace, card.id, -1);
    ImGui::SameLine(0, style.ItemInnerSpacing.x);
    const auto count = count_of(poll, card.id);
    const std::string number = count ? std::to_string(*count) : "–";
    const float x = ImGui::GetCursorPosX();
    ImGui::SetCursorPosX(x + (count_width - ImGui::CalcTextSize(number.c_str()).x) / 2);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(number.c_str());
    ImGui::SameLine();
    ImGui::SetCursorPosX(x + count_width + style.ItemInnerSpacing.x);
    if (ImGui::Button("＋", {button, button})) acts::count_more(workspace, card.id, 1);
}

void draw_poll(Workspace& workspace, ui::TextFields& fields, const PollId& which) {
    const words::Language language = workspace.language();
    const Poll poll = *workspace.document().find(which);  // a copy: edits made while drawing replace the record
    std::string question = poll.question;
    const bool take = std::exchange(workspace.ui.meeting.poll.wants_question, false);
    const auto typed = ui::entry_field(fields, "##question", words::poll_question.in(language), question, -1, take);
    if (typed.changed) acts::set_field(workspace, any(which), "question", question, true);
    if (typed.done()) workspace.editor().close_step();
    if (const AgendaItem* item = workspace.document().find(poll.agenda)) ui::text_in_row(item->title, ui::Ink::Quiet);
    draw_points(workspace);
    draw_total(workspace, poll);
    ImGui::Spacing();
    std::size_t row = 0;
    for (const CardId& card : acts::poll_rows(workspace, poll)) {
        if (const Card* found = workspace.document().find(card)) draw_row(workspace, poll, *found, row);
        ++row;
    }
    ImGui::Spacing();
    PollState& state = workspace.ui.meeting.poll;
    ImGui::Checkbox(words::poll_by_count.in(language), &state.by_count);
    ImGui::Checkbox(words::action::poll_marks.in(language), &state.marks);
    if (ImGui::Button(words::poll_new.in(language))) acts::show_poll(workspace, {});
    ui::beside_or_below(ui::button_width(words::poll_remove.in(language)));
    if (ImGui::Button(words::poll_remove.in(language))) {
        acts::remove_record(workspace, any(which));
        acts::show_poll(workspace, {});
    }
    ImGui::PushTextWrapPos(0);
    ImGui::TextDisabled("%s", words::poll_keys.in(language));
    ImGui::PopTextWrapPos();
}

}  // namespace

void draw_poll_panel(Workspace& workspace, ui::TextFields& fields) {
    ImGui::SeparatorText(words::action::poll_panel.in(workspace.language()));
    const Poll* shown = acts::shown_poll(workspace);
    if (!shown) workspace.ui.meeting.poll.poll = {};
    draw_polls(workspace, shown);
    const PollId which = workspace.ui.meeting.poll.poll;
    if (!workspace.document().find(which)) return draw_start(workspace);
    const ui::DisabledScope read_only{workspace.editor().read_only()};
    draw_poll(workspace, fields, which);
}

}  // namespace banso
