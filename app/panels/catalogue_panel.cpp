#include "app/panels/catalogue_panel.h"

#include <algorithm>
#include <array>
#include <utility>

#include <imgui.h>

#include "app/catalogue_acts.h"
#include "app/ui/fitting.h"
#include "app/ui/scopes.h"
#include "app/words/catalogue.h"
#include "app/words/names.h"

namespace banso {
namespace {

const std::string& in(const NamePair& name, words::Language language) {
    return language == words::Language::Japanese ? name.ja : name.en;
}

// What must be known before one takes it for more than an example.
std::string marks_of(const Preset& preset, words::Language language) {
    std::string marks;
    const auto add = [&](const words::Word& word) {
        marks += (marks.empty() ? "" : words::name_separator.in(language)) + std::string(word.in(language));
    };
    if (preset.unverified) add(words::catalogue_unverified);
    if (preset.title_only) add(words::catalogue_title_only);
    return marks;
}

// Where it would go: column and area.
std::string place_of(const Workspace& workspace, const Preset& preset) {
    const words::Language language = workspace.language();
    std::string place = words::name_of(preset.card.kind).in(language);
    if (const Area* area = workspace.document().find(preset.card.area))
        place += std::string(words::name_separator.in(language)) + area->name;
    return place;
}

// A row: title, and on its right the column, the area, and what is to be known. True when it was clicked.
bool draw_row(const Workspace& workspace, const Preset& preset, bool here) {
    const words::Language language = workspace.language();
    const float em = ImGui::GetFontSize();
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = ImGui::GetCursorPosX();
    const std::string marks = marks_of(preset, language);
    const bool taken = is_in(workspace.document(), preset);
    const std::string aside = taken ? words::catalogue_in.in(language) : marks;
    const float aside_width = std::max(ImGui::CalcTextSize(aside.c_str()).x, 6 * em);
    const float place_width = std::min(13 * em, width * 0.3f);
    const std::string title = ui::fitted(preset.card.title, width - aside_width - place_width - 2 * em);
    const bool clicked = ImGui::Selectable(title.c_str(), here);
    ui::tell_whole(preset.card.title, title);
    if (here) ImGui::SetScrollHereY(0.5f);
    ImGui::SameLine(left + width - aside_width - place_width - em);
    ImGui::TextDisabled("%s", ui::fitted(place_of(workspace, preset), place_width).c_str());
    ImGui::SameLine(left + width - aside_width);
    ImGui::TextDisabled("%s", aside.c_str());
    return clicked;
}

// All of the example at hand.
void draw_detail(const Workspace& workspace, const Preset& preset) {
    const words::Language language = workspace.language();
    const NamePair& source = built_in_catalogue().sources[preset.source];
    ImGui::Separator();
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(preset.card.title.c_str());
    std::string about = place_of(workspace, preset);
    const auto add = [&](const std::string& part) {
        if (!part.empty()) about += std::string(words::name_separator.in(language)) + part;
    };
    if (preset.card.measure) add(words::name_of_value(*preset.card.measure).in(language));
    add(preset.card.unit);
    ImGui::TextDisabled("%s", about.c_str());
    if (!preset.card.note.empty()) ImGui::TextDisabled("%s", preset.card.note.c_str());
    const words::Word& from = preset.unverified ? words::example_from_unverified : words::example_from;
    ImGui::TextDisabled("%s", words::filled(from, language, std::array{in(source, language)}).c_str());
    ImGui::PopTextWrapPos();
}

void begin_window(float em) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float width = std::min(em * 54, viewport->WorkSize.x * 0.96f);
    ImGui::SetNextWindowPos({viewport->WorkPos.x + viewport->WorkSize.x / 2, viewport->WorkPos.y + em * 4},
                            ImGuiCond_Always, {0.5f, 0});
    ImGui::SetNextWindowSize({width, std::min(em * 34, viewport->WorkSize.y - em * 5)});
    const ui::ColourScope ground(ImGuiCol_WindowBg, ImGui::GetStyleColorVec4(ImGuiCol_PopupBg));
    ImGui::Begin("catalogue", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
}

}  // namespace

void draw_catalogue(Workspace& workspace, ui::TextFields& fields) {
    if (workspace.ui.dialog != Dialog::Catalogue) return;
    const words::Language language = workspace.language();
    CatalogueState& state = workspace.ui.catalogue;
    const float em = ImGui::GetFontSize();
    const float line = ImGui::GetTextLineHeightWithSpacing();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8);
    begin_window(em);
    ImGui::SetNextItemWidth(-1);
    const auto typed = fields.line(
        "##catalogue", state.query,
        {.hint = words::catalogue_hint.in(language), .take_keyboard = std::exchange(state.wants_keyboard, false)});
    if (typed.changed) state.at = 0;
    const std::vector<std::size_t> shown = acts::shown_presets(workspace);
    const std::vector<Preset>& presets = built_in_catalogue().presets;
    state.at = shown.empty() ? 0 : std::min(state.at, shown.size() - 1);
    const Preset* chosen = nullptr;
    ImGui::BeginChild("presets", {0, -line * 6.5f}, ImGuiChildFlags_None, ImGuiWindowFlags_NoNav);
    if (shown.empty()) ImGui::TextDisabled("%s", words::catalogue_none.in(language));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const ui::IdScope id{std::to_string(shown[i])};
        if (!draw_row(workspace, presets[shown[i]], i == state.at)) continue;
        if (i == state.at) chosen = &presets[shown[i]];  // the first click looks, the second takes
        state.at = i;
        state.wants_keyboard = true;
    }
    ImGui::EndChild();
    if (!shown.empty()) draw_detail(workspace, presets[shown[state.at]]);
    ImGui::SetCursorPosY(ImGui::GetWindowHeight() - line - ImGui::GetStyle().WindowPadding.y);
    const std::string taken =
        state.taken.empty()
            ? ""
            : words::filled(words::catalogue_taken, language, std::array{std::to_string(state.taken.size())}) + "　";
    ui::text_in_row(taken + words::catalogue_keys.in(language), ui::Ink::Quiet);
    ImGui::End();
    ImGui::PopStyleVar(2);

    const bool enter = typed.end == ui::TextEnd::Enter || typed.end == ui::TextEnd::CtrlEnter;
    if (enter && !shown.empty()) chosen = &presets[shown[state.at]];
    if (chosen) acts::take_preset(workspace, *chosen);
    if (typed.end == ui::TextEnd::Escape || (typed.end == ui::TextEnd::Enter && chosen))
        workspace.ui.dialog = Dialog::None;
    else if (enter || chosen)
        state.wants_keyboard = true;
}

bool take_catalogue_key(Workspace& workspace, const Shortcut& shortcut) {
    if (workspace.ui.dialog != Dialog::Catalogue) return false;
    CatalogueState& state = workspace.ui.catalogue;
    constexpr std::size_t page = 10;
    if (shortcut == plain(Key::Down)) return ++state.at, true;
    if (shortcut == plain(Key::Up)) return state.at -= state.at > 0, true;
    if (shortcut == plain(Key::PageDown)) return state.at += page, true;
    if (shortcut == plain(Key::PageUp)) return state.at -= std::min(state.at, page), true;
    return false;
}

}  // namespace banso
