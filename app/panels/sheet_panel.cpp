#include "app/panels/sheet_panel.h"

#include <array>
#include <optional>
#include <utility>

#include <imgui.h>

#include "app/pdca_acts.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/names.h"
#include "app/words/pdca.h"

namespace banso {

void SheetPanel::draw(Workspace& workspace) {
    const words::Language language = workspace.language();
    const CardId id = acts::meant_countermeasure(workspace);
    if (id != shown_) unfinished_.clear();
    shown_ = id;
    const Card* found = workspace.document().find(id);
    if (!found) {
        ImGui::PushTextWrapPos(0);
        ImGui::TextDisabled("%s", words::sheet_panel_empty.in(language));
        ImGui::PopTextWrapPos();
        return;
    }
    const Card card = *found;  // a copy: edits made while drawing replace the record
    const ui::DisabledScope read_only{workspace.editor().read_only()};
    const Cycle* open = open_cycle(workspace.document(), id);
    const Cycle* shown = open ? open : latest_cycle(workspace.document(), id);
    {
        const ui::FontScope font(fonts_.bold, 0);
        ImGui::TextColored(ui::to_imgui(workspace.theme().of(card.kind).ink), "%s", card.code.c_str());
        if (shown && shown->number) {
            ImGui::SameLine();
            ImGui::TextUnformatted(
                words::filled(words::cycle_number, language, std::array{std::to_string(*shown->number)}).c_str());
        }
    }
    if (shown) draw_cycle(workspace, card, Cycle(*shown));
    if (!open) draw_begin(workspace, card, !shown);
}

void SheetPanel::draw_cycle(Workspace& workspace, const Card& card, const Cycle& cycle) {
    const words::Language language = workspace.language();
    FieldWidgets of_cycle(workspace, fields_, cycle.id.value, card.code, unfinished_);
    FieldWidgets of_card(workspace, fields_, card.id.value, card.code, unfinished_);
    of_cycle.take_keyboard_at(std::exchange(workspace.ui.sheet_field, {}));
    using Names = std::initializer_list<std::string_view>;
    const auto draw_of_cycle = [&](Names names) {
        const ui::IdScope scope{cycle.id.value};
        of_cycle.draw_only(cycle, "cycle", names);
    };
    const auto draw_of_card = [&](Names names) {
        const ui::IdScope scope{card.id.value};
        of_card.draw_only(card, "card", names);
    };
    ImGui::SeparatorText(words::stage_plan.in(language));
    draw_of_cycle({"plan"});
    draw_of_card({"owner", "partners", "due", "horizon", "funding"});
    ImGui::SeparatorText(words::stage_do.in(language));
    draw_of_card({"progress"});
    draw_of_cycle({"done_on", "do", "actual"});
    ImGui::SeparatorText(words::stage_check.in(language));
    draw_of_cycle({"check", "judgement", "helped", "hindered", "evaluated_on", "evaluated_by"});
    ImGui::SeparatorText(words::stage_act.in(language));
    draw_decision(workspace, cycle);
    draw_of_cycle({"act", "next_review", "changes"});
}

// The decision ends a turn: one button each, the one that was taken lit; pressed again it is taken back.
void SheetPanel::draw_decision(Workspace& workspace, const Cycle& cycle) {
    const words::Language language = workspace.language();
    const Theme theme = workspace.theme();
    ImGui::TextDisabled("%s", words::field_name("cycle", "decision").in(language));
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < EnumNames<CycleDecision>::list.size(); ++i) {
        const auto decision = static_cast<CycleDecision>(i);
        const char* text = words::name_of_value(decision).in(language);
        const float width = ImGui::CalcTextSize(text).x + ImGui::GetStyle().FramePadding.x * 2;
        const float next = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemInnerSpacing.x + width;
        if (i > 0 && next < right) ImGui::SameLine(0, ImGui::GetStyle().ItemInnerSpacing.x);
        const bool taken = cycle.decision == decision;
        const ui::ColourScope ground(ImGuiCol_Button, ui::to_imgui(taken ? theme.accent : theme.lane_alternate));
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(taken ? theme.card : theme.ink));
        if (ImGui::Button(text))
            acts::decide_cycle(workspace, cycle.id, taken ? std::nullopt : std::optional(decision));
    }
}

void SheetPanel::draw_begin(Workspace& workspace, const Card& card, bool first) {
    const words::Language language = workspace.language();
    ImGui::Spacing();
    ImGui::Separator();
    if (ImGui::Button((first ? words::begin_first_cycle : words::begin_next_cycle).in(language)))
        acts::begin_cycle(workspace, card.id);
    ImGui::PushTextWrapPos(0);
    ImGui::TextDisabled("%s", (first ? words::first_cycle_hint : words::next_cycle_hint).in(language));
    ImGui::PopTextWrapPos();
}

}  // namespace banso
