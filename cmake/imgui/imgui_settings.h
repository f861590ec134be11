// How Dear ImGui is built for Banso; read by imgui.h through IMGUI_USER_CONFIG.
#pragma once

#define ImDrawIdx unsigned int  // a whole picture with all its text goes far beyond 65,536 vertices
#define IMGUI_USE_WCHAR32       // kanji beyond the Basic Multilingual Plane (𠮷, 𩸽) stand in names
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// FreeType instead of stb_truetype: Noto's CFF outlines are hinted, so small kanji are sharp, and the first frame costs
// less than half (34 against 84 ms). Hinted advances are whole pixels; ImGuiFreeTypeLoaderFlags_NoHinting keeps widths
// in proportion at every zoom.
#define IMGUI_ENABLE_FREETYPE
