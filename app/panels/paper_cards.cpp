#include "app/panels/paper_cards.h"

#include <array>

#include <imgui.h>

#include "app/opinion_acts.h"
#include "app/panels/opinion_choices.h"
#include "app/ui/scopes.h"
#include "app/words/actions.h"
#include "app/words/interface.h"
#include "app/words/opinions.h"

namespace banso {

void draw_paper_cards(Workspace& workspace, ui::TextFields& fields) {
    if (workspace.ui.dialog != Dialog::PaperCards) return;
    const words::Language language = workspace.language();
    PaperCards& cards = workspace.ui.capture.paper_cards;
    Speaker& speaker = workspace.ui.capture.speaker;
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float em = ImGui::GetFontSize();
    ImGui::SetNextWindowPos(
        {viewport->WorkPos.x + viewport->WorkSize.x / 2, viewport->WorkPos.y + viewport->WorkSize.y / 2},
        ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSize(
        {std::min(viewport->WorkSize.x * 0.9f, em * 46), std::min(viewport->WorkSize.y * 0.9f, em * 34)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    bool open = true;
    const std::string title = std::string(words::action::paper_cards.in(language)) + "###paper cards";
    ImGui::Begin(title.c_str(), &open,
                 ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    if (choose_area(workspace, "cards area", speaker.area)) speaker.chosen = true;
    ImGui::SameLine();
    choose_profession(workspace, "cards profession", speaker.profession, fields);
    ImGui::PushTextWrapPos(0);
    ImGui::TextDisabled("%s", words::paper_cards_hint.in(language));
    ImGui::PopTextWrapPos();
    const float below = ImGui::GetFrameHeightWithSpacing() + 3 * ImGui::GetStyle().ItemSpacing.y;
    const int lines = std::max(3, static_cast<int>((ImGui::GetContentRegionAvail().y - below) / em));
    ImGui::SetNextItemWidth(-1);
    const auto typed = fields.area("##cards", cards.text, lines, lines,
                                   {.keeps_tab = true, .take_keyboard = std::exchange(cards.wants_keyboard, false)});
    const bool entered = typed.end == ui::TextEnd::CtrlEnter;
    const std::size_t count = acts::opinions_in(workspace, cards.text).size();
    const std::string make = words::filled(words::paper_cards_make, language, std::array{std::to_string(count)});
    {
        const ui::DisabledScope nothing{count == 0};
        if (ImGui::Button(make.c_str()) || entered) acts::enter_paper_cards(workspace);
    }
    ImGui::SameLine();
    ImGui::TextDisabled("%s", words::paper_cards_keys.in(language));
    ImGui::End();
    ImGui::PopStyleVar();
    if (!open) workspace.ui.dialog = Dialog::None;
}

bool take_paper_cards_key(Workspace& workspace, const Shortcut& shortcut) {
    if (workspace.ui.dialog != Dialog::PaperCards) return false;
    if (shortcut == plain(Key::Tab)) return acts::turn_profession(workspace, 1), true;
    if (shortcut == shift(Key::Tab)) return acts::turn_area(workspace, 1), true;
    return false;
}

}  // namespace banso
