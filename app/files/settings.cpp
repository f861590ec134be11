#include "app/settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace banso {
namespace {

using Json = nlohmann::ordered_json;

// Takes `name` if it is there and of the right type.
template <class Value>
void take(const Json& json, const char* name, Value& value) {
    const auto found = json.find(name);
    if (found == json.end()) return;
    try {
        value = found->get<Value>();
    } catch (const Json::exception&) {
        // Somebody edited it by hand: the default stands.
    }
}

// f(name, member) for every setting: one list for reading and writing.
template <class Settings_, class Visitor>
void visit_settings(Settings_& s, Visitor&& f) {
    f("language", s.language);
    f("theme", s.theme);
    f("scale", s.scale);
    f("animate", s.animate);
    f("professions", s.professions);
    f("inspector", s.inspector);
    f("light_chains", s.light_chains);
    f("screen_width", s.screen_width);
    f("room_depth", s.room_depth);
    f("reading_divisor", s.reading_divisor);
    f("recent_actions", s.recent_actions);
    f("window_width", s.window_width);
    f("window_height", s.window_height);
    f("window_x", s.window_x);
    f("window_y", s.window_y);
    f("window_maximized", s.window_maximized);
    f("recent", s.recent);
}

}  // namespace

void remember_recent(Settings& settings, const std::string& path) {
    std::erase(settings.recent, path);
    settings.recent.insert(settings.recent.begin(), path);
    if (settings.recent.size() > recent_kept) settings.recent.resize(recent_kept);
}

Settings read_settings(const std::string& text) {
    Settings settings;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return settings;
    visit_settings(settings, [&](const char* name, auto& value) { take(json, name, value); });
    settings.scale = std::clamp(settings.scale, 0.75, 3.0);
    settings.screen_width = std::clamp(settings.screen_width, 0.0, 30.0);
    settings.room_depth = std::clamp(settings.room_depth, 0.0, 100.0);
    settings.reading_divisor = std::clamp(settings.reading_divisor, 100.0, 400.0);
    settings.window_width = std::clamp(settings.window_width, 640, 16384);
    settings.window_height = std::clamp(settings.window_height, 400, 16384);
    if (settings.recent.size() > recent_kept) settings.recent.resize(recent_kept);
    return settings;
}

std::string write_settings(const Settings& settings) {
    Json json = Json::object();
    visit_settings(settings, [&](const char* name, const auto& value) { json[name] = value; });
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace banso
