#include "app/panels/history_panel.h"

#include <imgui.h>

#include "app/ui/fitting.h"
#include "app/ui/scopes.h"
#include "app/words/dates.h"
#include "app/words/interface.h"
#include "app/words/labels.h"

namespace banso {
namespace {

void draw_steps(Workspace& workspace) {
    const words::Language language = workspace.language();
    const History& history = workspace.editor().history();
    std::size_t go_to = history.position();
    ImGui::SeparatorText(words::this_run.in(language));
    // Newest first: what was done last is what people want to take back.
    for (std::size_t i = history.steps().size(); i > 0; --i) {
        const ui::IdScope id{static_cast<int>(i)};
        const bool undone = i > history.position();
        const std::string text = words::text(history.steps()[i - 1].label, language);
        if (undone) ImGui::PushStyleColor(ImGuiCol_Text, ImGui::GetStyleColorVec4(ImGuiCol_TextDisabled));
        const std::string shown = ui::fitted(text, ImGui::GetContentRegionAvail().x);
        if (ImGui::Selectable((shown + "###step").c_str(), i == history.position())) go_to = i;
        if (undone) ImGui::PopStyleColor();
        ui::tell_whole(text, shown);
    }
    if (ImGui::Selectable(words::beginning.in(language), history.position() == 0)) go_to = 0;
    if (go_to != history.position()) workspace.editor().go_to(go_to);
}

void draw_versions(Workspace& workspace) {
    const words::Language language = workspace.language();
    ImGui::SeparatorText(words::saved_versions.in(language));
    const std::vector<files::Version>& versions = workspace.keeper().versions();
    if (versions.empty()) {
        ImGui::PushTextWrapPos(0);
        ImGui::TextDisabled("%s", words::no_versions.in(language));
        ImGui::PopTextWrapPos();
    }
    const files::Version* chosen = nullptr;
    for (const files::Version& version : versions) {
        const ui::IdScope id{version.saved_at + version.sha256};
        ImGui::TextUnformatted(words::moment(version.saved_at, language).c_str());
        if (ImGui::SmallButton(words::restore.in(language))) chosen = &version;
    }
    if (chosen) workspace.keeper().restore(files::Version(*chosen));
}

}  // namespace

void draw_history(Workspace& workspace) {
    draw_steps(workspace);
    draw_versions(workspace);
}

}  // namespace banso
