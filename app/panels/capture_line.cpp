#include "app/panels/capture_line.h"

#include <array>
#include <utility>

#include <imgui.h>

#include "app/opinion_acts.h"
#include "app/panels/opinion_choices.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/opinions.h"

namespace banso {
namespace {

// What was made last and how many wait to be grouped, or what keys do here.
void draw_below(const Workspace& workspace) {
    const words::Language language = workspace.language();
    const CaptureLine& line = workspace.ui.capture.line;
    const Opinion* last = workspace.document().find(line.last);
    if (last) {
        const auto waiting = std::to_string(acts::opinion_rows(workspace).ungrouped);
        ui::text_in_row(words::filled(words::line_last, language, std::array{last->text, waiting}));
        ImGui::SameLine(0, ImGui::GetFontSize() * 2);
    }
    if (ImGui::GetContentRegionAvail().x > ImGui::GetFontSize() * 4)
        ui::text_in_row(words::line_hint.in(language), ui::Ink::Quiet);
}

}  // namespace

float capture_line_height(const Workspace& workspace) {
    if (!workspace.ui.capture.line.open) return 0;
    const ImGuiStyle& style = ImGui::GetStyle();
    return ImGui::GetFrameHeight() + ImGui::GetTextLineHeight() + style.ItemSpacing.y + 2 * style.WindowPadding.y;
}

void draw_capture_line(Workspace& workspace, ui::TextFields& fields) {
    CaptureLine& line = workspace.ui.capture.line;
    if (!line.open) return;
    const words::Language language = workspace.language();
    acts::follow_selection(workspace);
    const ui::ColourScope background(ImGuiCol_ChildBg, ui::to_imgui(workspace.theme().accent_soft));
    ImGui::BeginChild("capture line", {0, capture_line_height(workspace)}, ImGuiChildFlags_AlwaysUseWindowPadding,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(words::opinion.in(language));
    ImGui::SameLine();
    Speaker& speaker = workspace.ui.capture.speaker;
    if (choose_area(workspace, "line area", speaker.area)) speaker.chosen = true, line.wants_keyboard = true;
    ImGui::SameLine();
    if (choose_profession(workspace, "line profession", speaker.profession, fields)) line.wants_keyboard = true;
    ImGui::SameLine();
    ImGui::SetNextItemWidth(-ImGui::GetFontSize());
    std::string text = line.text;
    const bool paste_is_taken = std::exchange(line.keeps_out_paste, false);
    ui::TextFieldResult typed;
    {
        const ui::DisabledScope letting_go{std::exchange(line.lets_go, false)};
        typed = fields.line("##spoken", text,
                            {.hint = words::line_field_hint.in(language),
                             .read_only = paste_is_taken,
                             .keeps_tab = true,
                             .take_keyboard = line.wants_keyboard});
    }
    if (typed.changed) acts::type_spoken(workspace, text);  // 看護師： at the beginning is no part of what was said
    line.has_keyboard = typed.has_keyboard;
    if (typed.has_keyboard) line.wants_keyboard = false;
    if (typed.end == ui::TextEnd::Enter) {
        acts::say(workspace);
        line.wants_keyboard = true;
    }
    draw_below(workspace);
    ImGui::EndChild();
}

}  // namespace banso
