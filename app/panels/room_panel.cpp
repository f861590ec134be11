#include "app/panels/room_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <utility>

#include <imgui.h>

#include "app/back_row_acts.h"
#include "app/entry/typed_number.h"
#include "app/focus_acts.h"
#include "app/ui/fitting.h"
#include "app/ui/scopes.h"
#include "app/ui/theme.h"
#include "app/words/entry.h"
#include "app/words/seeing.h"

namespace banso {
namespace {

std::string shown_number(double value) {
    char text[32] = "";
    if (value > 0) std::snprintf(text, sizeof text, "%.10g", value);
    return text;
}

}  // namespace

bool RoomPanel::number(Entry& entry, const char* id, const char* label, double& value, words::Language language,
                       bool take_keyboard) {
    ImGui::TextUnformatted(label);
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 9);
    if (!entry.open) entry.text = shown_number(value);
    ui::TextFieldOptions options;
    options.take_keyboard = options.select_all = take_keyboard;
    const ui::TextFieldResult typed = fields_.line(id, entry.text, options);
    entry.open = typed.has_keyboard;
    const auto read = typed_number(entry.text, {.unit = "m"});
    if (read && read->value && typed.changed) value = std::max(0.0, read->value->to_double());
    if (!read && entry.open) {
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted(
            (words::not_read_mark.in(language) + (" " + words::sentence(read.error(), language))).c_str());
        ImGui::PopTextWrapPos();
    }
    return typed.end == ui::TextEnd::Enter;
}

void RoomPanel::draw(Workspace& workspace) {
    if (workspace.ui.dialog != Dialog::Room) return;
    const words::Language language = workspace.language();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float width = std::min(ImGui::GetFontSize() * 30, viewport->WorkSize.x * 0.94f);
    ImGui::SetNextWindowPos(
        {viewport->WorkPos.x + viewport->WorkSize.x / 2, viewport->WorkPos.y + viewport->WorkSize.y / 2},
        ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, viewport->WorkSize.y * 0.95f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    bool open = true;
    ImGui::Begin((std::string(words::room_head.in(language)) + "###room").c_str(), &open,
                 ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
    Room room = acts::room_of(workspace.settings);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words::room_why.in(language));
    ImGui::PopTextWrapPos();
    if (ImGui::RadioButton(words::room_small.in(language),
                           room == Room{small_room.screen_width, small_room.depth, room.divisor}))
        room = {small_room.screen_width, small_room.depth, room.divisor};
    if (ImGui::RadioButton(words::room_hall.in(language), room == Room{hall.screen_width, hall.depth, room.divisor}))
        room = {hall.screen_width, hall.depth, room.divisor};
    ImGui::Separator();
    bool done = number(screen_width_, "##screen_width", words::screen_width.in(language), room.screen_width, language,
                       std::exchange(appeared_, ImGui::IsWindowAppearing()));
    done |= number(depth_, "##room_depth", words::room_depth.in(language), room.depth, language);
    done |= number(divisor_, "##reading_divisor", words::reading_divisor.in(language), room.divisor, language);
    room.screen_width = std::clamp(room.screen_width, 0.0, 30.0);
    room.depth = std::clamp(room.depth, 0.0, 100.0);
    room.divisor = std::clamp(room.divisor, 100.0, 400.0);
    acts::set_room(workspace, room);
    ImGui::PushTextWrapPos(0);
    const double needed = acts::needed_character(workspace);
    if (room.known()) {
        const std::string pixels = std::to_string(static_cast<int>(std::ceil(needed)));
        ImGui::TextUnformatted(words::filled(words::room_needs, language, std::array{pixels}).c_str());
    } else {
        ImGui::TextDisabled("%s", words::room_unknown.in(language));
    }
    ImGui::PopTextWrapPos();
    if (ImGui::Button(words::room_done.in(language)) || done) open = false;
    ImGui::End();
    ImGui::PopStyleVar();
    if (!open) workspace.ui.dialog = Dialog::None;
}

void draw_seeing_status(Workspace& workspace) {
    const words::Language language = workspace.language();
    const float gap = ImGui::GetStyle().ItemSpacing.x * 3;
    if (const std::string focus = acts::focus_text(workspace); !focus.empty()) {
        ImGui::SameLine(0, gap);
        ui::text_in_row(focus);
    }
    const double needed = acts::needed_character(workspace);
    const auto smallest = workspace.ui.seeing.smallest_character;
    if (needed <= 0 || !smallest) return;
    ImGui::SameLine(0, gap);
    if (*smallest >= needed - 0.5) {
        ui::text_in_row(words::readable.in(language), ui::Ink::Quiet);
    } else {
        const std::array args{std::to_string(static_cast<int>(*smallest)),
                              std::to_string(static_cast<int>(std::ceil(needed - 0.5)))};
        const words::Word says = workspace.ui.seeing.back_row ? words::too_far_away : words::not_readable;
        ui::text_in_row(words::filled(says, language, args), ui::Ink::Quiet);
    }
}

}  // namespace banso
