#include "app/panels/palette_panel.h"

#include <algorithm>

#include <imgui.h>

#include "app/palette.h"
#include "app/ui/scopes.h"
#include "app/ui/theme.h"
#include "app/words/seeing.h"

namespace banso {
namespace {

struct Row {
    bool chosen = false;  // by a click
    bool pointed_at = false;
};

// One line: name in the language of now and, when one typed the other, in that; menu and shortcut on the right.
Row draw_entry(Workspace& workspace, const PaletteEntry& entry, bool here) {
    const words::Language language = workspace.language();
    const Card* card = entry.action ? nullptr : workspace.document().find(entry.card);
    if (!entry.action && !card) return {};
    const ui::IdScope id{entry.action ? std::string(entry.action->id) : entry.card.value};
    const ui::DisabledScope disabled{!entry.enabled};
    const std::string name = entry.action ? entry.action->label.in(language) : card->code + "  " + card->title;
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = ImGui::GetCursorPosX();
    std::string aside = entry.action ? menu_of(entry.action->group).in(language) : words::card_entry.in(language);
    if (entry.action && !entry.action->shortcut.empty()) aside += "　" + to_text(entry.action->shortcut);
    const float aside_width = ImGui::CalcTextSize(aside.c_str()).x;
    const bool checked = entry.action && entry.action->checked && entry.action->checked(workspace);
    Row row;
    {
        // One row is lit, whether by the keys or by the pointer.
        const ImVec4 none{0, 0, 0, 0};
        const ui::ColourScope hovered(ImGuiCol_HeaderHovered, here ? ImGui::GetStyleColorVec4(ImGuiCol_Header) : none);
        row.chosen = ImGui::Selectable(((checked ? "✓ " : "") + name).c_str(), here);
    }
    row.pointed_at = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
    if (here && !row.pointed_at) ImGui::SetScrollHereY(0.5f);
    ImGui::SameLine(left + width - aside_width);
    ImGui::TextDisabled("%s", aside.c_str());
    return row;
}

}  // namespace

void draw_palette(Workspace& workspace, ui::TextFields& fields) {
    if (workspace.ui.dialog != Dialog::Palette) return;
    const words::Language language = workspace.language();
    Palette& palette = workspace.ui.seeing.palette;
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float em = ImGui::GetFontSize();
    const float width = std::min(em * 42, viewport->WorkSize.x * 0.94f);
    ImGui::SetNextWindowPos({viewport->WorkPos.x + viewport->WorkSize.x / 2, viewport->WorkPos.y + em * 4},
                            ImGuiCond_Always, {0.5f, 0});
    ImGui::SetNextWindowSize({width, std::min(em * 30, viewport->WorkSize.y - em * 5)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8);
    {
        const ui::ColourScope ground(ImGuiCol_WindowBg, ImGui::GetStyleColorVec4(ImGuiCol_PopupBg));
        ImGui::Begin("palette", nullptr,
                     ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    }
    ImGui::SetNextItemWidth(-1);
    const auto typed = fields.line(
        "##palette", palette.query,
        {.hint = words::palette_hint.in(language), .take_keyboard = std::exchange(palette.wants_keyboard, false)});
    const std::string& sought = typed.composing ? typed.shown : palette.query;
    if (sought != palette.sought) palette.at = 0;
    palette.sought = sought;
    const std::vector<PaletteEntry> entries = palette_entries(workspace, sought);
    palette.at = entries.empty() ? 0 : std::min(palette.at, entries.size() - 1);
    if (entries.empty()) ImGui::TextDisabled("%s", words::no_command.in(language));
    const PaletteEntry* chosen = nullptr;
    // Rows that come to lie under a resting pointer, as the list gets shorter, are not meant by it.
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    const bool pointer_moved = moved.x != 0 || moved.y != 0 || ImGui::GetIO().MouseWheel != 0;
    ImGui::BeginChild("entries", {0, 0}, ImGuiChildFlags_None, ImGuiWindowFlags_NoNav);
    const std::size_t at = palette.at;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Row row = draw_entry(workspace, entries[i], i == at);
        if (row.pointed_at && pointer_moved) palette.at = i;
        if (row.chosen) chosen = &entries[i];
    }
    ImGui::EndChild();
    ImGui::End();
    ImGui::PopStyleVar(2);
    if (typed.end == ui::TextEnd::Enter && !entries.empty()) chosen = &entries[palette.at];
    if (chosen && !run_entry(workspace, *chosen)) palette.wants_keyboard = true;
    if (typed.end == ui::TextEnd::Enter && entries.empty()) palette.wants_keyboard = true;
    if (typed.end == ui::TextEnd::Escape) workspace.ui.dialog = Dialog::None;
}

bool take_palette_key(Workspace& workspace, const Shortcut& shortcut) {
    if (workspace.ui.dialog != Dialog::Palette) return false;
    Palette& palette = workspace.ui.seeing.palette;
    const std::size_t page = 10;
    if (shortcut == plain(Key::Down)) return ++palette.at, true;
    if (shortcut == plain(Key::Up)) return palette.at -= palette.at > 0, true;
    if (shortcut == plain(Key::PageDown)) return palette.at += page, true;
    if (shortcut == plain(Key::PageUp)) return palette.at -= std::min(palette.at, page), true;
    if (shortcut == ctrl(Key::K)) return workspace.ui.dialog = Dialog::None, true;
    return false;
}

}  // namespace banso
