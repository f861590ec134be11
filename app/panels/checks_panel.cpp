#include "app/panels/checks_panel.h"

#include <algorithm>
#include <array>
#include <utility>

#include <imgui.h>

#include "app/checks/check_acts.h"
#include "app/panels/entry_field.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/checks.h"

namespace banso {

using checks::Finding;

namespace {

void wrapped(const char* text, bool quiet) {
    ImGui::PushTextWrapPos(0);
    quiet ? ImGui::TextDisabled("%s", text) : ImGui::TextUnformatted(text);
    ImGui::PopTextWrapPos();
}

Colour colour_of(checks::Severity severity, const Theme& theme) {
    switch (severity) {
        case checks::Severity::Missing:
            return theme.note;
        case checks::Severity::Look:
            return theme.accent;
        case checks::Severity::Reminder:
        case checks::Severity::Later:
            return theme.ink_quiet;
    }
    return theme.ink;
}

// Code and title of a card; of what has none the card it hangs on and its words.
std::string row_text(const Document& document, const Finding& finding, words::Language language) {
    const bool on_another = finding.rule == checks::Rule::CommentOpen && !finding.also.empty();
    const RecordId& about = on_another ? finding.also.front() : finding.target;
    const std::string name = words::record_name(document, about, language);
    const std::string text = words::record_text(document, finding.target);
    const std::string seen = finding.words.empty() ? "" : "「" + finding.words + "」  ";
    if (name == words::shortened(text)) return seen + text;
    return seen + (text.empty() ? name : name + "  " + text);
}

bool fold(const char* label, bool& open) {
    const std::string text = std::string(open ? "▾ " : "▸ ") + label;
    if (ImGui::Selectable(text.c_str())) open = !open;
    return open;
}

}  // namespace

bool ChecksPanel::is_open(const Finding& finding) const {
    return open_ && open_->rule == finding.rule && open_->target == finding.target;
}

void ChecksPanel::draw(Workspace& workspace, const LiveChecks::State& state) {
    const words::Language language = workspace.language();
    ImGui::SeparatorText(words::check_title.in(language));
    workspace.ui.meeting.wants_field = false;
    if (!acts::may_show_checks(workspace)) return wrapped(words::checks_off_the_wall.in(language), true);
    if (!checks::meeting_day(workspace.document())) wrapped(words::checks_undated.in(language), true);
    draw_owed(workspace, state);
    draw_nothing(workspace, state);
    for (const checks::Severity severity :
         {checks::Severity::Missing, checks::Severity::Look, checks::Severity::Reminder, checks::Severity::Later})
        draw_severity(workspace, state, severity);
    draw_waived(workspace, state);
}

void ChecksPanel::draw_owed(Workspace& workspace, const LiveChecks::State& state) {
    if (state.owed.empty()) return;
    const words::Language language = workspace.language();
    const auto number = workspace.document().session().meeting.number;
    const bool numbered = number && *number >= 1 && *number <= 4;
    const std::string head = numbered
                                 ? words::filled(words::meeting_owes, language, std::array{std::to_string(*number)})
                                 : words::plan_owes.in(language);
    ImGui::TextUnformatted(head.c_str());
    for (const checks::Owed& each : state.owed) {
        const ui::IdScope id{static_cast<int>(each.duty)};
        const std::string progress =
            each.of == 0 ? words::nothing_yet.in(language)
                         : words::filled(words::progress_of, language,
                                         std::array{std::to_string(each.done), std::to_string(each.of)});
        const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
        const float room = ImGui::CalcTextSize(progress.c_str()).x + ImGui::GetStyle().ItemSpacing.x;
        ui::text_in_row((each.settled() ? "✓ " : "– ") + std::string(words::name_of(each.duty).in(language)),
                        each.settled() ? ui::Ink::Quiet : ui::Ink::Usual, room);
        ImGui::SameLine(right - ImGui::CalcTextSize(progress.c_str()).x);
        ImGui::TextUnformatted(progress.c_str());
        const float share = each.of == 0 ? 0 : static_cast<float>(each.done) / static_cast<float>(each.of);
        ImGui::ProgressBar(share, {-1, ImGui::GetFontSize() * 0.25f}, "");
    }
    ImGui::Spacing();
}

void ChecksPanel::draw_nothing(Workspace& workspace, const LiveChecks::State& state) const {
    if (state.now > 0) return;
    const bool begun = !workspace.document().cards().empty();
    wrapped((begun ? words::nothing_to_check : words::nothing_to_check_yet).in(workspace.language()), true);
}

void ChecksPanel::draw_severity(Workspace& workspace, const LiveChecks::State& state, checks::Severity severity) {
    const auto meeting = workspace.document().session().meeting.number;
    const std::vector<Finding>& open = state.findings.open;
    if (severity == checks::Severity::Later && open.size() > state.now) {
        const std::string label = words::filled(words::later_count, workspace.language(),
                                                std::array{std::to_string(open.size() - state.now)});
        if (!fold(label.c_str(), later_)) return;
    }
    const Finding* const end = open.data() + open.size();
    for (const Finding* at = open.data(); at != end;) {
        const Finding* const behind = std::find_if(at, end, [&](const Finding& f) { return f.rule != at->rule; });
        if (checks::severity_of(at->rule, meeting) == severity) draw_rule(workspace, severity, at, behind);
        at = behind;
    }
}

void ChecksPanel::draw_rule(Workspace& workspace, checks::Severity severity, const Finding* begin, const Finding* end) {
    const words::Language language = workspace.language();
    const ui::IdScope id{static_cast<int>(begin->rule)};
    {
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(colour_of(severity, workspace.theme())));
        ImGui::TextUnformatted(
            (std::string(words::sign_of(severity).in(language)) + " " + words::name_of(severity).in(language)).c_str());
    }
    ImGui::SameLine();
    ui::text_in_row(std::string(words::words_of(begin->rule).name.in(language)) + " (" + std::to_string(end - begin) +
                    ")");
    for (const Finding* each = begin; each != end; ++each) draw_finding(workspace, *each);
    ImGui::Spacing();
}

void ChecksPanel::draw_finding(Workspace& workspace, const Finding& finding) {
    const ui::IdScope id{finding.target.value};
    ImGui::Indent();
    const std::string text = row_text(workspace.document(), finding, workspace.language());
    const std::string shown = ui::fitted(text, ImGui::GetContentRegionAvail().x);
    if (ImGui::Selectable((shown + "###finding").c_str(), is_open(finding))) {
        open_ = finding;
        waiving_ = false;
        acts::show_finding(workspace, finding);
    }
    ui::tell_whole(text, shown);
    const bool by_key = ImGui::IsItemFocused() && ImGui::IsKeyPressed(ImGuiKey_Delete, false);
    if (by_key && !workspace.editor().read_only()) open_ = finding, waiving_ = wants_field_ = true, reason_.clear();
    if (is_open(finding)) draw_about(workspace, finding);
    ImGui::Unindent();
}

// Why it matters, what to do, and the way to set it aside.
void ChecksPanel::draw_about(Workspace& workspace, const Finding& finding) {
    const words::Language language = workspace.language();
    const words::RuleWords rule = words::words_of(finding.rule);
    wrapped(rule.todo.in(language), false);
    wrapped(rule.why.in(language), true);
    const ui::DisabledScope read_only{workspace.editor().read_only()};
    if (waiving_) return draw_reason(workspace, finding);
    if (ImGui::Button(words::waive.in(language))) waiving_ = wants_field_ = true, reason_.clear();
}

void ChecksPanel::draw_reason(Workspace& workspace, const Finding& finding) {
    const bool take = std::exchange(wants_field_, false);
    const auto typed =
        ui::entry_field(fields_, "##reason", words::waive_reason.in(workspace.language()), reason_, -1, take);
    if (typed.called_off || (typed.entered && reason_.empty())) waiving_ = false;
    if (!typed.entered || reason_.empty()) return;
    const Finding waived = finding;  // goes with the list that it is in
    if (!acts::waive(workspace, waived, reason_)) return;
    waiving_ = false;
    open_.reset();
}

void ChecksPanel::draw_waived(Workspace& workspace, const LiveChecks::State& state) {
    if (state.findings.waived.empty()) return;
    const words::Language language = workspace.language();
    const std::string label =
        words::filled(words::waived_count, language, std::array{std::to_string(state.findings.waived.size())});
    if (!fold(label.c_str(), waived_)) return;
    const checks::Waived* taken_up = nullptr;
    for (const checks::Waived& waived : state.findings.waived) {
        const ui::IdScope rule{static_cast<int>(waived.finding.rule)};
        const ui::IdScope id{waived.finding.target.value};
        wrapped(words::sentence(workspace.document(), waived.finding, language).c_str(), false);
        wrapped(words::filled(words::waived_because, language, std::array{waived.reason}).c_str(), true);
        const ui::DisabledScope read_only{workspace.editor().read_only()};
        if (ImGui::Button(words::unwaive.in(language))) taken_up = &waived;
    }
    if (taken_up) acts::unwaive(workspace, Finding(taken_up->finding));
}

}  // namespace banso
