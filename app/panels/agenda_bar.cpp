#include "app/panels/agenda_bar.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/meeting/meeting_acts.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/meeting.h"
#include "app/words/names.h"

namespace banso {
namespace {

void action_button(Workspace& workspace, const char* id, words::Word label) {
    const Action& action = *find_action(id);
    const ui::DisabledScope disabled(!action.enabled(workspace));
    const std::string text = std::string(label.in(workspace.language())) + "##" + id;
    if (ImGui::Button(text.c_str())) action.run(workspace);
    if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) ImGui::SetTooltip("%s", to_text(action.shortcut).c_str());
}

float width_of(words::Word label, words::Language language) {
    return ImGui::CalcTextSize(label.in(language)).x + 2 * ImGui::GetStyle().FramePadding.x;
}

// The item under way: which of how many, its kind, its title.
void draw_item(const Workspace& workspace, const AgendaItem& item) {
    const words::Language language = workspace.language();
    std::size_t place = 0;
    std::size_t count = 0;
    for (const AgendaItem& other : workspace.document().agenda()) {
        ++count;
        if (other.id == item.id) place = count;
    }
    ImGui::TextDisabled(
        "%s",
        words::filled(words::agenda_place, language, std::array{std::to_string(place), std::to_string(count)}).c_str());
    ImGui::SameLine();
    if (item.kind) {
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(workspace.theme().accent));
        ImGui::Text("[%s]", words::name_of_value(*item.kind).in(language));
        ImGui::SameLine();
    }
    ui::text_in_row(item.title);
}

// The time left, or by how much the item is over: a colour and a word.
void draw_clock(const Workspace& workspace, const AgendaItem& item, std::optional<std::int64_t> left) {
    const words::Language language = workspace.language();
    if (!left) {
        if (item.minutes)
            ImGui::TextDisabled(
                "%s",
                words::filled(words::agenda_minutes, language, std::array{std::to_string(*item.minutes)}).c_str());
        return;
    }
    const bool over = *left < 0;
    const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(over ? workspace.theme().note : workspace.theme().ink));
    ImGui::TextUnformatted(
        words::filled(over ? words::agenda_over : words::agenda_left, language, std::array{clock_text(std::abs(*left))})
            .c_str());
}

void draw_without_item(Workspace& workspace) {
    const Document& document = workspace.document();
    const words::Language language = workspace.language();
    if (document.agenda().empty()) {
        ImGui::TextDisabled("%s", words::agenda_empty.in(language));
        ImGui::SameLine();
        if (ImGui::Button(words::agenda_make.in(language))) acts::open_panel(workspace, MeetingPanel::Agenda);
        return;
    }
    const bool all_done = agenda_item_after(document, {}).empty();
    ImGui::TextDisabled("%s", (all_done ? words::agenda_all_done : words::agenda_none_running).in(language));
}

}  // namespace

bool shows_agenda_bar(const Workspace& workspace) {
    const Document& document = workspace.document();
    return phase_of(document.session()) == Phase::Meeting || !current_agenda_item(document).empty();
}

words::Word phase_word(Phase phase) {
    switch (phase) {
        case Phase::Prep:
            return words::phase_prep;
        case Phase::Meeting:
            return words::phase_meeting;
        case Phase::After:
            return words::phase_after;
    }
    return words::phase_prep;
}

std::string clock_text(std::int64_t seconds) {
    const auto two = [](std::int64_t n) { return (n < 10 ? ":0" : ":") + std::to_string(n); };
    const std::int64_t minutes = seconds / 60;
    if (minutes < 100) return std::to_string(minutes) + two(seconds % 60);
    return std::to_string(minutes / 60) + two(minutes % 60) + two(seconds % 60);
}

double draw_agenda_bar(Workspace& workspace) {
    const words::Language language = workspace.language();
    const ImGuiStyle& style = ImGui::GetStyle();
    const Phase phase = phase_of(workspace.document().session());
    const Theme theme = workspace.theme();
    const AgendaItem* item = workspace.document().find(current_agenda_item(workspace.document()));
    const auto left = agenda_seconds_left(workspace.document(), workspace.editor().now());

    const ui::ColourScope background(ImGuiCol_ChildBg, ui::to_imgui(theme.accent_soft));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.WindowPadding.x, style.FramePadding.y});
    ImGui::BeginChild("agenda bar", {0, ImGui::GetFrameHeight() + style.FramePadding.y * 2},
                      ImGuiChildFlags_AlwaysUseWindowPadding, ImGuiWindowFlags_NoScrollbar);
    ImGui::AlignTextToFramePadding();
    {
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(theme.accent));
        ImGui::TextUnformatted(phase_word(phase).in(language));
    }
    ImGui::SameLine(0, style.ItemSpacing.x * 2);
    const words::Word turn = phase == Phase::Meeting ? words::end_button
                             : phase == Phase::Prep  ? words::start_button
                                                     : words::resume_button;
    const float clock = 8 * ImGui::GetFontSize();
    const float buttons = width_of(words::agenda_back, language) + width_of(words::agenda_next, language) +
                          width_of(turn, language) + 2 * style.ItemSpacing.x;
    const float right = ImGui::GetWindowWidth() - style.WindowPadding.x - buttons;
    const float room = right - clock - 2 * style.ItemSpacing.x - ImGui::GetCursorPosX();
    ImGui::BeginChild("item", {std::max(room, 60.0f), ImGui::GetFrameHeight()}, 0, ImGuiWindowFlags_NoScrollbar);
    ImGui::AlignTextToFramePadding();
    if (item) {
        draw_item(workspace, *item);
    } else {
        draw_without_item(workspace);
    }
    ImGui::EndChild();
    ImGui::SameLine();
    if (item) draw_clock(workspace, *item, left);
    ImGui::SameLine();
    ImGui::SetCursorPosX(right);
    action_button(workspace, "previous_agenda", words::agenda_back);
    ImGui::SameLine();
    action_button(workspace, "next_agenda", words::agenda_next);
    ImGui::SameLine();
    action_button(workspace, "toggle_meeting", turn);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    return left ? 1.0 : std::numeric_limits<double>::infinity();
}

}  // namespace banso
