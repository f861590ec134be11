// The session file's outermost names, in the order they are written.
#pragma once

#include <array>
#include <string_view>

namespace banso::io {

inline constexpr std::string_view session_format = "banso-session";
inline constexpr int session_format_version = 1;

inline constexpr auto top_level_names = std::to_array<std::string_view>(
    {"format",       "format_version", "id",     "title",     "previous",     "programme", "meeting",
     "participants", "areas",          "cards",  "links",     "cycles",       "comments",  "inbox",
     "decisions",    "promises",       "visits", "questions", "polls",        "forms",     "minutes",
     "waivers",      "locks",          "log",    "placement", "lane_heights", "codes"});

}  // namespace banso::io
