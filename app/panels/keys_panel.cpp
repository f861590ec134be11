#include "app/panels/keys_panel.h"

#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/palette.h"
#include "app/ui/scopes.h"
#include "app/words/actions.h"
#include "app/words/interface.h"
#include "app/words/pointer.h"
#include "app/words/seeing.h"

namespace banso {
namespace {

// A heading, or a key with what it does.
struct Row {
    std::string key;
    std::string what;
    bool heading = false;
};

bool contains(const std::string& folded_filter, const std::string& text) {
    return folded_filter.empty() || fold_for_search(text).find(folded_filter) != std::string::npos;
}

std::string keys_of(const Action& action) {
    std::string keys = to_text(action.shortcut);
    if (!action.second_shortcut.empty()) keys += (keys.empty() ? "" : "  ") + to_text(action.second_shortcut);
    return keys;
}

// The actions that have keys, menu by menu, then the pointer. Narrowed, also those without a key.
std::vector<Row> rows(words::Language language, const std::string& filter) {
    const std::string wanted = fold_for_search(filter);
    std::vector<Row> all;
    const auto under = [&](const char* heading, const std::vector<Row>& entries) {
        if (entries.empty()) return;
        all.push_back({"", heading, true});
        all.insert(all.end(), entries.begin(), entries.end());
    };
    for (const ActionGroup group : action_groups) {
        std::vector<Row> entries;
        for (const Action& action : all_actions()) {
            const std::string keys = keys_of(action);
            if (action.group != group || (keys.empty() && wanted.empty())) continue;
            if (!contains(wanted, keys + " " + action.label.ja + " " + action.label.en)) continue;
            entries.push_back({keys.empty() ? words::no_key.in(language) : keys, action.label.in(language)});
        }
        under(menu_of(group).in(language), entries);
    }
    std::vector<Row> pointer;
    for (const words::PointerAct& act : words::pointer_acts) {
        if (contains(wanted, std::string(act.how.in(language)) + " " + act.what.ja + " " + act.what.en))
            pointer.push_back({act.how.in(language), act.what.in(language)});
    }
    under(words::by_pointer.in(language), pointer);
    return all;
}

void draw_column(int index, const std::vector<Row>& all, std::size_t from, std::size_t to, float key_width) {
    if (!ImGui::BeginTable(("rows" + std::to_string(index)).c_str(), 2)) return;
    ImGui::TableSetupColumn("key", ImGuiTableColumnFlags_WidthFixed, key_width);
    ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
    for (std::size_t i = from; i < to; ++i) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::PushTextWrapPos(0);
        if (all[i].heading) {
            if (i > from) ImGui::Dummy({0, ImGui::GetTextLineHeight() * 0.3f});
            ImGui::TextColored(ImGui::GetStyleColorVec4(ImGuiCol_CheckMark), "%s", all[i].what.c_str());
            ImGui::PopTextWrapPos();
            continue;
        }
        ImGui::TextDisabled("%s", all[i].key.c_str());
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(all[i].what.c_str());
        ImGui::PopTextWrapPos();
    }
    ImGui::EndTable();
}

}  // namespace

void KeysPanel::draw(Workspace& workspace) {
    if (workspace.ui.dialog != Dialog::Keys) return filter_.clear();
    const words::Language language = workspace.language();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(
        {viewport->WorkPos.x + viewport->WorkSize.x / 2, viewport->WorkPos.y + viewport->WorkSize.y / 2},
        ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSize({viewport->WorkSize.x * 0.94f, viewport->WorkSize.y * 0.92f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    bool open = true;
    const std::string title = std::string(words::action::keys.in(language)) + "###keys";
    ImGui::Begin(title.c_str(), &open,
                 ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::SetNextItemWidth(std::min(ImGui::GetFontSize() * 24, ImGui::GetContentRegionAvail().x));
    const auto typed = fields_.line("##keys_filter", filter_, {.hint = words::keys_filter.in(language)});
    if (typed.end == ui::TextEnd::Escape) open = false;
    const std::vector<Row> all = rows(language, filter_);
    ImGui::BeginChild("all");
    const float em = ImGui::GetFontSize();
    const int columns = std::clamp(static_cast<int>(ImGui::GetContentRegionAvail().x / (em * 21)), 1, 5);
    if (ImGui::BeginTable("columns", columns)) {
        const std::size_t each =
            (all.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
        std::size_t from = 0;
        for (int i = 0; i < columns; ++i) {
            ImGui::TableNextColumn();
            std::size_t to = i + 1 == columns ? all.size() : std::min(from + each, all.size());
            if (to > from && to < all.size() && all[to - 1].heading) --to;  // a heading stays with what it heads
            draw_column(i, all, from, to, em * 8.5f);
            from = to;
        }
        ImGui::EndTable();
    }
    ImGui::EndChild();
    ImGui::End();
    ImGui::PopStyleVar();
    if (!open) workspace.ui.dialog = Dialog::None;
}

}  // namespace banso
