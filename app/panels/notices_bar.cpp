#include "app/panels/notices_bar.h"

#include <algorithm>
#include <limits>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/panels/capture_line.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/interface.h"
#include "app/words/notices.h"

namespace banso {
namespace {

constexpr double seconds_shown = 6;
constexpr std::size_t most_shown = 4;

// What the colour at the edge says is said by a word, too: nobody has to see red.
Colour edge_colour(const Theme& theme, Severity severity) {
    switch (severity) {
        case Severity::Error:
            return theme.note;
        case Severity::Warning:
            return theme.note;
        case Severity::Info:
            return theme.accent;
    }
    return theme.accent;
}

}  // namespace

double draw_notices(Workspace& workspace, double now) {
    std::vector<Notice>& notices = workspace.editor().notices().list();
    double due = std::numeric_limits<double>::infinity();
    for (Notice& notice : notices) {
        if (notice.shown_at < 0) notice.shown_at = now;
        if (!notice.lasting) due = std::min(due, notice.shown_at + seconds_shown - now);
    }
    std::erase_if(notices,
                  [&](const Notice& notice) { return !notice.lasting && now - notice.shown_at >= seconds_shown; });
    if (notices.empty()) return due;

    const words::Language language = workspace.language();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float margin = ImGui::GetFontSize();
    const float width = std::min(viewport->WorkSize.x * 0.6f, 44 * ImGui::GetFontSize());
    float bottom =
        viewport->WorkPos.y + viewport->WorkSize.y - ImGui::GetFrameHeight() - margin - capture_line_height(workspace);
    std::uint64_t dismissed = 0;
    const char* to_run = nullptr;
    const std::size_t first = notices.size() > most_shown ? notices.size() - most_shown : 0;
    for (std::size_t i = notices.size(); i-- > first;) {
        const Notice& notice = notices[i];
        ImGui::SetNextWindowPos({viewport->WorkPos.x + margin, bottom}, ImGuiCond_Always, {0, 1});
        ImGui::SetNextWindowSizeConstraints({0, 0}, {width, viewport->WorkSize.y});
        const ui::ColourScope background(ImGuiCol_WindowBg, ui::to_imgui(workspace.theme().card));
        const ui::ColourScope border(ImGuiCol_Border, ui::to_imgui(edge_colour(workspace.theme(), notice.severity)));
        ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.5f);
        const std::string name = "notice " + std::to_string(notice.id);
        ImGui::Begin(name.c_str(), nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize |
                         ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove);
        ImGui::PushTextWrapPos(width - 2 * margin);
        ImGui::TextUnformatted(words::text(notice, language).c_str());
        ImGui::PopTextWrapPos();
        if (const Action* action = find_action(notice.action); action && action->enabled(workspace)) {
            if (ImGui::Button(action->label.in(language))) to_run = action->id.data();
            ImGui::SameLine();
        }
        if (notice.code == NoticeCode::ChangedOnDisk && notice.action != "open_theirs") {
            const Action& theirs = *find_action("open_theirs");
            if (ImGui::Button(theirs.label.in(language))) to_run = theirs.id.data();
            ImGui::SameLine();
        }
        if (notice.lasting && ImGui::Button(words::dismiss.in(language))) dismissed = notice.id;
        bottom -= ImGui::GetWindowHeight() + margin / 2;
        ImGui::End();
        ImGui::PopStyleVar(2);
        if (to_run) {
            dismissed = notice.id;
            break;
        }
    }
    if (dismissed) workspace.editor().notices().dismiss(dismissed);
    if (to_run) run_action(to_run, workspace);
    return std::max(due, 0.0);
}

}  // namespace banso
