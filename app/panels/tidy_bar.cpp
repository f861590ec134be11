#include "app/panels/tidy_bar.h"

#include <array>
#include <string>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/tidy.h"

namespace banso {
namespace {

namespace say = words::tidy;

std::string with_keys(const char* label, const std::string& keys) {
    return std::string(label) + " (" + keys + ")";
}

void say_proposal(const Workspace& workspace, const TidyProposal& proposal) {
    const words::Language language = workspace.language();
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(say::proposal.in(language));
    const bool shows_all = workspace.tidy().ghost().cards.size() == workspace.document().cards().size();
    if (!shows_all) {
        ImGui::SameLine();
        ImGui::TextDisabled("%s", say::in_all.in(language));
    }
    ImGui::SameLine(0, ImGui::GetFontSize());
    ImGui::TextUnformatted(
        words::filled(say::moving, language, std::array{std::to_string(proposal.moving.size())}).c_str());
    ImGui::SameLine(0, ImGui::GetFontSize());
    ImGui::TextUnformatted(
        words::filled(say::crossings, language,
                      std::array{std::to_string(proposal.crossings), std::to_string(proposal.fresh_crossings)})
            .c_str());
}

}  // namespace

void draw_tidy_bar(Workspace& workspace) {
    Tidy& tidy = workspace.tidy();
    if (tidy.state() == Tidy::State::Off) return;
    const words::Language language = workspace.language();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float em = ImGui::GetFontSize();
    const ui::ColourScope background(ImGuiCol_WindowBg, ui::to_imgui(workspace.theme().card));
    const ui::ColourScope border(ImGuiCol_Border, ui::to_imgui(workspace.theme().accent));
    ImGui::SetNextWindowPos({viewport->WorkPos.x + viewport->WorkSize.x / 2,
                             viewport->WorkPos.y + viewport->WorkSize.y - ImGui::GetFrameHeight() - em},
                            ImGuiCond_Always, {0.5f, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.5f);
    ImGui::Begin("tidy bar", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoMove);
    if (const TidyProposal* proposal = tidy.proposal()) {
        say_proposal(workspace, *proposal);
        ImGui::SameLine(0, em * 1.5f);
        const Action& action = *find_action("tidy");
        if (ImGui::Button(with_keys(say::apply.in(language), "Enter / " + to_text(action.shortcut)).c_str()))
            run_action(action.id, workspace);
        ImGui::SameLine();
    } else {
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(say::working.in(language));
        ImGui::SameLine(0, em * 1.5f);
    }
    if (ImGui::Button(with_keys(say::leave.in(language), to_text(plain(Key::Escape))).c_str())) tidy.drop();
    ImGui::End();
    ImGui::PopStyleVar(2);
}

void draw_tidy_offer(Workspace& workspace) {
    Tidy& tidy = workspace.tidy();
    if (!tidy.offers() || tidy.state() != Tidy::State::Off || workspace.editor().read_only()) return;
    const words::Language language = workspace.language();
    const Action& action = *find_action("tidy");
    const ui::IdScope id{"tidy offer"};
    const ui::ColourScope quiet(ImGuiCol_Text, ImGui::GetStyleColorVec4(ImGuiCol_TextDisabled));
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    ImGui::SameLine(0, gap * 3);
    ImGui::TextUnformatted(say::offer.in(language));
    ImGui::SameLine(0, gap);
    if (ImGui::SmallButton(with_keys(say::tidy.in(language), to_text(action.shortcut)).c_str()))
        run_action(action.id, workspace);
    ImGui::SameLine(0, gap / 2);
    if (ImGui::SmallButton(say::dismiss_offer.in(language))) tidy.dismiss_offer();
}

}  // namespace banso
