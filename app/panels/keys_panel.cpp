#include "app/panels/keys_panel.h"

#include <span>
#include <string>
#include <vector>

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

// A table of rows, one for each entry.
template <class Entries, class Show>
void table(const char* id, const Entries& entries, Show&& show) {
    if (!ImGui::BeginTable(id, 2, ImGuiTableFlags_SizingFixedFit)) return;
    for (const auto& entry : entries) show(entry);
    ImGui::EndTable();
}

}  // namespace

void draw_keys_panel(Workspace& workspace) {
    if (workspace.ui.dialog != Dialog::Keys) return;
    const words::Language language = workspace.language();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(
        {viewport->WorkPos.x + viewport->WorkSize.x / 2, viewport->WorkPos.y + viewport->WorkSize.y / 2},
        ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSize({viewport->WorkSize.x * 0.94f, viewport->WorkSize.y * 0.9f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    bool open = true;
    const std::string title = std::string(words::action::keys.in(language)) + "###keys";
    ImGui::Begin(title.c_str(), &open,
                 ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    if (ImGui::BeginTable("columns", 3)) {
        for (const float weight : {1.5f, 1.15f, 0.95f})
            ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, weight);
        ImGui::TableNextColumn();
        table("pointer", words::pointer_acts,
              [&](const words::PointerAct& act) { row(act.how.in(language), act.what.in(language)); });
        // The actions that have keys, in two columns of the same length.
        std::vector<const Action*> actions;
        for (const Action& action : all_actions()) {
            if (!action.shortcut.empty()) actions.push_back(&action);
        }
        const std::size_t half = (actions.size() + 1) / 2;
        const auto show = [&](const Action* action) {
            const std::string second = action->second_shortcut.empty() ? "" : "  " + to_text(action->second_shortcut);
            row(to_text(action->shortcut) + second, action->label.in(language));
        };
        ImGui::TableNextColumn();
        table("first", std::span(actions).first(half), show);
        ImGui::TableNextColumn();
        table("second", std::span(actions).subspan(half), show);
        ImGui::EndTable();
    }
    ImGui::End();
    ImGui::PopStyleVar();
    if (!open) workspace.ui.dialog = Dialog::None;
}

}  // namespace banso
