// Where this system keeps a program's own files for this user (XDG on Linux). Knows nothing of what is in them.
#pragma once

#include <optional>
#include <string>

namespace banso::platform {

// Absolute, without a slash at the end; they need not exist. "" if the system names none.
std::string state_folder();   // journals of unnamed sessions, saved versions; $XDG_STATE_HOME/banso
std::string config_folder();  // $XDG_CONFIG_HOME/banso
std::string cache_folder();   // $XDG_CACHE_HOME/banso
std::string temporary_folder();

// Makes the folder and its parents, for the owner's eyes only (0700). The reason if that failed, in the system's words.
std::optional<std::string> make_private_folder(const std::string& folder);

}  // namespace banso::platform
