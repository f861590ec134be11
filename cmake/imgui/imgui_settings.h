// How Dear ImGui is built for Banso; read by imgui.h through IMGUI_USER_CONFIG.
#pragma once

#define ImDrawIdx unsigned int  // a whole picture with all its text goes far beyond 65,536 vertices
#define IMGUI_USE_WCHAR32       // kanji beyond the Basic Multilingual Plane (𠮷, 𩸽) stand in names
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
