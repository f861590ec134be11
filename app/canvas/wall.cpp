#include "app/canvas/wall.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <imgui.h>

#include "app/ui/theme.h"
#include "app/words/seeing.h"

namespace banso {
namespace {

constexpr int steps = 96;
constexpr double smallest_disc = 40;
constexpr double largest_disc = 900;

}  // namespace

void draw_spotlight(Workspace& workspace, double scale) {
    Spotlight& spotlight = workspace.ui.seeing.spotlight;
    const ImGuiIO& io = ImGui::GetIO();
    if (!spotlight.on || !ImGui::IsMousePosValid(&io.MousePos)) return;
    if (io.KeyCtrl && io.MouseWheel != 0)
        spotlight.radius = std::clamp(spotlight.radius * std::pow(1.15, io.MouseWheel), smallest_disc, largest_disc);
    const auto inner = static_cast<float>(spotlight.radius * scale);
    const float outer = inner + io.DisplaySize.x + io.DisplaySize.y;
    const ImU32 shade = IM_COL32(0, 0, 0, 165);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const auto at = [&](int i, float radius) {
        const double angle = 2 * std::numbers::pi * i / steps;
        return ImVec2{io.MousePos.x + radius * static_cast<float>(std::cos(angle)),
                      io.MousePos.y + radius * static_cast<float>(std::sin(angle))};
    };
    // A ring of quads without smoothed edges: their seams would show.
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (int i = 0; i < steps; ++i)
        list.AddQuadFilled(at(i, inner), at(i + 1, inner), at(i + 1, outer), at(i, outer), shade);
    list.Flags = flags;
    list.AddCircle(io.MousePos, inner, IM_COL32(255, 255, 255, 200), steps, 2);
}

void draw_blank_wall(Workspace& workspace, bool key_pressed) {
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32(0, 0, 0, 255));
    ImGui::Begin("blank", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    const char* hint = words::blank_hint.in(workspace.language());
    const ImVec2 size = ImGui::CalcTextSize(hint);
    ImGui::SetCursorPos({(viewport->Size.x - size.x) / 2, viewport->Size.y - size.y * 2.5f});
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(110, 110, 110, 255));
    ImGui::TextUnformatted(hint);
    ImGui::PopStyleColor();
    ImGui::End();
    ImGui::PopStyleColor();
    const bool clicked = ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1) || ImGui::IsMouseClicked(2);
    if (clicked || key_pressed || !io.InputQueueCharacters.empty()) workspace.ui.seeing.blank = false;
    io.InputQueueCharacters.resize(0);
}

}  // namespace banso
