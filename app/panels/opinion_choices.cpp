#include "app/panels/opinion_choices.h"

#include <utility>

#include <imgui.h>

#include "app/opinions.h"
#include "app/ui/scopes.h"
#include "app/words/opinions.h"

namespace banso {
namespace {

bool begin_choice(const std::string& shown, const char* id) {
    const std::string popup = std::string(id) + " list";
    if (ImGui::Button((shown + " ▾###" + id).c_str())) ImGui::OpenPopup(popup.c_str());
    return ImGui::BeginPopup(popup.c_str());
}

}  // namespace

bool choose_area(const Workspace& workspace, const char* id, AreaId& area) {
    const words::Language language = workspace.language();
    const Area* now = workspace.document().find(area);
    if (!begin_choice(now ? now->name : words::no_area_chosen.in(language), id)) return false;
    bool chosen = false;
    for (const Area& other : workspace.document().areas()) {
        const ui::IdScope row{other.id.value};
        if (ImGui::Selectable(other.name.c_str(), other.id == area)) area = other.id, chosen = true;
    }
    if (ImGui::Selectable(words::no_area_chosen.in(language), area.empty())) area = {}, chosen = true;
    ImGui::EndPopup();
    return chosen;
}

bool choose_profession(Workspace& workspace, const char* id, std::string& profession, ui::TextFields& fields) {
    const words::Language language = workspace.language();
    if (!begin_choice(profession.empty() ? words::no_profession.in(language) : profession, id)) return false;
    bool chosen = false;
    for (const std::string& other : known_professions(workspace.document(), language)) {
        if (ImGui::Selectable(other.c_str(), other == profession)) profession = other, chosen = true;
    }
    if (ImGui::Selectable(words::no_profession.in(language), profession.empty())) profession.clear(), chosen = true;
    ImGui::Separator();
    std::string& other = workspace.ui.capture.other_profession;
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 12);
    const auto typed = fields.line("##other", other, {.hint = words::other_profession.in(language)});
    if (typed.end == ui::TextEnd::Enter && !other.empty()) {
        profession = std::exchange(other, {});
        chosen = true;
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
    return chosen;
}

}  // namespace banso
