#include "app/panels/keys_panel.h"

#include <imgui.h>

#include "app/actions/action.h"
#include "app/words/actions.h"
#include "app/words/interface.h"
#include "app/words/pointer.h"

namespace banso {
namespace {

void row(const std::string& key, const char* what) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::TextDisabled("%s", key.c_str());
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(what);
}

}  // namespace

void draw_keys_panel(Workspace& workspace) {
    if (workspace.ui.dialog != Dialog::Keys) return;
    const words::Language language = workspace.language();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(
        {viewport->WorkPos.x + viewport->WorkSize.x / 2, viewport->WorkPos.y + viewport->WorkSize.y / 2},
        ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSize({viewport->WorkSize.x * 0.72f, viewport->WorkSize.y * 0.86f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    bool open = true;
    const std::string title = std::string(words::action::keys.in(language)) + "###keys";
    ImGui::Begin(title.c_str(), &open,
                 ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    if (ImGui::BeginTable("columns", 2)) {
        ImGui::TableNextColumn();
        if (ImGui::BeginTable("pointer", 2, ImGuiTableFlags_SizingFixedFit)) {
            for (const auto& [what, how] : words::pointer_acts) row(how.in(language), what.in(language));
            ImGui::EndTable();
        }
        ImGui::TableNextColumn();
        if (ImGui::BeginTable("actions", 2, ImGuiTableFlags_SizingFixedFit)) {
            for (const Action& action : all_actions()) {
                if (action.shortcut.empty()) continue;
                const std::string second = action.second_shortcut.empty() ? "" : "  " + to_text(action.second_shortcut);
                row(to_text(action.shortcut) + second, action.label.in(language));
            }
            ImGui::EndTable();
        }
        ImGui::EndTable();
    }
    ImGui::End();
    ImGui::PopStyleVar();
    if (!open) workspace.ui.dialog = Dialog::None;
}

}  // namespace banso
