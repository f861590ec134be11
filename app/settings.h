// What the program remembers between runs: window, language, recent files. Never anything of a session's content.
#pragma once

#include <string>
#include <vector>

namespace banso {

struct Settings {
    std::string language;  // "ja", "en"; "": by the locale
    std::string theme = "light";
    double scale = 1.0;        // of the interface, on top of the monitor's
    bool animate = true;       // moves ease over; off: they jump
    bool professions = false;  // beside opinions, on the screen, during the meeting
    bool inspector = true;
    double screen_width = 0;                  // metres of the picture on the wall; 0: nobody has told
    double room_depth = 0;                    // metres to the last row
    double reading_divisor = 200;             // legibility.h
    std::vector<std::string> recent_actions;  // run from the palette, newest first
    bool light_chains = true;                 // what is selected lights what hangs together with it
    int window_width = 1280;
    int window_height = 800;
    int window_x = -1;
    int window_y = -1;
    bool window_maximized = false;
    std::vector<std::string> recent;  // newest first, at most `recent_kept`
    friend bool operator==(const Settings&, const Settings&) = default;
};

inline constexpr std::size_t recent_kept = 12;

// Puts the path first among the recent ones.
void remember_recent(Settings& settings, const std::string& path);

// From and to JSON; anything that cannot be read is left at its default: settings never stand in the way of a start.
Settings read_settings(const std::string& json);
std::string write_settings(const Settings& settings);

}  // namespace banso
