// Guards for what Dear ImGui wants begun and ended: leaving the scope ends it.
#pragma once

#include <string>

#include <imgui.h>

namespace banso::ui {

class IdScope {
  public:
    explicit IdScope(const std::string& id) { ImGui::PushID(id.c_str()); }
    explicit IdScope(int id) { ImGui::PushID(id); }
    ~IdScope() { ImGui::PopID(); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};

class DisabledScope {
  public:
    explicit DisabledScope(bool disabled) { ImGui::BeginDisabled(disabled); }
    ~DisabledScope() { ImGui::EndDisabled(); }
    DisabledScope(const DisabledScope&) = delete;
    DisabledScope& operator=(const DisabledScope&) = delete;
};

class FontScope {
  public:
    // `size` in pixels; 0: as it is.
    FontScope(ImFont* font, float size) { ImGui::PushFont(font, size); }
    ~FontScope() { ImGui::PopFont(); }
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
};

class ColourScope {
  public:
    ColourScope(ImGuiCol which, const ImVec4& colour) { ImGui::PushStyleColor(which, colour); }
    ~ColourScope() { ImGui::PopStyleColor(); }
    ColourScope(const ColourScope&) = delete;
    ColourScope& operator=(const ColourScope&) = delete;
};

}  // namespace banso::ui
