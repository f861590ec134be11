#include "app/panels/agenda_panel.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/meeting/meeting_acts.h"
#include "app/panels/entry_field.h"
#include "app/panels/list_row.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/meeting.h"
#include "app/words/names.h"

namespace banso {

void AgendaPanel::draw(Workspace& workspace) {
    const words::Language language = workspace.language();
    ImGui::SeparatorText(words::action::agenda_panel.in(language));
    tell_keys(workspace, words::agenda_keys);
    const ui::DisabledScope read_only{workspace.editor().read_only()};
    // A copy: edits made while drawing replace the records.
    const std::vector<AgendaItem> items(workspace.document().agenda().begin(), workspace.document().agenda().end());
    std::int64_t minutes = 0;
    for (const AgendaItem& item : items) {
        minutes += item.minutes.value_or(0);
        ImGui::BeginGroup();
        draw_item(workspace, item);
        ImGui::EndGroup();
        if (mark_row(workspace, workspace.ui.meeting.list.item == item.id)) workspace.ui.meeting.list.item = item.id;
    }
    if (minutes > 0)
        ImGui::TextDisabled("%s",
                            words::filled(words::agenda_total, language, std::array{std::to_string(minutes)}).c_str());
    if (items.empty()) ImGui::TextDisabled("%s", words::agenda_empty.in(language));
    draw_new(workspace);
}

void AgendaPanel::draw_item(Workspace& workspace, const AgendaItem& item) {
    const ui::IdScope id{item.id.value};
    const ImGuiStyle& style = ImGui::GetStyle();
    const bool current = item.state == AgendaState::Current;
    {
        const Colour mark = current ? workspace.theme().accent : workspace.theme().ink_quiet;
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(mark));
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(current ? "▶" : item.state == AgendaState::Done ? "✓" : "–");
    }
    ImGui::SameLine();
    draw_title(workspace, item);
    const float em = ImGui::GetFontSize();
    ImGui::Indent(em * 1.2f);
    const float button = ImGui::CalcTextSize("↑").x + style.FramePadding.x;
    const float minutes = 3.2f * em;
    const float others = minutes + 4 * button + 2 * style.ItemInnerSpacing.x + style.ItemSpacing.x;
    const float room = ImGui::GetContentRegionAvail().x;
    const bool beside = room - others >= 8.5f * em;  // else the kind has a line of its own
    draw_kind(workspace, item, beside ? room - others : std::min(room, 12 * em));
    if (beside) ImGui::SameLine();
    draw_minutes(workspace, item, minutes);
    draw_buttons(workspace, item, button);
    ImGui::Unindent(em * 1.2f);
    ImGui::Spacing();
}

// Alt with an arrow moves the item; an emptied title takes it away.
void AgendaPanel::draw_title(Workspace& workspace, const AgendaItem& item) {
    const std::string field = item.id.value + " title";
    std::string title = typing_ && typing_->field == field ? typing_->text : item.title;
    const char* hint = words::field_name("agenda", "title").in(workspace.language());
    ListKeys& keys = workspace.ui.meeting.list;
    const bool take = keys.wants_text && keys.item == item.id;
    if (take) keys.wants_text = false;
    const auto typed = ui::entry_field(fields_, "##title", hint, title, -1, take);
    if (typed.open) keys.item = item.id;
    if (typed.changed) {
        typing_ = Typing{field, title};
        if (!title.empty()) acts::set_field(workspace, any(item.id), "title", title, true);
    }
    if (typed.open && ImGui::GetIO().KeyAlt && ImGui::IsKeyPressed(ImGuiKey_UpArrow))
        acts::move_agenda(workspace, item.id, -1);
    if (typed.open && ImGui::GetIO().KeyAlt && ImGui::IsKeyPressed(ImGuiKey_DownArrow))
        acts::move_agenda(workspace, item.id, 1);
    if (!typed.done() && !typed.called_off) return;
    workspace.editor().close_step();
    if (typing_ && typing_->field == field) typing_.reset();
    if (typed.entered && title.empty()) acts::remove_record(workspace, any(item.id));
}

void AgendaPanel::draw_minutes(Workspace& workspace, const AgendaItem& item, float width) {
    const std::string field = item.id.value + " minutes";
    std::string text = typing_ && typing_->field == field ? typing_->text
                       : item.minutes                     ? std::to_string(*item.minutes)
                                                          : "";
    const std::string hint = words::filled(words::agenda_minutes, workspace.language(), std::array<std::string, 1>{});
    const auto typed = ui::entry_field(fields_, "##minutes", hint.c_str(), text, width);
    if (typed.changed) typing_ = Typing{field, text};
    if (!typed.done() && !typed.called_off) return;
    if (typing_ && typing_->field == field) typing_.reset();
    if (typed.done()) acts::set_field(workspace, any(item.id), "minutes", text);
}

void AgendaPanel::draw_buttons(Workspace& workspace, const AgendaItem& item, float width) {
    const words::Language language = workspace.language();
    const float gap = ImGui::GetStyle().ItemInnerSpacing.x * 0.5f;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, ImGui::GetStyle().FramePadding.y});
    const auto button = [&](const char* sign, words::Word says) {
        ImGui::SameLine(0, gap);
        const bool pressed = ImGui::Button(sign, {width, 0});
        if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) ImGui::SetTooltip("%s", says.in(language));
        return pressed;
    };
    if (button("↑", words::move_up)) acts::move_agenda(workspace, item.id, -1);
    if (button("↓", words::move_down)) acts::move_agenda(workspace, item.id, 1);
    if (button("×", words::remove)) acts::remove_record(workspace, any(item.id));
    if (item.state != AgendaState::Current && button("▶", words::go_here)) acts::start_agenda(workspace, item.id);
    ImGui::PopStyleVar();
}

void AgendaPanel::draw_kind(Workspace& workspace, const AgendaItem& item, float width) {
    const words::Language language = workspace.language();
    ImGui::SetNextItemWidth(width);
    const words::Word shown = item.kind ? words::name_of_value(*item.kind) : words::agenda_kind_none;
    if (!ImGui::BeginCombo("##kind", shown.in(language))) return;
    for (const AgendaKind kind :
         {AgendaKind::Briefing, AgendaKind::Individual, AgendaKind::Group, AgendaKind::Plenary, AgendaKind::Closing}) {
        if (ImGui::Selectable(words::name_of_value(kind).in(language), kind == item.kind))
            acts::set_field(workspace, any(item.id), "kind", std::string(to_text(kind)));
    }
    ImGui::EndCombo();
}

void AgendaPanel::draw_new(Workspace& workspace) {
    const words::Language language = workspace.language();
    ImGui::Spacing();
    const bool take = std::exchange(workspace.ui.meeting.wants_field, false);
    const auto typed = ui::lines_field(fields_, "##new", words::agenda_hint.in(language), lines_, 5, take);
    const bool add = ImGui::Button(words::agenda_add.in(language));
    if (!typed.entered && !add) return;
    if (acts::add_agenda_lines(workspace, lines_) > 0) lines_.clear();
    workspace.ui.meeting.wants_field = true;
}

}  // namespace banso
