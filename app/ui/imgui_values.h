// Our points and colours as Dear ImGui takes them, and back: the only place that converts them.
#pragma once

#include <cstdint>

#include <imgui.h>

#include "model/geometry.h"
#include "render/scene/colour.h"

namespace banso::ui {

inline ImVec2 to_imgui(Point p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}
inline Point to_point(ImVec2 v) {
    return {v.x, v.y};
}
// For styles.
inline ImVec4 to_imgui(Colour c) {
    const auto part = [](std::uint8_t value) { return static_cast<float>(value) / 255.0f; };
    return {part(c.r), part(c.g), part(c.b), part(c.a)};
}
// For draw lists.
inline ImU32 packed(Colour c) {
    return IM_COL32(c.r, c.g, c.b, c.a);
}

}  // namespace banso::ui
