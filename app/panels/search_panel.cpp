#include "app/panels/search_panel.h"

#include <array>

#include <imgui.h>

#include "app/search_acts.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/interface.h"
#include "app/words/seeing.h"
#include "render/scene/filter.h"

namespace banso {
namespace {

words::Word field_name(SearchField field) {
    switch (field) {
        case SearchField::Note:
            return words::field_note;
        case SearchField::RaisedBy:
        case SearchField::Profession:
            return words::field_raised_by;
        case SearchField::Owner:
            return words::field_owner;
        case SearchField::Opinion:
            return words::an_opinion;
        case SearchField::Code:
        case SearchField::Title:
            break;
    }
    return {"", ""};
}

// A stretch of the text around what was found, at most that many bytes before it.
TextRange excerpt(const std::string& text, const TextRange& match) {
    constexpr std::size_t before = 45;
    TextRange shown{0, text.find('\n', match.end)};
    if (shown.end == std::string::npos) shown.end = text.size();
    if (const std::size_t line = text.rfind('\n', match.begin); line != std::string::npos) shown.begin = line + 1;
    while (match.begin > shown.begin + before) shown.begin = next_grapheme(text, shown.begin);
    return shown;
}

// One line of text, what was found in it on a marked ground and in bold.
void marked_line(const ui::Fonts& fonts, const std::string& text, const TextRange& match, const Theme& theme) {
    const TextRange shown = excerpt(text, match);
    const auto part = [&](std::size_t from, std::size_t to) {
        const std::size_t a = std::min(std::max(from, shown.begin), shown.end);
        const std::size_t b = std::min(std::max(to, a), shown.end);
        return text.substr(a, b - a);
    };
    const std::string parts[] = {(shown.begin > 0 ? "…" : "") + part(shown.begin, match.begin),
                                 part(match.begin, match.end), part(match.end, shown.end)};
    for (int i = 0; i < 3; ++i) {
        if (i > 0) ImGui::SameLine(0, 0);
        if (i != 1) {
            ImGui::TextUnformatted(parts[i].c_str());
            continue;
        }
        const ui::FontScope bold(fonts.bold, 0);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 size = ImGui::CalcTextSize(parts[i].c_str());
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size.x, at.y + size.y},
                                                  ImGui::GetColorU32(ui::to_imgui(theme.accent_soft)), 3);
        ImGui::TextUnformatted(parts[i].c_str());
    }
}

void draw_found(Workspace& workspace, const ui::Fonts& fonts, std::size_t index) {
    const Search& search = workspace.ui.seeing.search;
    const Found& found = search.found[index];
    const words::Language language = workspace.language();
    const Theme theme = workspace.theme();
    const ui::IdScope id{found.record.value};
    const float height = ImGui::GetTextLineHeight() * 2 + ImGui::GetStyle().ItemSpacing.y;
    const ImVec2 at = ImGui::GetCursorPos();
    const bool here = search.at == index;
    if (ImGui::Selectable("##found", here, ImGuiSelectableFlags_None, {0, height})) acts::go_to_found(workspace, index);
    const ImVec2 after = ImGui::GetCursorPos();
    if (here && ImGui::IsItemVisible() == false) ImGui::SetScrollHereY();
    ImGui::SetCursorPos({at.x + 4, at.y + 2});
    ImGui::BeginGroup();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ImGui::GetStyle().ItemSpacing.x, 1});
    const TextRange match = unfolded(found.text, found.folded);
    const Card* card = found.is_opinion ? nullptr : workspace.document().find(CardId{found.record.value});
    const bool in_head = found.field == SearchField::Code || found.field == SearchField::Title;
    if (card) {
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(theme.of(card->kind).ink));
        if (found.field == SearchField::Code) {
            marked_line(fonts, card->code, match, theme);
        } else {
            ImGui::TextUnformatted(card->code.c_str());
        }
    } else {
        ImGui::TextDisabled("%s", words::an_opinion.in(language));
    }
    if (card && card->state == CardState::Merged) {
        const Card* target = workspace.document().find(acts::where_it_went(workspace.document(), card->id));
        ImGui::SameLine();
        if (target)
            ImGui::TextDisabled(
                "%s", words::filled(words::merged_into, language, std::array{std::string(target->code)}).c_str());
    }
    if (card && !in_head) {
        ImGui::SameLine();
        ImGui::TextUnformatted(card->title.c_str());
        ImGui::TextDisabled("%s:", field_name(found.field).in(language));
        ImGui::SameLine(0, 4);
    }
    if (card && found.field == SearchField::Code) {
        ImGui::TextUnformatted(card->title.c_str());
    } else {
        marked_line(fonts, found.text, match, theme);
    }
    ImGui::PopStyleVar();
    ImGui::EndGroup();
    ImGui::SetCursorPos(after);
    ImGui::Dummy({0, 0});
}

void take_end(Workspace& workspace, ui::TextEnd end) {
    const ImGuiIO& io = ImGui::GetIO();
    Search& search = workspace.ui.seeing.search;
    if (end == ui::TextEnd::Enter) {
        acts::step_search(workspace, io.KeyShift ? -1 : 1);
        search.wants_keyboard = true;
    } else if (end == ui::TextEnd::CtrlEnter) {
        if (!search.at && !search.found.empty()) acts::step_search(workspace, 1);
        acts::end_search(workspace, true);
    } else if (end == ui::TextEnd::Escape) {
        acts::end_search(workspace, false);
    }
}

}  // namespace

void draw_search(Workspace& workspace, ui::TextFields& fields, const ui::Fonts& fonts, const Rect& canvas) {
    acts::keep_search(workspace);
    Search& search = workspace.ui.seeing.search;
    if (!search.open) return;
    const words::Language language = workspace.language();
    const ImGuiStyle& style = ImGui::GetStyle();
    const float em = ImGui::GetFontSize();
    const float width = std::min(em * 24, static_cast<float>(canvas.w) - 16);
    ImGui::SetNextWindowPos({static_cast<float>(canvas.right()) - width - 8, static_cast<float>(canvas.y) + 8});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, static_cast<float>(canvas.h) - 16});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8);
    const ui::ColourScope ground(ImGuiCol_WindowBg, ImGui::GetStyleColorVec4(ImGuiCol_PopupBg));
    ImGui::Begin("search", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar);
    const float close = ImGui::GetFrameHeight();
    ImGui::SetNextItemWidth(width - 2 * style.WindowPadding.x - close - style.ItemSpacing.x);
    const auto typed = fields.line("##search", search.query,
                                   {.hint = words::search_hint.in(language),
                                    .take_keyboard = std::exchange(search.wants_keyboard, false),
                                    .select_all = !search.at});
    search.composing = typed.composing ? typed.shown : "";
    ImGui::SameLine();
    if (ImGui::Button("×", {close, close})) acts::end_search(workspace, true);
    acts::keep_search(workspace);
    const std::string count = std::to_string(search.found.size());
    if (!acts::sought(search).empty() && search.found.empty()) {
        ImGui::PushTextWrapPos(0);
        ImGui::TextDisabled("%s", words::nothing_found.in(language));
        ImGui::PopTextWrapPos();
    } else if (!search.found.empty()) {
        const std::string where =
            search.at ? words::filled(words::found_at, language, std::array{std::to_string(*search.at + 1), count})
                      : words::filled(words::found_count, language, std::array{count});
        ImGui::TextDisabled("%s", where.c_str());
        const float row = ImGui::GetTextLineHeight() * 2 + style.ItemSpacing.y * 2;
        const float room = std::max(row * 2, static_cast<float>(canvas.h) - ImGui::GetCursorPosY() - em * 6);
        ImGui::BeginChild("found", {0, std::min(row * static_cast<float>(search.found.size()) + 4, room)});
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(search.found.size()), row);
        if (search.at) clipper.IncludeItemByIndex(static_cast<int>(*search.at));
        while (clipper.Step())
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
                draw_found(workspace, fonts, static_cast<std::size_t>(i));
        ImGui::EndChild();
    }
    ImGui::PushTextWrapPos(0);
    ImGui::TextDisabled("%s", words::search_keys.in(language));
    ImGui::PopTextWrapPos();
    ImGui::End();
    ImGui::PopStyleVar(2);
    take_end(workspace, typed.end);
}

bool take_search_key(Workspace& workspace, const Shortcut& shortcut) {
    const Search& search = workspace.ui.seeing.search;
    if (!search.open || !ImGui::GetIO().WantTextInput || workspace.ui.title_edit) return false;
    if (shortcut == plain(Key::Down) || shortcut == plain(Key::PageDown)) return acts::step_search(workspace, 1), true;
    if (shortcut == plain(Key::Up) || shortcut == plain(Key::PageUp)) return acts::step_search(workspace, -1), true;
    if (shortcut == shift(Key::Enter)) return acts::step_search(workspace, -1), true;
    return false;
}

}  // namespace banso
