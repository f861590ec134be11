#include "app/panels/participants_panel.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/meeting/list_keys.h"
#include "app/meeting/meeting_acts.h"
#include "app/panels/entry_field.h"
#include "app/panels/list_row.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/meeting.h"
#include "app/words/names.h"

namespace banso {
namespace {

// Who somebody is, without a name unless names are wanted.
std::string described(const Participant& person, bool with_name) {
    std::string text;
    const auto append = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : " / ") + part;
    };
    for (const std::string* part : {&person.affiliation, &person.department, &person.position, &person.profession})
        append(*part);
    if (with_name) append(person.name);
    return text.empty() ? person.code : text;
}

using What = PersonStop::What;

// Frames what was drawn last when the keys stand there.
void mark(Workspace& workspace, const PersonStop& stop) {
    PersonStop& at = workspace.ui.meeting.list.person;
    if (mark_row(workspace, at == stop)) at = stop;
}

}  // namespace

void ParticipantsPanel::draw(Workspace& workspace) {
    const words::Language language = workspace.language();
    ImGui::SeparatorText(words::action::participants_panel.in(language));
    tell_keys(workspace, words::participants_keys);
    const ui::DisabledScope read_only{workspace.editor().read_only()};
    draw_counts(workspace);
    // A copy, by code: edits made while drawing replace the records.
    std::vector<Participant> people(workspace.document().participants().begin(),
                                    workspace.document().participants().end());
    std::sort(people.begin(), people.end(), [](const Participant& a, const Participant& b) { return a.code < b.code; });
    for (const Participant& person : people) draw_person(workspace, person);
    if (people.empty()) {
        ImGui::PushTextWrapPos(0);
        ImGui::TextDisabled("%s", words::participants_empty.in(language));
        ImGui::PopTextWrapPos();
    }
    draw_new(workspace);
}

void ParticipantsPanel::draw_counts(Workspace& workspace) const {
    const words::Language language = workspace.language();
    const Attendances there = attendances(workspace.document());
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words::filled(words::participants_there, language,
                                         std::array{std::to_string(there.there()), std::to_string(there.present),
                                                    std::to_string(there.online), std::to_string(there.proxy)})
                               .c_str());
    ImGui::PopTextWrapPos();
    if (there.open > 0) {
        ImGui::TextDisabled(
            "%s", words::filled(words::participants_open, language, std::array{std::to_string(there.open)}).c_str());
        if (ImGui::Button(words::everybody_there.in(language))) acts::set_everybody_there(workspace);
        mark(workspace, {What::Everybody, {}, 0});
    }
    ImGui::Checkbox(words::participants_names.in(language), &workspace.ui.meeting.names);
    mark(workspace, {What::Names, {}, 0});
    ImGui::Spacing();
}

void ParticipantsPanel::draw_person(Workspace& workspace, const Participant& person) {
    const words::Language language = workspace.language();
    const ui::IdScope id{person.id.value};
    ListKeys& keys = workspace.ui.meeting.list;
    const bool open = keys.open == person.id;
    ImGui::BeginGroup();
    const std::string text = person.code + "  " + described(person, workspace.ui.meeting.names);
    const std::string shown = ui::fitted(text, ImGui::GetContentRegionAvail().x);
    if (ImGui::Selectable((shown + "###who").c_str(), open)) {
        keys.open = open ? ParticipantId{} : person.id;
        unfinished_.clear();
    }
    ui::tell_whole(text, shown);
    draw_attendance(workspace, person);
    ImGui::EndGroup();
    mark(workspace, {What::Person, person.id, 0});
    if (!open) return;
    ImGui::Indent();
    FieldWidgets fields(workspace, fields_, person.id.value, person.code, unfinished_);
    if (std::exchange(keys.wants_text, false)) fields.take_keyboard_at("affiliation");
    if (workspace.ui.meeting.names) {
        fields.draw(person, "participant", "", {"id", "code", "attendance", "roles"});
    } else {
        fields.draw(person, "participant", "", {"id", "code", "attendance", "roles", "name"});
    }
    draw_roles(workspace, person);
    if (ImGui::Button(words::remove.in(language))) acts::remove_record(workspace, any(person.id));
    ImGui::Unindent();
    ImGui::Separator();
}

void ParticipantsPanel::draw_roles(Workspace& workspace, const Participant& person) {
    const words::Language language = workspace.language();
    ImGui::TextDisabled("%s", words::field_name("participant", "roles").in(language));
    for (std::size_t i = 0; i < EnumNames<Role>::list.size(); ++i) {
        const auto role = static_cast<Role>(i);
        bool has = std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
        if (ImGui::Checkbox(words::name_of_value(role).in(language), &has))
            acts::toggle_role(workspace, person.id, role);
        mark(workspace, {What::Role, person.id, i});
    }
}

// A click each; what is entered stands out by its colour and its mark.
void ParticipantsPanel::draw_attendance(Workspace& workspace, const Participant& person) const {
    const words::Language language = workspace.language();
    const ImGuiStyle& style = ImGui::GetStyle();
    const Theme theme = workspace.theme();
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {style.FramePadding.x * 0.5f, style.FramePadding.y * 0.4f});
    bool first = true;
    for (const Attendance each : {Attendance::Present, Attendance::Online, Attendance::Proxy, Attendance::Absent}) {
        const bool entered = each == person.attendance;
        const ui::ColourScope button(ImGuiCol_Button, ui::to_imgui(entered ? theme.accent : no_colour));
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(entered ? theme.card : theme.ink_quiet));
        const std::string label = (entered ? "✓" : "") + std::string(words::name_of_value(each).in(language));
        if (!std::exchange(first, false))
            ui::beside_or_below(ui::button_width(label.c_str()), style.ItemInnerSpacing.x * 0.5f);
        if (ImGui::Button((label + "##" + std::string(to_text(each))).c_str()))
            acts::set_attendance(workspace, person.id, each);
    }
    ImGui::PopStyleVar();
    ImGui::Spacing();
}

void ParticipantsPanel::draw_new(Workspace& workspace) {
    const words::Language language = workspace.language();
    ImGui::Spacing();
    const bool take = std::exchange(workspace.ui.meeting.wants_field, false);
    const auto typed = ui::lines_field(fields_, "##new", words::participants_hint.in(language), lines_, 3, take);
    const bool add = ImGui::Button(words::agenda_add.in(language));
    if (!typed.entered && !add) return;
    if (acts::add_participant_lines(workspace, lines_) > 0) lines_.clear();
    workspace.ui.meeting.wants_field = true;
}

}  // namespace banso
