#include "app/ui/theme.h"

#include <imgui.h>

#include "app/ui/imgui_values.h"

namespace banso::ui {

void apply(const Theme& theme, float scale) {
    ImGuiStyle style;  // from the defaults, so that scaling does not add up
    style.WindowPadding = {14, 12};
    style.FramePadding = {10, 6};
    style.ItemSpacing = {10, 8};
    style.ItemInnerSpacing = {8, 6};
    style.ScrollbarSize = 12;
    style.WindowRounding = 0;
    style.ChildRounding = 6;
    style.FrameRounding = 6;
    style.PopupRounding = 8;
    style.GrabRounding = 6;
    style.ScrollbarRounding = 6;
    style.WindowBorderSize = 0;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = theme.line_width > 1 ? 1.5f : 1.0f;
    style.SelectableTextAlign = {0, 0.5f};

    const auto set = [&](ImGuiCol which, Colour colour) { style.Colors[which] = to_imgui(colour); };
    const Colour panel = mixed(theme.ground, theme.card, 0.7);
    const Colour control = mixed(theme.card, theme.card_line, 0.18);
    set(ImGuiCol_Text, theme.ink);
    set(ImGuiCol_TextDisabled, theme.ink_quiet);
    set(ImGuiCol_WindowBg, panel);
    set(ImGuiCol_ChildBg, no_colour);
    set(ImGuiCol_PopupBg, theme.card);
    set(ImGuiCol_Border, theme.card_line);
    set(ImGuiCol_BorderShadow, no_colour);
    set(ImGuiCol_FrameBg, theme.card);
    set(ImGuiCol_FrameBgHovered, mixed(theme.card, theme.accent, 0.08));
    set(ImGuiCol_FrameBgActive, mixed(theme.card, theme.accent, 0.12));
    set(ImGuiCol_TitleBg, panel);
    set(ImGuiCol_TitleBgActive, panel);
    set(ImGuiCol_MenuBarBg, panel);
    set(ImGuiCol_ScrollbarBg, no_colour);
    set(ImGuiCol_ScrollbarGrab, mixed(panel, theme.ink_quiet, 0.35));
    set(ImGuiCol_ScrollbarGrabHovered, mixed(panel, theme.ink_quiet, 0.55));
    set(ImGuiCol_ScrollbarGrabActive, mixed(panel, theme.ink_quiet, 0.75));
    set(ImGuiCol_CheckMark, theme.accent);
    set(ImGuiCol_SliderGrab, theme.accent);
    set(ImGuiCol_SliderGrabActive, theme.accent);
    set(ImGuiCol_Button, control);
    set(ImGuiCol_ButtonHovered, mixed(control, theme.accent, 0.18));
    set(ImGuiCol_ButtonActive, mixed(control, theme.accent, 0.32));
    set(ImGuiCol_Header, mixed(panel, theme.accent, 0.14));
    set(ImGuiCol_HeaderHovered, mixed(panel, theme.accent, 0.18));
    set(ImGuiCol_HeaderActive, mixed(panel, theme.accent, 0.26));
    set(ImGuiCol_Separator, theme.lane_line);
    set(ImGuiCol_TextSelectedBg, faded(theme.accent, 0.35));
    set(ImGuiCol_NavCursor, theme.accent);
    set(ImGuiCol_InputTextCursor, theme.ink);
    set(ImGuiCol_ModalWindowDimBg, faded(theme.ink, 0.25));
    set(ImGuiCol_TableBorderLight, theme.lane_line);
    set(ImGuiCol_TableBorderStrong, theme.lane_line);
    set(ImGuiCol_TableRowBg, no_colour);
    set(ImGuiCol_TableRowBgAlt, no_colour);
    style.ScaleAllSizes(scale);
    style.FontScaleMain = scale;
    ImGui::GetStyle() = style;
}

}  // namespace banso::ui
