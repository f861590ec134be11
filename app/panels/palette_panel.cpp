#include "app/panels/palette_panel.h"

#include <algorithm>

#include <imgui.h>

#include "app/palette.h"
#include "app/ui/scopes.h"
#include "app/ui/theme.h"
#include "app/words/seeing.h"

namespace banso {
namespace {

// One line: name in the language of now and, when one typed the other, in that; menu and shortcut on the right.
void draw_entry(Workspace& workspace, const PaletteEntry& entry, bool here, bool& run) {
    const words::Language language = workspace.language();
    const Card* card = entry.action ? nullptr : workspace.document().find(entry.card);
    if (!entry.action && !card) return;
    const ui::IdScope id{entry.action ? std::string(entry.action->id) : entry.card.value};
    const ui::DisabledScope disabled{!entry.enabled};
    const std::string name = entry.action ? entry.action->label.in(language) : card->code + "  " + card->title;
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = ImGui::GetCursorPosX();
    std::string aside = entry.action ? menu_of(entry.action->group).in(language) : words::card_entry.in(language);
    if (entry.action && !entry.action->shortcut.empty()) aside += "　" + to_text(entry.action->shortcut);
    const float aside_width = ImGui::CalcTextSize(aside.c_str()).x;
    const bool checked = entry.action && entry.action->checked && entry.action->checked(workspace);
    if (ImGui::Selectable(((checked ? "✓ " : "") + name).c_str(), here)) run = true;
    if (here) ImGui::SetScrollHereY(0.5f);
    ImGui::SameLine(left + width - aside_width);
    ImGui::TextDisabled("%s", aside.c_str());
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
    if (typed.changed) palette.at = 0;
    const std::vector<PaletteEntry> entries = palette_entries(workspace, palette.query);
    palette.at = entries.empty() ? 0 : std::min(palette.at, entries.size() - 1);
    if (entries.empty()) ImGui::TextDisabled("%s", words::no_command.in(language));
    const PaletteEntry* chosen = nullptr;
    ImGui::BeginChild("entries", {0, 0}, ImGuiChildFlags_None, ImGuiWindowFlags_NoNav);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        bool run = false;
        draw_entry(workspace, entries[i], i == palette.at, run);
        if (run) chosen = &entries[i];
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
